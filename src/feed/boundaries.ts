/** From a boundary file, of whichever kind, to shapes. PAINTING PATH; TopoJSON brings its decoder along when it comes. */
import type { PackedBoundaries, Shapes } from '../model/boundaries';
import type { Parsed } from '../model/problems';
import { unpackBoundaries } from '../model/unpack';

/** The shapes of a parsed JSON file. Never rejects. @param file the file's address, for problems */
export async function decodeBoundaries(json: unknown, file: string): Promise<Parsed<Shapes>> {
  const type = (json as { type?: unknown } | null)?.type;
  try {
    if (type === 'council-map-boundaries') return { value: unpackBoundaries(json as PackedBoundaries), problems: [] };
    const { parseTopology } = await import('../model/topology');
    const parsed = parseTopology(json);
    for (const problem of parsed.problems) problem.place = `${file}: ${problem.place}`;
    return parsed;
  } catch {
    const found = type === 'council-map-boundaries' ? 'a damaged packed overview' : 'boundaries that could not be read';
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
}
