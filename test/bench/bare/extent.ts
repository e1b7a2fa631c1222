/** West, south, east and north of some areas, in degrees. */
import type { AreaCollection } from './scale-files';

export function bbox({ features }: AreaCollection): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of features.flatMap(({ geometry }) => geometry.coordinates.flat(2))) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
