/**
 * Reads the packed overview. On the painting path: small, one pass, no object a point.
 *
 * The stream is one walk. A digit is a character from `#` to `t` (`~` for `\`) and stands for 0 … 80.
 * - digit: a step of (digit ÷ 9 − 4, digit mod 9 − 4); `y` and two digits: a step of (digit − 40, digit − 40). Steps are
 *   times the scale, which `x` switches between `step` and 1. Steps make a new arc, from where the pen is.
 * - `w` or `x` ends an arc. `{`, `|` or `}` ends it too and walks back the newest, second or third newest arc not yet
 *   walked back that ended at the pen.
 * - A ring is closed when the pen is back where it began. `u` then begins another of the same area, else the next area
 *   begins: with `v` and a position of four digits, or by walking back the newest arc, after `z` has dropped as many
 *   that have no other side. A loop of one arc counts as the oldest.
 * An area without a name is context.
 */
import type { Area, Bounds, PackedBoundaries, Shapes } from './boundaries';

export function unpackBoundaries(packed: PackedBoundaries): Shapes {
  const { stream, codes, names, region, regions, step, ...rest } = packed;
  if (packed.type !== 'council-map-boundaries' || packed.version !== 1) throw new Error('Not packed boundaries');
  const areas: Area[] = [];
  const regionCodes = Object.keys(regions);
  /** Arcs not walked back: x, y of the end, then the steps. */
  const pending: number[][] = [];
  let borders = '';
  let context = '';
  let scale = step;
  let at = 0;
  let x = 0;
  let y = 0;
  let isBegun = false;
  let arc: number[] | undefined;
  let path: string, x0: number, y0: number, x1: number, y1: number;
  const digit = (): number => {
    const code = stream.charCodeAt(at++);
    return (code > 125 ? 92 : code) - 35;
  };
  const move = (dx: number, dy: number): void => {
    path += dx + ' ' + dy + ' ';
    isBegun = true;
    x += dx;
    y += dy;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  };
  const finish = (): void => {
    if (!arc) return;
    arc[0] = x;
    arc[1] = y;
    let [sumX, sumY] = [0, 0];
    for (let i = 2; i < arc.length; i += 2) ((sumX += arc[i]!), (sumY += arc[i + 1]!));
    if (sumX || sumY) pending.push(arc);
    else pending.unshift(arc);
    arc = undefined;
  };
  const walkBack = (index: number): void => {
    const [back] = pending.splice(index, 1);
    if (!back) throw new Error('Broken boundaries');
    borders += 'M' + x + ' ' + y + 'l';
    const from = path.length;
    for (let i = back.length; i > 2;) {
      const dy = back[--i]!;
      move(-back[--i]!, -dy);
    }
    borders += path.slice(from);
  };
  codes.forEach((code, number) => {
    path = '';
    x0 = y0 = 1e9;
    x1 = y1 = -1e9;
    do {
      while (stream[at] === 'z') (at++, pending.pop());
      let implied = false;
      if (stream[at] === 'v') {
        at++;
        x = digit() * 81 + digit();
        y = digit() * 81 + digit();
      } else {
        implied = true;
        [x, y] = pending.at(-1) as [number, number];
      }
      isBegun = false;
      const startX = x;
      const startY = y;
      path += 'M' + x + ' ' + y + 'l';
      if (implied) walkBack(pending.length - 1);
      while (!isBegun || x !== startX || y !== startY) {
        const value = digit();
        if (value < 81) {
          arc ??= [0, 0];
          const dx = (((value / 9) | 0) - 4) * scale;
          const dy = ((value % 9) - 4) * scale;
          arc.push(dx, dy);
          move(dx, dy);
        } else if (value === 86) {
          arc ??= [0, 0];
          const dx = (digit() - 40) * scale;
          const dy = (digit() - 40) * scale;
          arc.push(dx, dy);
          move(dx, dy);
        } else {
          finish();
          if (value === 85) scale = scale === step ? 1 : step;
          if (value > 87) {
            let skip = value - 88;
            let index = pending.length - 1;
            while (pending[index] && (pending[index]![0] !== x || pending[index]![1] !== y || skip--)) index--;
            walkBack(index);
          }
        }
        if (!(value >= 0)) throw new Error('Broken boundaries');
      }
      finish();
      path += 'z';
    } while (stream[at] === 'u' && at++);
    const bounds: Bounds = [x0, y0, x1, y1];
    const name = names[number]!;
    if (name) areas.push({ code, name, region: regionCodes[region[number]!] ?? '', path, bounds });
    else context += path;
  });
  return { ...rest, regions, areas, borders, context };
}
