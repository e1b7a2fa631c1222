/** Follows the attributes: fetches what they name, parses it, and puts it in the store. */
import type { AttributeFault, Config } from './attributes';
import { decodeBoundaries, decodeOnce } from './feed/boundaries';
import { loadJson, type LoadFault } from './feed/load';
import { readFittingResults } from './model/fitting-results';
import type { ParseResultsOptions } from './model/read-results';
import type { Results } from './model/contract';
import type { Parsed } from './model/problems';
import type { MapData } from './properties';
import type { Patch, State, Store } from './store';

/** The files that make the picture: two without which there is none, and finer shapes for a crop. */
export type SourceKind = 'results' | 'boundaries' | 'boundariesDetail';

const FIELD = { results: 'results', boundaries: 'shapes', boundariesDetail: 'detail' } as const;

export class Sources {
  readonly #store: Store;
  readonly #onFault: (kind: SourceKind, fault: LoadFault) => void;
  /** The addresses that were followed, with whether tests were allowed. A file that the page gave since then stays until the address changes. */
  readonly #followed: Partial<Record<SourceKind, string>> = {};
  /** Grows with every question, so that a late answer to an older one changes nothing. */
  readonly #turns: Record<SourceKind, number> = { results: 0, boundaries: 0, boundariesDetail: 0 };

  constructor(store: Store, onFault: (kind: SourceKind, fault: LoadFault) => void) {
    this.#store = store;
    this.#onFault = onFault;
  }

  /** Fetches the file of this kind if its address has changed, or what may be shown of it. */
  follow(kind: SourceKind, { [kind]: url, allowTest }: Config): void {
    const followed = `${url} ${allowTest}`;
    if (!url || this.#followed[kind] === followed) return;
    this.#followed[kind] = followed;
    void this.#load(kind, url);
  }

  /** What has not come and could be fetched. */
  toMissing(config: Config): ('results' | 'boundaries')[] {
    return (['results', 'boundaries'] as const).filter((kind) => config[kind] && !this.#store.state[FIELD[kind]]);
  }

  /** Fetches once more what has not come. */
  retry(config: Config): void {
    const missing = this.toMissing(config);
    if (missing.length) this.#store.set({ phase: 'loading' });
    for (const kind of missing) void this.#load(kind, config[kind]);
  }

  /**
   * Takes a file that is already here. The last good value stays where this one cannot be used.
   * @param name the file's address, or what the page calls it: its place in problems
   */
  accept(kind: SourceKind, json: unknown, name: string): Promise<void> {
    const { allowTest } = this.#store.state.config;
    return this.take(
      kind,
      kind === 'results' ? parse(json, { file: name, allowTest }) : decodeBoundaries(json, name),
      name,
    );
  }

  /** The same with all that a page has given. */
  acceptData(data: MapData | null | undefined): void {
    for (const kind of ['results', 'boundaries'] as const)
      if (data?.[kind] !== undefined) void this.accept(kind, data[kind], `data.${kind}`);
  }

  /** The same with a file that is read, or being read, already. */
  async take(kind: SourceKind, reading: Parsed<object> | Promise<Parsed<object>>, name: string): Promise<void> {
    const turn = ++this.#turns[kind];
    const parsed = await reading;
    if (kind === 'results') await this.#refuseOlder(parsed as Parsed<Results>, name);
    if (this.#turns[kind] !== turn) return;
    const problems = { ...this.#store.state.problems, [kind]: parsed.problems };
    const refused = this.#store.state.refused.filter((one) => one !== kind);
    this.#store.set({
      problems,
      ...(parsed.value ? { [FIELD[kind]]: parsed.value, refused } : this.toFailure(kind)),
    });
  }

  /** Of two snapshots of an election the higher sequence is the later: an older one never replaces it. */
  async #refuseOlder(parsed: Parsed<Results>, name: string): Promise<void> {
    const { results: shown, latest: results = shown } = this.#store.state;
    const { value } = parsed;
    if (!results || !value || value.election.id !== results.election.id || value.sequence >= results.sequence) return;
    delete parsed.value;
    const words = await import('./problem-words').catch(() => undefined);
    if (words) parsed.problems.push(words.toOlderProblem(name, value.sequence, results.sequence));
  }

  /** Without a file that it cannot do without, and none from before, there is no map. */
  toFailure(kind: SourceKind): Patch {
    if (kind === 'boundariesDetail') return {};
    const { refused, [FIELD[kind]]: lastGood } = this.#store.state;
    return { refused: [...new Set([...refused, kind])], ...(!lastGood && { phase: 'error' }) };
  }

  async #load(kind: SourceKind, url: string): Promise<void> {
    const turn = ++this.#turns[kind];
    const { value, fault } = await loadJson(url);
    if (this.#turns[kind] !== turn) return;
    if (fault) this.#onFault(kind, fault);
    else if (kind === 'results') await this.accept(kind, value, url);
    else await this.take(kind, decodeOnce(value, url), url);
  }
}

/** The files that nothing names, by attribute or property, and that are not here. */
export const toUnnamed = ({ config, results, shapes }: State, data: MapData): AttributeFault[] =>
  (['results', 'boundaries'] as const)
    .filter((kind) => !config[kind] && !data[kind] && !(kind === 'results' ? results : shapes))
    .map((property) => ({ property, found: '', word: '', reason: 'missing' }));

/** A file in order needs no words; for any other the schema library is fetched. Never rejects. */
async function parse(json: unknown, options: ParseResultsOptions): Promise<Parsed<object>> {
  const fitting = readFittingResults(json, options);
  if (fitting) return fitting;
  try {
    return (await import('./model/parse')).parseResults(json, options);
  } catch {
    const message = 'The file does not fit the contract; the code that says where did not load.';
    const remedy = 'Try again, or check the file against the JSON Schema.';
    return { problems: [{ level: 'error', code: 'unexplained', place: options.file ?? '', message, remedy }] };
  }
}
