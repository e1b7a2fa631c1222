/**
 * What a page keeps free for a tag whose script has not come yet, as a style sheet of its own: the height that the element
 * will have, and in it the place of its map, where a picture inside the tag stands until the element takes over. The tag
 * is its own container, so that it holds in a column of any width; where pages run no scripts, it keeps nothing free.
 */
import { ASPECT, BESIDE, COLUMNS, EXTRAS, ROOMS, VIEWS } from '../room';

/** Until the element shows itself. */
const TAG = 'council-map:not([phase])';

type Lengths = Readonly<Record<string, string>>;

/** Custom properties for the two that need them: what keeps the room, and a picture inside the tag. */
const toRule = (condition: string, lengths: Lengths): string => {
  const names = Object.entries(lengths).map(([name, length]) => `--${name}: ${length}`);
  return `${TAG}${condition}::before, ${TAG}${condition} > svg { ${names.join('; ')} }`;
};

const from = (width: number, rules: string): string =>
  width ? `@container (min-width: ${width}px) { ${rules} }` : rules;

const toLengths = (heights: Readonly<Record<string, number>>): Lengths =>
  Object.fromEntries(Object.entries(heights).map(([name, height]) => [name, `${height}px`]));

/** What the map has of two columns, without the gap between them. */
export const MAP_SHARE = COLUMNS.map / (COLUMNS.map + COLUMNS.panel);

/** Heights of the parts, in each width only those that differ from the width before. */
function toWidthRules(): string[] {
  const share = Number(MAP_SHARE.toFixed(5));
  return ROOMS.map(({ from: width, ...heights }, index) => {
    const before = new Map(Object.entries(ROOMS[index - 1] ?? {}));
    const differing = Object.entries(heights).filter(([name, height]) => before.get(name) !== height);
    const columns = width === BESIDE ? { map: `calc((100cqw - ${COLUMNS.gap}px) * ${share})` } : {};
    const others = width ? {} : { ...toLengths({ views: 0, live: 0, replay: 0, feed: 0, scope: 0 }), map: '100cqw' };
    return from(width, toRule('', { ...toLengths(Object.fromEntries(differing)), ...columns, ...others }));
  });
}

const without = (part: string): string => `[show]:not([show~='${part}'])`;

/** Parts that an editor leaves out, or adds. */
function toPartRules(): string[] {
  const left = ['scoreboard', 'search', 'table'].map((part) => toRule(without(part), { [part]: '0px' }));
  return [
    toRule('[focus]', toLengths({ scope: EXTRAS.scope })),
    ...left,
    toRule(without('panel'), { side: '0px', map: '100cqw' }),
    toRule(`[show~='feed']`, toLengths({ feed: EXTRAS.feed })),
    toRule(`[live]:not([live='off'])`, toLengths({ live: EXTRAS.live })),
    from(EXTRAS.wide.from, toRule(`[live]:not([live='off'])`, toLengths({ live: EXTRAS.wide.live }))),
    toRule('[replay]', toLengths({ replay: EXTRAS.replay })),
  ];
}

/** Above the map, what its colours show, and under it a longer key: where that may be something else than control. */
function toViewsRules(): string[] {
  const { narrow, wide, besideLegend } = VIEWS;
  const toRules = (title: Lengths, choice: Lengths): string =>
    [toRule(`[view]:not([view='control'])`, title), toRule(`[views]:not([views=''])`, choice)].join(' ');
  const toAll = ({ title, choice, legend }: typeof narrow): string =>
    toRules(toLengths({ views: title, legend }), toLengths({ views: choice, legend }));
  const beside = toLengths({ legend: besideLegend });
  return [toAll(narrow), from(wide.from, toAll(wide)), from(BESIDE, toRules(beside, beside))];
}

const sum = (names: readonly string[]): string => names.map((name) => `var(--${name})`).join(' + ');
const ABOVE = ['head', 'live', 'scoreboard', 'search', 'views'];
const BELOW = ['scope', 'legend', 'side', 'replay', 'feed', 'table', 'foot'];

/** The style sheet `council-map.css`: rules for the tag until the element shows itself, and none after. */
export function toPageCss(): string {
  const aspect = `var(--council-map-aspect, ${ASPECT})`;
  return [
    '/* Keeps the room of a <council-map> until it shows itself, so that nothing on the page moves. */',
    `${TAG} { display: flow-root; container-type: inline-size; position: relative }`,
    `${TAG}::before { content: ''; float: left; height: calc(var(--map) / ${aspect} + ${sum([...ABOVE, ...BELOW])}) }`,
    `${TAG} > svg { display: block; width: var(--map); aspect-ratio: ${aspect}; margin-top: calc(${sum(ABOVE)}) }`,
    `${TAG}:has(> svg) > :not(svg) { position: absolute; top: 0; left: 0; right: 0 }`,
    ...toWidthRules(),
    ...toPartRules(),
    ...toViewsRules(),
    // Behind those of a longer key: where there is none, none is longer.
    toRule(without('legend'), toLengths({ legend: 0, scope: 0 })),
    `@media (scripting: none) { ${TAG}::before { display: none } ${TAG} > svg { width: 100%; margin: 0 } ${TAG}:has(> svg) > :not(svg) { position: static } }`,
    '',
  ].join('\n');
}
