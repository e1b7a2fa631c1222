/** Files on the disk, checked one by one and against each other. */
import type { DeskProblem } from '../report/problem';
import { checkSources, type SourceOptions } from './check-sources';
import { readSource, type SourceText } from './source-file';

export interface CheckOptions extends Pick<SourceOptions, 'allowTest' | 'onFile'> {
  /** Path of the snapshot before, or of the night's log: the sequence must be higher. */
  readonly previous?: string | undefined;
  /** Path of the boundaries that the codes belong to. */
  readonly boundaries?: string | undefined;
  /** Path of the hexagon layout: every council that votes has a cell. */
  readonly hexes?: string | undefined;
}

/**
 * What is wrong with results, ward files, the ward index, a night's log, boundaries or hexagons: their kind is told by
 * what is in them. Ward files and the index are held against the results that are given with them.
 * @param files paths, from where the process runs
 * @returns every problem with its file, line and column; empty where nothing is wrong. Never rejects for what is in a
 *   file, nor for one that is not there.
 */
export async function checkFiles(files: readonly string[], options: CheckOptions = {}): Promise<DeskProblem[]> {
  const problems: DeskProblem[] = [];
  const read = async (file: string | undefined): Promise<SourceText | undefined> => {
    const result = file === undefined ? undefined : await readSource(file);
    problems.push(...(result?.problems ?? []));
    return result?.source;
  };
  const sources: SourceText[] = [];
  for (const file of new Set(files)) {
    const source = await read(file);
    if (source) sources.push(source);
  }
  const against = {
    previous: await read(options.previous),
    boundaries: await read(options.boundaries),
    hexes: await read(options.hexes),
  };
  const { allowTest = false, onFile } = options;
  const found = await checkSources(sources, { ...against, allowTest, ...(onFile && { onFile }) });
  return [...problems, ...found];
}
