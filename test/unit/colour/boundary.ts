/** The line between two areas: whether a reader sees where one ends and the other begins. */
import { isDim, type Paint } from '../../../src/view/palette';
import { toContrast } from './contrast';
import { pairsOf, toMarkColour, type Paints } from './proof';

/** WCAG 1.4.11: what is needed to understand a picture has this contrast to what it lies on. */
export const SHOWN = 3;

/** An area on one side of a line, with the tone of the line that lies along it. */
interface Side {
  readonly fill: string;
  readonly tone: string;
}

/**
 * The line between two areas that have one each, `under` drawn first. A dim area's own edge is the wider: half of it
 * lies inside of the area. The dark edge of the map lies over what it meets of it.
 */
function toSides(under: Paint, over: Paint, ink: string): [Side, Side] {
  const [isBelowDim, isAboveDim] = [isDim(under.fill), isDim(over.fill)];
  const first = isBelowDim ? toMarkColour(under) : ink;
  // Of two dim ones the upper edge lies over both.
  const mixed = isBelowDim && isAboveDim ? toMarkColour(over, first) : first;
  return [
    { fill: under.fill, tone: mixed },
    { fill: over.fill, tone: isAboveDim ? toMarkColour(over) : ink },
  ];
}

/** The least contrast of a line's tones to the fills along them; that of the fills where they need no line. */
export function toBoundaryContrast(a: Paint, b: Paint, ink: string): number {
  const line = [...toSides(a, b, ink), ...toSides(b, a, ink)].map(({ fill, tone }) => toContrast(fill, tone));
  return Math.max(toContrast(a.fill, b.fill), Math.min(...line));
}

/** The same where the other side, an area without an election or the page, has no line of its own. */
export function toCoastContrast(area: Paint, ground: string, ink: string): number {
  const inside = isDim(area.fill) ? toMarkColour(area) : ink;
  const outside = isDim(area.fill) ? toMarkColour(area, ground) : ink;
  const line = Math.min(toContrast(area.fill, inside), toContrast(ground, outside));
  return Math.max(toContrast(area.fill, ground), line);
}

/** Boundaries that do not show. @param ink the dark edge of the map @param grounds by name */
export function findHidden(paints: Paints, grounds: Readonly<Record<string, string>>, ink: string): string[] {
  const values = Object.keys(paints);
  const pairs: [string, string][] = [...pairsOf(values), ...values.map((value): [string, string] => [value, value])];
  const between = pairs.map(([a, b]) => ({
    where: `between ${a} and ${b}`,
    contrast: toBoundaryContrast(paints[a]!, paints[b]!, ink),
  }));
  const coasts = values.flatMap((value) =>
    Object.entries(grounds).map(([name, ground]) => ({
      where: `between ${value} and ${name}`,
      contrast: toCoastContrast(paints[value]!, ground, ink),
    })),
  );
  return [...between, ...coasts]
    .filter(({ contrast }) => contrast < SHOWN)
    .map(({ where, contrast }) => `the line ${where} has ${contrast.toFixed(2)}:1`);
}
