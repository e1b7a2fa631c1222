/** Whether the wards of a file and the shapes that came for them belong together. Pure. */
import type { Shapes } from '../../model/boundaries';
import type { CouncilWards } from '../../model/contract';
import type { Problem } from '../../model/problems';

const toList = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');

/** Names of the wards that are in the file and have no shape. */
export function withoutShapes({ wards }: CouncilWards, { areas }: Shapes): string[] {
  const codes = new Set(areas.map(({ code }) => code));
  return wards.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
}

/** Undefined in place of shapes of which none is a ward of this council: they are of another. */
export function joinWards(
  file: CouncilWards,
  shapes: Shapes,
  place: string,
): { shapes: Shapes | undefined; problems: Problem[] } {
  const missing = withoutShapes(file, shapes);
  if (file.wards.length && missing.length === file.wards.length)
    return {
      shapes: undefined,
      problems: [
        {
          level: 'error',
          code: 'other-wards',
          place,
          message: `None of the ${file.wards.length} wards of ${file.council} has a shape in this file.`,
          remedy: 'Give the boundaries of the same council and of the same year.',
        },
      ],
    };
  if (!missing.length) return { shapes, problems: [] };
  const problem: Problem = {
    level: 'warning',
    code: 'ward-without-shape',
    place,
    message: `Without a shape, and so not on the map: ${toList(missing)}.`,
    remedy: 'Check the codes: ward boundaries must be of the year of the election.',
  };
  return { shapes, problems: [problem] };
}
