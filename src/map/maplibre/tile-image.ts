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

/** Of the marks alone; of an area that is shared, its bands with their colours. Undefined where the page gives no canvas to draw on. */
export function toTileImage(paint: Paint): ImageData | undefined {
  const bands = paint.bands ?? [{ ...paint, fill: 'transparent' }];
  const canvas = document.createElement('canvas');
  canvas.width = TILE * RATIO * bands.length;
  canvas.height = TILE * RATIO;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(RATIO, RATIO);
  for (const band of bands) {
    drawBand(pen, band);
    pen.translate(TILE, 0);
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function drawBand(pen: CanvasRenderingContext2D, { fill, texture, mark }: Paint): void {
  pen.fillStyle = fill;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = mark;
  pen.lineWidth = toMarkWidth(texture);
  pen.lineCap = 'round';
  pen.stroke(new Path2D(toMarks(texture)));
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
