/** Which codes that vote have no shape, and what was probably meant. Not needed for the first paint. */
import type { CouncilWards, Results } from './contract';
import type { Problem } from './problems';

/** How much of a code is repeated: one that is a page of text is none. */
const LENGTH = 60;

export interface AreaJoin {
  /** Codes that vote and have no shape: in the tables, not on the map. */
  missingShapes: string[];
  problems: Problem[];
}

/**
 * Joins the codes that vote to the codes of the shapes. A shape that does not vote is no problem: it has no election, as
 * the City of London and the Isles of Scilly had none in 2018.
 */
export function joinAreas(results: Results, codes: Iterable<string>): AreaJoin {
  return joinCodes(results.contested, codes, 'contested', results.election.boundaries ?? '');
}

/** Joins the wards of a council to the codes of the ward shapes: old codes on new shapes, or the reverse, are found here. */
export function joinWards(file: CouncilWards, codes: Iterable<string>): AreaJoin {
  const wards = file.wards.map(({ code }) => code);
  return joinCodes(wards, codes, `wards of ${file.council}`, `the wards as they were for ${file.election}`);
}

function joinCodes(voting: string[], codes: Iterable<string>, place: string, vintage: string): AreaJoin {
  const shapes = new Set(codes);
  const missingShapes = voting.filter((code) => !shapes.has(code));
  const near = new Map([...shapes].map((code) => [toTidyCode(code), code]));
  const isOtherVintage =
    missingShapes.length * 2 > voting.length && !missingShapes.some((code) => near.has(toTidyCode(code)));
  const problems = isOtherVintage
    ? [toWrongVintage(missingShapes, voting.length, place, vintage)]
    : missingShapes.map((code) => toMissingShape(code, near.get(toTidyCode(code)), place));
  return { missingShapes, problems };
}

/** The code as it would be written by a careful hand: no spaces, capitals. */
export const toTidyCode = (code: string): string => code.replace(/\s/g, '').toUpperCase();

const toMissingShape = (code: string, near: string | undefined, place: string): Problem => ({
  level: 'warning',
  code: 'no-shape',
  place: `${place} (${code.slice(0, LENGTH)})`,
  message: `"${code.slice(0, LENGTH)}" votes and has no shape in the boundary file, so it is missing from the map.`,
  remedy: near
    ? `Did you mean "${near}"? Codes are joined exactly, capitals and spaces included.`
    : 'Use boundaries of the election’s own date: what is new or merged has a new code.',
});

/** More than half missing is not a slip in a code but the wrong file: one problem says so, not a hundred. */
const toWrongVintage = (missing: string[], of: number, place: string, vintage: string): Problem => ({
  level: 'error',
  code: 'wrong-boundaries',
  place,
  message: `${missing.length} of the ${of} codes that vote have no shape in the boundary file (the first is "${missing[0]?.slice(0, LENGTH)}").`,
  remedy: `Use boundaries of the election’s own date${vintage && `: ${vintage}`}.`,
});
