/** From a boundary file, of whichever kind, to shapes. PAINTING PATH; TopoJSON brings its decoder along when it comes. */
import type { PackedBoundaries, Shapes } from '../model/boundaries';
import { fit, MISFIT } from '../model/fit';
import type { Parsed } from '../model/problems';
import * as v from '../model/schema';
import { unpackBoundaries } from '../model/unpack';

const texts = v.array(v.string());
const numbers = v.array(v.number());

/** What stands around the stream of a packed overview, and would stop the drawing: unpacking looks at the stream alone. */
const FrameSchema = v.object({
  attribution: v.string(),
  regions: v.record(v.string(), v.string()),
  codes: texts,
  names: texts,
  insets: v.array(v.object({ name: v.string(), codes: texts, bounds: numbers, place: numbers })),
  frame: numbers,
  origin: numbers,
  unit: v.number(),
});

/** The shapes of a parsed JSON file. Never rejects. @param file the file's address, for problems */
export async function decodeBoundaries(json: unknown, file: string): Promise<Parsed<Shapes>> {
  let found = 'boundaries that could not be read';
  try {
    if ((json as { type?: unknown } | null)?.type === 'council-map-boundaries') {
      found = 'a damaged packed overview';
      if (fit(FrameSchema, json) !== MISFIT) return { value: unpackBoundaries(json as PackedBoundaries), problems: [] };
    } else {
      const { parseTopology } = await import('../model/topology');
      const parsed = parseTopology(json);
      for (const problem of parsed.problems) problem.place = `${file}: ${problem.place}`;
      return parsed;
    }
  } catch {
    // Told below, as what is unsound.
  }
  return {
    problems: [
      {
        level: 'error',
        code: 'boundaries-unreadable',
        place: file,
        message: `The boundary file holds ${found}.`,
        remedy: 'Make it again with the data pipeline, or give TopoJSON.',
      },
    ],
  };
}
