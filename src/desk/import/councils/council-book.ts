/** Which council a table means: by its code, or by a name that is its own. A name that could be two is asked about. */
import { toDisplayName } from '../../display-names';
import { toNear, toPlainName } from '../near-names';
import type { Aliases } from '../aliases';
import type { CouncilEntry } from './council-entry';

/** What kind of council it is stands around the name, in many ways; it tells no two apart. */
const KIND =
  /\b(london borough( council)?|royal borough( council)?|metropolitan borough( council)?|(city|borough|district|county|town) council|council|(london|royal|metropolitan) borough of|city of|county of|borough of)\b/g;

const toBareName = (name: string): string =>
  toPlainName(name)
    .replace(KIND, ' ')
    .replace(/^\s*of\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export type PlacedCouncil =
  | { readonly council: CouncilEntry }
  /** `near` are those that may be meant: none, one or several. */
  | { readonly near: readonly CouncilEntry[]; readonly isContradicted?: boolean };

export class CouncilBook {
  readonly #byCode: ReadonlyMap<string, CouncilEntry>;
  readonly #byName = new Map<string, CouncilEntry[]>();
  readonly #placed = new Map<string, PlacedCouncil>();
  /** Aliases that name no council of the file: the alias and the code it gives. */
  readonly broken: (readonly [string, string])[] = [];

  constructor(
    readonly councils: readonly CouncilEntry[],
    aliases: Aliases['councils'],
  ) {
    this.#byCode = new Map(councils.map((council) => [council.code, council]));
    for (const council of councils) {
      const names = [council.name, toDisplayName(council.name)].map(toBareName);
      for (const name of new Set(names)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), council]);
    }
    for (const [name, code] of Object.entries(aliases)) {
      const council = this.#byCode.get(code);
      if (council) this.#byName.set(toBareName(name), [council]);
      else this.broken.push([name, code]);
    }
  }

  get(code: string): CouncilEntry | undefined {
    return this.#byCode.get(code);
  }

  /** Either may be missing. Where both are there they must be of one council. */
  place(code: string | undefined, name: string | undefined): PlacedCouncil {
    const key = `${code ?? ''}\n${name ?? ''}`;
    const placed = this.#placed.get(key) ?? this.#place(code, name);
    this.#placed.set(key, placed);
    return placed;
  }

  /** By the name as it stands, or by the everyday one: “Kingston upon Hull, City of” is Hull. */
  #named(name: string): readonly CouncilEntry[] {
    return this.#byName.get(toBareName(name)) ?? this.#byName.get(toBareName(toDisplayName(name))) ?? [];
  }

  #place(code: string | undefined, name: string | undefined): PlacedCouncil {
    const named = name ? this.#named(name) : [];
    const byCode = code ? this.#byCode.get(code) : undefined;
    if (byCode && (!name || named.includes(byCode))) return { council: byCode };
    if (byCode) return { near: [byCode, ...named], isContradicted: true };
    // A code that is none of the file's is not outvoted by a name: it may be a council that does not vote.
    if (!code && named.length === 1) return { council: named[0]! };
    const near = named.length ? named : toNear(name ?? '', this.councils, (council) => toBareName(council.name));
    return { near };
  }
}
