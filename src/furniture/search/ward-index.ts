/** The index of all wards: fetched once for each address of it, by whoever first needs it. */
import { loadJson } from '../../feed/load';
import { toWardIndexUrl } from '../../feed/ward-index-url';
import type { WardIndex } from '../../model/contract-index';
import type { Parsed } from '../../model/problems';
import type { State, Store } from '../../store';
import { toTold } from '../told';

interface Asked {
  /** Address and election: what makes the answer another. */
  readonly key: string;
  readonly index: Promise<WardIndex | undefined>;
}

/** What each map has asked for last. */
const asked = new WeakMap<Store, Asked>();

/** Where the index is, and of which election; empty where no wards are promised, or nothing is known yet. */
/** An earlier moment of the night has no index of its own. */
export const toIndexKey = ({ config, results: shown, latest: results = shown }: State): string =>
  config.wards && results ? `${toWardIndexUrl(config.wards, results.councils)} ${results.election.id}` : '';

/**
 * The index of the election on the map; undefined where there is none. Never rejects: what is wrong is in the store's
 * problems, under `wardIndex`. One that did not come is asked for again the next time.
 */
export function fetchWardIndex(store: Store): Promise<WardIndex | undefined> {
  const key = toIndexKey(store.state);
  const { config, results: shown, latest: results = shown } = store.state;
  if (!key || !results) return Promise.resolve(undefined);
  const before = asked.get(store);
  if (before?.key === key) return before.index;
  const one = { key, index: load(store, toWardIndexUrl(config.wards, results.councils), results.election.id) };
  asked.set(store, one);
  return one.index.then((index) => {
    if (!index && asked.get(store) === one) asked.delete(store);
    return index;
  });
}

async function load(store: Store, url: string, election: string): Promise<WardIndex | undefined> {
  const { value, problems } = await read(url, election);
  // Another may have been asked for since.
  const isStill = asked.get(store)?.key === `${url} ${election}`;
  if (isStill) store.set(toTold(store, 'wardIndex', problems));
  return value;
}

/** The file, and the code that reads it, at the same time. */
async function read(file: string, election: string): Promise<Parsed<WardIndex>> {
  const parser = import('../../model/parse-index').catch(() => undefined);
  const [{ value, fault }, parts] = await Promise.all([loadJson(file), parser]);
  if (!fault && parts) return parts.parseWardIndex(value, { file, election });
  const words = await import('../../problem-words').catch(() => undefined);
  return { problems: words ? [words.toLoadProblem('wardIndex', fault ?? { url: file, reason: 'unreachable' })] : [] };
}
