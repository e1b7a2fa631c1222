/** The tile of a texture as pixels, its marks on nothing, drawn from the same path data as the core's pattern. */
import type { Paint } from '../../view/palette';
import { TILE, toMarks, toMarkWidth } from '../../view/textures';

/** Pixels of the image to a CSS pixel: sharp on fine screens. */
const RATIO = 2;

/**
 * Pixels of the image to one of the map. The engine enlarges tiles between whole zoom levels as it enlarges shapes; with
 * this they have the core's size where the map is taken over, and never more than twice or less than half of it.
 */
export const toTileRatio = (zoom: number): number => RATIO * 2 ** (zoom - Math.floor(zoom));

/** Undefined where the page gives no canvas to draw on. */
export function toTileImage({ texture, mark }: Paint): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE * RATIO;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(RATIO, RATIO);
  pen.strokeStyle = mark;
  pen.lineWidth = toMarkWidth(texture);
  pen.lineCap = 'round';
  pen.stroke(new Path2D(toMarks(texture)));
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** By what was asked. */
const known = new Map<string, string>();

/** Any colour that CSS knows as one that the engine knows. */
export function toEngineColour(colour: string, fallback: string): string {
  const question = `${colour}|${fallback}`;
  const found = known.get(question);
  if (found !== undefined) return found;
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return fallback;
  pen.fillStyle = fallback;
  pen.fillStyle = colour;
  known.set(question, pen.fillStyle);
  return pen.fillStyle;
}
