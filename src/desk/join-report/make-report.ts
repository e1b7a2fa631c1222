/** Every join of a report: the councils, and the wards of each where they are asked for. */
import type { Results } from '../../model/contract';
import type { DeskProblem } from '../report/problem';
import { deriveJoin, type Join, type Vintage } from './derive-join';
import { listByCode, readAreas, readResultsFile, readWards, type Complain } from './read-places';
import type { PlaceOf } from './same-place';

/** Paths. The two folders come together or not at all. */
export interface JoinOrder {
  readonly results: string;
  readonly boundaries: string;
  readonly also?: readonly string[];
  readonly wards?: string | undefined;
  readonly wardBoundaries?: string | undefined;
}

export interface JoinReport {
  /** Absent where results or boundaries could not be read. */
  readonly councils?: Join;
  /** By council, those that have a ward file. */
  readonly wards: readonly Join[];
  /** Files that could not be read or were not there. */
  readonly problems: readonly DeskProblem[];
}

/** Never rejects for what is in a file, nor for one that is not there. */
export async function makeJoinReport(order: JoinOrder): Promise<JoinReport> {
  const problems: DeskProblem[] = [];
  const complain: Complain = (problem) => void problems.push(problem);
  const results = await readResultsFile(order.results, complain);
  const shapes = await readAreas(order.boundaries, complain);
  const also: Vintage[] = [];
  for (const file of order.also ?? []) {
    const vintage = await readAreas(file, complain);
    if (vintage) also.push(vintage);
  }
  const councils = results && shapes && deriveJoin('councils', toPlaces(results), shapes, also);
  const { wards, wardBoundaries } = order;
  const joins = wards && wardBoundaries ? await joinFolders(results, wards, wardBoundaries, complain) : [];
  return { ...(councils && { councils }), wards: joins, problems };
}

function toPlaces({ contested, councils }: Results): PlaceOf[] {
  const names = new Map(councils.map(({ code, name }) => [code, name]));
  return [...new Set(contested)].map((code) => ({ code, name: names.get(code) ?? '' }));
}

async function joinFolders(
  results: Results | undefined,
  wards: string,
  boundaries: string,
  complain: Complain,
): Promise<Join[]> {
  const [files, shapes] = [await listByCode(wards, complain), await listByCode(boundaries, complain)];
  const names = new Map(results?.councils.map(({ code, name }) => [code, name]));
  for (const code of results?.contested.filter((each) => !files.has(each)) ?? []) {
    const message = `there is no ward file for ${code} ${names.get(code) ?? ''}`.trim();
    complain({
      level: 'warning',
      file: wards,
      message,
      remedy: `Make ${code}.json, unless it has none.`,
      rule: 'no-wards',
    });
  }
  const joins: Join[] = [];
  for (const [code, file] of files) {
    const own = await readWards(file, complain);
    const path = shapes.get(code);
    if (path === undefined) {
      const message = `there are no ward shapes for ${code}`;
      complain({
        level: 'warning',
        file: boundaries,
        message,
        remedy: `Make ${code}.topo.json.`,
        rule: 'no-ward-shapes',
      });
    }
    const areas = path === undefined ? undefined : await readAreas(path, complain);
    if (own && areas) joins.push(deriveJoin(`wards of ${code} ${names.get(code) ?? ''}`.trim(), own.wards, areas));
  }
  return joins;
}
