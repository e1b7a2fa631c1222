/** What is wrong with the files and attributes, kept in the state. */
import type { Problem } from '../model/problems';
import type { State, Store } from '../store';

/**
 * What was said of one of them gives way to what is said now. Where nothing was and nothing is, the state stays the same:
 * whoever draws from it has nothing to draw.
 */
export function toTold(
  { state: { problems } }: Store,
  about: string,
  said: readonly Problem[],
): Pick<State, 'problems'> {
  return { problems: said.length || problems[about]?.length ? { ...problems, [about]: said } : problems };
}
