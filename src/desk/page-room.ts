/**
 * What a page keeps free for a tag whose script has not come yet, as a style sheet of its own. The tag is its own
 * container, so that it holds in a column of any width.
 */
import { ASPECT, BESIDE, COLUMNS, ROOMS, VIEWS } from '../room';

/** Height of the map's box at the element's width of 100cqw. */
const toMapHeight = (from: number): string => {
  const { map, panel, gap } = COLUMNS;
  const share = Number((map / (map + panel)).toFixed(5));
  return from < BESIDE ? `100cqw / ${ASPECT}` : `(100cqw - ${gap}px) * ${share} / ${ASPECT}`;
};

const toSum = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** Above the map, what its colours show: where that may be something else than control. */
function toViewsRules(): string[] {
  const { narrow, wide } = VIEWS;
  const toRules = ({ title, choice }: { title: number; choice: number }): string =>
    [
      `council-map[view]:not([phase], [view='control'])::before { margin-top: ${title}px }`,
      `council-map[views]:not([phase])::before { margin-top: ${choice}px }`,
    ].join(' ');
  return [toRules(narrow), `@container (min-width: ${wide.from}px) { ${toRules(wide)} }`];
}

/** The style sheet `council-map.css`: rules for the tag until the element shows itself, and none after. */
export function toPageCss(): string {
  const rules = ROOMS.map(({ from, ...heights }) => {
    const height = `height: calc(${toMapHeight(from)} + ${toSum(Object.values(heights))}px)`;
    const rule = `council-map:not([phase])::before { ${height} }`;
    return from ? `@container (min-width: ${from}px) { ${rule} }` : rule;
  });
  return [
    '/* Keeps the room of a <council-map> until it shows itself, so that nothing on the page moves. */',
    'council-map:not([phase]) { display: flow-root; container-type: inline-size }',
    "council-map:not([phase])::before { content: ''; float: left }",
    ...rules,
    ...toViewsRules(),
    '',
  ].join('\n');
}
