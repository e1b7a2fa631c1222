/** Maps of thousands of areas, whose lines would hide their colours. */
import type { Area } from '../model/boundaries';

/** Where areas are narrower than this on average, in CSS pixels, their lines are thinner. */
const ROOM = 10;

/** How many grid units a CSS pixel may be while the areas have room for their lines. */
export const toRoomyUnits = (areas: readonly Pick<Area, 'bounds'>[]): number =>
  areas.reduce((sum, { bounds: [x0, , x1] }) => sum + x1 - x0, 0) / areas.length / ROOM;
