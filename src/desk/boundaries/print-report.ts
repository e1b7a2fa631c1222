/** The report for a person. */
import { ASPECT } from '../../room';
import type { BoundariesReport, LevelReport, Off } from './report';

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

/** Without the problems, which are printed as every command prints them. */
export function printReport(report: BoundariesReport): string {
  const { areas = 0, vertices = 0, mended, levels = [], wards, hexes, sizes = [] } = report;
  const lines = [
    `${plural(areas, 'area')} of ${count(vertices)} vertices, in ${report.projection ?? 'no projection'}.`,
  ];
  if (mended && mended.moved + mended.inserted > 0)
    lines.push(
      `Mended within ${mended.within} m: ${plural(mended.moved, 'position')} moved to a neighbour's, ${plural(mended.inserted, 'corner')} put into a neighbour's side.`,
    );
  lines.push(...levels.flatMap(toLevelLines), ...toShapeLines(report));
  if (wards?.wards)
    lines.push(
      `Wards: ${count(wards.wards)} of ${plural(wards.councils, 'council')}, at most ${count(wards.metres)} m off.`,
    );
  if (hexes) lines.push(`Hexagons: ${count(hexes)}.`);
  for (const { path, files, bytes, gzip, brotli } of sizes) {
    const many = path.endsWith('/') ? `${plural(files, 'file')}, ` : '';
    const small = brotli === undefined ? '' : `, ${count(brotli)} with brotli`;
    lines.push(`  ${path}: ${many}${plural(bytes, 'byte')}, ${count(gzip)} with gzip${small}`);
  }
  return lines.join('\n');
}

/** So much another shape than that of the map's box leaves a part of it empty. */
const OTHER_SHAPE = 1.15;

function toShapeLines({ aspect = ASPECT }: BoundariesReport): string[] {
  if (Math.max(aspect / ASPECT, ASPECT / aspect) < OTHER_SHAPE) return [];
  return [
    `They are ${aspect} times as wide as high, and the map's box is ${ASPECT}: style="--council-map-aspect: ${aspect}" on the tag leaves nothing of it empty.`,
  ];
}

const toOff = ({ metres, pixels }: Off): string => `${count(metres)} m (${pixels.toFixed(2)} px)`;

function toLevelLines({ file, width, vertices, largest, percentile95, islands }: LevelReport): string[] {
  const head = `${file}, for ${count(width)} px: ${count(vertices)} vertices, at most ${toOff(largest)} off, 95 in 100 within ${toOff(percentile95)}.`;
  if (islands.dropped + islands.lakes === 0) return [head];
  const named = islands.of.slice(0, 6).map(({ name, islands: own }) => `${name} ${count(own)}`);
  const more = islands.of.length > 6 ? `, and of ${count(islands.of.length - 6)} more` : '';
  const of = named.length ? ` (${named.join(', ')}${more})` : '';
  const lakes = islands.lakes ? `, ${plural(islands.lakes, 'lake')}` : '';
  const smallest = `${Number((islands.smallest / 1e6).toPrecision(2))} km²`;
  return [head, `  Dropped, each under ${smallest}: ${plural(islands.dropped, 'island')}${of}${lakes}.`];
}
