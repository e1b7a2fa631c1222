/** From a boundary file, of whichever kind, to shapes. PAINTING PATH; TopoJSON brings its decoder along when it comes. */
import type { PackedBoundaries, Shapes } from '../model/boundaries';
import type { Parsed } from '../model/problems';
import { unpackBoundaries } from '../model/unpack';

const areAll = (list: unknown, type: string): boolean => (list as unknown[]).every((item) => typeof item === type);

/** What stands around the stream of a packed overview, and would stop the drawing: unpacking looks at the stream alone. */
const isFramed = ({ attribution, regions, codes, names, insets, frame, origin, unit }: PackedBoundaries): boolean =>
  areAll([attribution, ...Object.values(regions), ...codes, ...names], 'string') &&
  areAll([unit, ...frame, ...origin], 'number') &&
  insets.every(
    (inset) => areAll([inset.name, ...inset.codes], 'string') && areAll([...inset.bounds, ...inset.place], 'number'),
  );

const decoded = new WeakMap<object, Promise<Parsed<Shapes>>>();

/** The same for a file that nobody changes: who asks for it again, be it another map, gets the same shapes. */
export function decodeOnce(json: unknown, file: string): Promise<Parsed<Shapes>> {
  if (!json || typeof json !== 'object') return decodeBoundaries(json, file);
  const known = decoded.get(json) ?? decodeBoundaries(json, file);
  decoded.set(json, known);
  return known;
}

/** The shapes of a parsed JSON file. Never rejects. @param file the file's address, for problems */
export async function decodeBoundaries(json: unknown, file: string): Promise<Parsed<Shapes>> {
  let found = 'boundaries that could not be read';
  try {
    if ((json as { type?: unknown } | null)?.type === 'council-map-boundaries') {
      found = 'a damaged packed overview';
      const packed = json as PackedBoundaries;
      if (isFramed(packed)) return { value: unpackBoundaries(packed), problems: [] };
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
