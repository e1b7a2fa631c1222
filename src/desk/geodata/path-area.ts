/** Area of relative path data (`Mx yl dx dy …z`), in square grid units: what two decoders must agree on. */
export function toPathArea(path: string): number {
  return Math.abs(path.split('M').slice(1).map(ringArea).reduce((a, b) => a + b, 0));
}

function ringArea(ring: string): number {
  const [start, steps] = ring.replace('z', '').split('l') as [string, string];
  let [x, y] = start.trim().split(' ').map(Number) as [number, number];
  const deltas = steps.trim().split(' ').map(Number);
  let twice = 0;
  for (let i = 0; i < deltas.length; i += 2) {
    const [nextX, nextY] = [x + deltas[i]!, y + deltas[i + 1]!];
    twice += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return twice / 2;
}
