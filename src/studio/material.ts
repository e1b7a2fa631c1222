/** The files behind the map, as the studio's own lists need them: parties, baselines, places, and what is wrong by line. */
import { parseAttributes, type Config } from '../attributes';
import { fetchText } from '../feed/fetch-text';
import { loadJson, type LoadFault } from '../feed/load';
import { toWardIndexUrl } from '../feed/ward-index-url';
import type { WardIndex } from '../model/contract-index';
import { parseWardIndex } from '../model/parse-index';
import { inspectText, type Inspected } from './files/inspect-file';
import { toLoadProblem } from './files/load-words';
import { LARGEST } from './files/recognise-file';
import { toRead, type Setting } from './setting';

export type Inspection<K extends Inspected['kind']> = Extract<Inspected, { kind: K }>;

export interface Material {
  readonly results?: Inspection<'results'> | undefined;
  readonly boundaries?: Inspection<'boundaries'> | undefined;
  readonly wards?: WardIndex | undefined;
  /** Of each file that an address names: what came of it, when that was not what was wanted. */
  readonly refused: Readonly<Partial<Record<FileName, Inspection<'refused'>>>>;
  /** What is on its way. */
  readonly awaited: readonly FileName[];
}

export type FileName = 'results' | 'boundaries';

export const NO_MATERIAL: Material = { refused: {}, awaited: [] };

const LIMITS = { deadline: 30_000, largest: LARGEST };

/** Every value checked: wrong ones are as if they were not there. */
export const toConfig = (setting: Setting): Config => parseAttributes(toRead(setting), document.baseURI).value;

/** Follows the addresses of a setting. The last good file stays until another good one has come. */
export class MaterialDesk {
  #material = NO_MATERIAL;
  readonly #onChange: (material: Material) => void;
  /** What was asked for last, by file: the same address again is no news. */
  readonly #asked: Partial<Record<FileName | 'wards', string>> = {};
  readonly #ends: Partial<Record<FileName, AbortController>> = {};

  constructor(onChange: (material: Material) => void) {
    this.#onChange = onChange;
  }

  follow(setting: Setting): void {
    const config = toConfig(setting);
    for (const name of ['results', 'boundaries'] as const) {
      const asked = `${config[name]} ${config.allowTest}`;
      if (this.#asked[name] === asked) continue;
      this.#asked[name] = asked;
      void this.#load(name, config[name], config.allowTest);
    }
    void this.#loadWards(config.wards);
  }

  #set(patch: Partial<Material>): void {
    this.#material = { ...this.#material, ...patch };
    this.#onChange(this.#material);
  }

  async #load(name: FileName, url: string, allowTest: boolean): Promise<void> {
    this.#ends[name]?.abort();
    const refused = { ...this.#material.refused };
    delete refused[name];
    const others = this.#material.awaited.filter((one) => one !== name);
    if (!url) return this.#set({ refused, awaited: others });
    const end = (this.#ends[name] = new AbortController());
    this.#set({ refused, awaited: [...others, name] });
    const answer = await fetchText(url, end.signal, LIMITS);
    if (end.signal.aborted) return;
    const inspected = answer.fault ? toRefused(answer.fault) : await inspectText(answer.text, url, allowTest);
    if (end.signal.aborted) return;
    const awaited = this.#material.awaited.filter((one) => one !== name);
    if (inspected.kind === name) this.#set({ [name]: inspected, awaited });
    else
      this.#set({
        awaited,
        refused: { ...this.#material.refused, [name]: inspected.kind === 'refused' ? inspected : toOther(name, url) },
      });
    if (name === 'results') void this.#loadWards(this.#wards);
  }

  #wards = '';

  /** Names of wards are a help and no more: without them codes are written. */
  async #loadWards(template: string): Promise<void> {
    this.#wards = template;
    const results = this.#material.results?.value;
    const url = template && results ? toWardIndexUrl(template, results.councils) : '';
    if (this.#asked.wards === url || !results) return;
    this.#asked.wards = url;
    const { value } = url ? await loadJson(url) : { value: undefined };
    if (this.#asked.wards !== url) return;
    const wards = value === undefined ? undefined : parseWardIndex(value, { election: results.election.id }).value;
    this.#set({ wards });
  }
}

const toRefused = (fault: LoadFault): Inspection<'refused'> => ({
  kind: 'refused',
  name: fault.url,
  problems: [toLoadProblem(fault)],
});

/** Boundaries where results should be, or the other way round. */
const toOther = (name: FileName, url: string): Inspection<'refused'> => ({
  kind: 'refused',
  name: url,
  problems: [
    {
      level: 'error',
      code: 'other-file',
      place: url,
      message:
        name === 'results'
          ? 'The file at this address holds no results.'
          : 'The file at this address holds no boundaries.',
      remedy: 'Check that the two addresses are not in each other’s place.',
    },
  ],
});
