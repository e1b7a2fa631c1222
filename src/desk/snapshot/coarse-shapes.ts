/**
 * Shapes on a coarser grid, for the inside of a tag, where every byte comes before the first colour: fewer digits, and
 * points that fall together are one. Neighbours keep the border that they share, because every point goes to the grid's
 * own nearest.
 */
import { toPathLines, type Points } from '../../map/path-lines';
import type { Bounds, Shapes } from '../../model/boundaries';

/** @param step how many units of the shapes are one of the coarser grid */
export function toCoarseShapes(shapes: Shapes, step: number): Shapes {
  const toPath = (path: string): string =>
    toPathLines(path)
      .map((line) => toRing(line, step))
      .join('');
  const toBounds = (bounds: Bounds): Bounds => bounds.map((length) => length / step) as unknown as Bounds;
  return {
    ...shapes,
    areas: shapes.areas.map((area) => ({ ...area, path: toPath(area.path), bounds: toBounds(area.bounds) })),
    context: toPath(shapes.context),
    frame: toBounds(shapes.frame),
    insets: shapes.insets.map((inset) => ({ ...inset, bounds: toBounds(inset.bounds), place: toBounds(inset.place) })),
    unit: shapes.unit * step,
  };
}

/** Empty where nothing is left of it: an island of less than a dot. */
function toRing(line: Points, step: number): string {
  const points: [number, number][] = [];
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [Math.round(line[at]! / step), Math.round(line[at + 1]! / step)];
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  const [first, ...rest] = points;
  if (!first || rest.length < 2) return '';
  let [x, y] = first;
  const moves = rest.map(([nextX, nextY]) => {
    const move = `${nextX - x}${nextY < y ? '' : ' '}${nextY - y}`;
    [x, y] = [nextX, nextY];
    return move;
  });
  return `M${first[0]} ${first[1]}l${moves.join(' ').replace(/ -/g, '-')}z`;
}
