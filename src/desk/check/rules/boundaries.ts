/** Results against the boundaries they are shown on: codes, names and the vintage. Pure. */
import type { Results } from '../../../model/contract';
import { joinAreas } from '../../../model/join-areas';
import { isSamePlace } from '../../join-report/same-place';
import { findNear } from '../../join-report/near-area';
import type { PlaceOf } from '../../join-report/same-place';
import { toFinding, type Finding, type Tell } from '../finding';
import { councilPaths } from './council-paths';

export interface KnownAreas {
  /** Empty where the file does not say. */
  readonly vintage: string;
  readonly areas: readonly PlaceOf[];
}

/** @returns the codes without a shape; the rest is told */
export function checkBoundaries(
  results: Results,
  { vintage, areas }: KnownAreas,
  json: unknown,
  tell: Tell,
): Finding[] {
  const wanted = results.election.boundaries ?? '';
  const joined = joinAreas(
    results,
    areas.map(({ code }) => code),
  );
  const isWrongFile = joined.problems.some(({ code }) => code === 'wrong-boundaries');
  if (wanted && vintage && wanted !== vintage && !isWrongFile) {
    const message = `the codes are said to be of "${wanted}", and the boundaries are of "${vintage}"`;
    tell(
      'warning',
      'other-vintage',
      ['election', 'boundaries'],
      message,
      'Check which boundaries the election was held on.',
      vintage,
    );
  }
  checkNames(results, areas, json, tell);
  const names = new Map(results.councils.map(({ code, name }) => [code, name]));
  return joined.problems.map((problem): Finding => {
    const finding = toFinding({ ...problem, level: 'error' }, json);
    const code = /\((.*)\)$/.exec(problem.place)?.[1] ?? '';
    const near = problem.code === 'no-shape' ? findNear({ code, name: names.get(code) ?? '' }, areas) : undefined;
    return near ? { ...finding, remedy: `Did you mean "${near.code}" (${near.name})?`, expected: near.code } : finding;
  });
}

function checkNames(results: Results, areas: readonly PlaceOf[], json: unknown, tell: Tell): void {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const paths = councilPaths(json);
  for (const { code, name } of results.councils) {
    const area = byCode.get(code);
    // A file of shapes without names has codes in their place.
    if (!area || area.name === area.code || isSamePlace(name, area.name)) continue;
    const owner = areas.find((other) => isSamePlace(name, other.name));
    const path = [...paths.of(code), 'name'];
    const message = `"${name.slice(0, 60)}" has the code ${code}, which is ${area.name} in the boundaries`;
    if (owner) {
      const remedy = `${owner.name} is ${owner.code} there: check which is meant.`;
      tell('error', 'name-of-another', path, message, remedy, area.name);
      continue;
    }
    const near = findNear({ code: '', name }, areas);
    const meant = near && near.code !== code ? ` Did you mean ${near.name} (${near.code})?` : '';
    const remedy = `Check that the code is right; if it is, either name will do.${meant}`;
    tell('warning', 'name-differs', path, message, remedy, area.name);
  }
}

/** Results against a layout of hexagons. */
export function checkHexagons(results: Results, codes: readonly string[], json: unknown): Finding[] {
  return joinAreas(results, codes).problems.map((problem) => {
    const finding = toFinding(
      { ...problem, message: problem.message.replace(/shape in the boundary file/, 'cell in the hexagon file') },
      json,
    );
    return {
      ...finding,
      rule: 'no-cell',
      remedy: 'Give it a cell in the hexagon file, or use the one of the election’s own date.',
    };
  });
}
