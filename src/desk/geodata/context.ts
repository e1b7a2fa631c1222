/** Wales and Scotland as a backdrop: their borders with England are England's own arcs, their coasts end at a box. */
import { clipLine, linkAlongBox, type Box, type Chain } from './clip';
import { arcNumber, toPoints } from './network';
import type { Face, Line, Ring } from './source';

export interface Backdrop {
  readonly arcs: readonly Line[];
  readonly faces: readonly Face[];
}

/** Land cut off at the box; arcs that England walks stay as they are, coasts that run out of the box become new arcs. */
export function clipBackdrop(
  arcs: readonly Line[],
  faces: readonly Face[],
  england: readonly Face[],
  box: Box,
): Backdrop {
  const borders = new Set(england.flatMap((face) => face.polygons.flat(2)).map(arcNumber));
  const all = [...arcs];
  const clipped = faces.map((face) => {
    const rings = face.polygons.flatMap(([outer]) => clipRing(all, outer!, borders, box));
    return { ...face, polygons: rings.map((ring) => [ring]) };
  });
  return { arcs: all, faces: clipped };
}

const isInside = (line: Line, [west, south, east, north]: Box): boolean =>
  line.every((value, i) => (i % 2 === 0 ? value > west && value < east : value > south && value < north));

function clipRing(arcs: Line[], ring: Ring, borders: ReadonlySet<number>, box: Box): Ring[] {
  if (ring.every((arc) => isInside(arcs[arcNumber(arc)]!, box))) return [ring];
  const chains: Chain[] = [];
  for (const arc of ring) {
    const pieces = borders.has(arcNumber(arc)) ? [{ arc }] : clipLine(toPoints(arcs, arc), box);
    for (const piece of pieces) {
      const line = 'arc' in piece ? toPoints(arcs, piece.arc) : piece;
      const arcOf = 'arc' in piece ? piece.arc : arcs.push(piece) - 1;
      const last = chains.at(-1);
      if (last && meets(last.line, line)) chains[chains.length - 1] = extend(last, arcOf, line);
      else chains.push({ arcs: [arcOf], line });
    }
  }
  const [first, last] = [chains[0], chains.at(-1)];
  if (first && last && first !== last && meets(last.line, first.line)) {
    chains[0] = { arcs: [...last.arcs, ...first.arcs], line: ends(last.line, first.line) };
    chains.pop();
  }
  return linkAlongBox(chains, box, (line) => arcs.push(line) - 1);
}

const meets = (a: Line, b: Line): boolean => a.at(-2) === b[0] && a.at(-1) === b[1];
/** Only where a chain begins and ends matters from here on. */
const ends = (a: Line, b: Line): Line => Float64Array.of(a[0]!, a[1]!, b.at(-2)!, b.at(-1)!);
const extend = (chain: Chain, arc: number, line: Line): Chain => ({
  arcs: [...chain.arcs, arc],
  line: ends(chain.line, line),
});
