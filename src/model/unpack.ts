/**
 * Reads the packed overview. On the painting path: small, one pass, no object a point.
 *
 * The stream is one walk. A digit is a character from `#` to `t` (`~` for `\`) and stands for 0 … 80.
 * - A digit: a step of (digit ÷ 9 − 4, digit mod 9 − 4). `y` and two digits: a step of (digit − 40, digit − 40). Steps
 *   are times the scale, which `x` switches between `step` and 1. Steps make a new arc, from where the pen is.
 * - `w` or `x` ends an arc. `{`, `|` or `}` ends it too and then walks back the newest, second or third newest arc that
 *   ended at the pen and has not been walked back yet.
 * - A ring is closed when the pen is back where it began. `u` then begins another of the same area, else the next area
 *   begins: with `v` and a position of four digits, or by walking back the newest arc of all, after each `z` has dropped
 *   one that has no other side. A loop of one arc counts as the oldest.
 * An area without a name is context.
 */
import type { Area, PackedBoundaries, Shapes } from './boundaries';

/** Throws an Error where the input is not packed boundaries. */
export function unpackBoundaries(packed: PackedBoundaries): Shapes {
  const { stream, codes, names, region, step, ...rest } = packed;
  const regionCodes = Object.keys(rest.regions);
  const areas: Area[] = [];
  /** Arcs not walked back: x and y of the end, then the steps. */
  const pending: number[][] = [];
  let [borders, context, path] = ['', '', ''];
  let [at, x, y, x0, y0, x1, y1] = [0, 0, 0, 0, 0, 0, 0];
  let scale = step;
  let arc: number[] | undefined;

  const digit = (): number => {
    if (!(at < stream.length)) throw new Error('Broken boundaries');
    const code = stream.charCodeAt(at++);
    return (code > 125 ? 92 : code) - 35;
  };
  const move = (dx: number, dy: number): string => {
    x += dx;
    y += dy;
    if (x < x0) x0 = x;
    if (y < y0) y0 = y;
    if (x > x1) x1 = x;
    if (y > y1) y1 = y;
    return dx + ' ' + dy + ' ';
  };
  const start = (): string => `M${x} ${y}l`;
  const walkBack = (index: number): void => {
    const back = pending.splice(index, 1)[0]!;
    const from = start();
    let line = '';
    for (let i = back.length; i > 2; i -= 2) line += move(-back[i - 2]!, -back[i - 1]!);
    path += line;
    borders += from + line;
  };
  const endArc = (): void => {
    if (!arc) return;
    const isLoop = arc[0] === x && arc[1] === y;
    arc[0] = x;
    arc[1] = y;
    if (isLoop) pending.unshift(arc);
    else pending.push(arc);
    arc = undefined;
  };
  const readToken = (token: number): void => {
    if (token < 81 || token === 86) {
      arc ??= [x, y];
      const dx = (token > 81 ? digit() - 40 : ((token / 9) | 0) - 4) * scale;
      const dy = (token > 81 ? digit() - 40 : (token % 9) - 4) * scale;
      arc.push(dx, dy);
      path += move(dx, dy);
      return;
    }
    endArc();
    if (token === 85) scale = step + 1 - scale;
    if (token < 88) return;
    let index = pending.length;
    while (pending[--index]![0] !== x || pending[index]![1] !== y || token-- > 88);
    walkBack(index);
  };
  const readRing = (): void => {
    for (; stream[at] === 'z'; at++) pending.pop();
    const isImplied = stream[at] !== 'v';
    if (isImplied) [x, y] = pending.at(-1) as [number, number];
    else [, x, y] = [at++, digit() * 81 + digit(), digit() * 81 + digit()];
    const [startX, startY, empty] = [x, y, (path += start())];
    if (isImplied) walkBack(pending.length - 1);
    while (path === empty || x !== startX || y !== startY) readToken(digit());
    endArc();
    path += 'z';
  };

  for (const [index, code] of codes.entries()) {
    path = '';
    x0 = y0 = Infinity;
    x1 = y1 = -Infinity;
    do readRing();
    while (stream[at] === 'u' && at++);
    const name = names[index]!;
    if (name) areas.push({ code, name, region: regionCodes[region[index]!] ?? '', path, bounds: [x0, y0, x1, y1] });
    else context += path;
  }
  return { ...rest, areas, borders, context };
}
