/** The views other than control of the committed sample, and how to read them. */
import { readFileSync } from 'node:fs';
import { en } from '../../src/i18n/en';
import { enLenses } from '../../src/i18n/en-lenses';
import type { Results } from '../../src/model/contract';
import type { WardIndex } from '../../src/model/contract-index';
import { parseWardIndex } from '../../src/model/parse-index';
import { toLens, type LensChoice } from '../../src/view/lens/lenses';
import type { MapView, Meaning } from '../../src/view/map-view';
import type { Scheme } from '../../src/view/palette';
import { councilNamed, sample } from './front-fixture';

const INDEX = new URL('../../public/elections/2018-05-03/wards/index.json', import.meta.url);

/** The committed index of wards. */
export const sampleIndex: WardIndex = parseWardIndex(JSON.parse(readFileSync(INDEX, 'utf8')) as unknown).value!;

export const LENSES = ['change', 'seats', 'change-seats', 'lead', 'closest'] as const;
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

export type Picture = MapView & { readonly meaning: Meaning };

/** The picture of a view. */
export function toPicture(
  choice: Partial<LensChoice> & Pick<LensChoice, 'view'>,
  results: Results = sample,
  scheme: Scheme = 'light',
): Picture {
  const lens = toLens({ party: '', baseline: '', index: sampleIndex, ...choice }, en, enLenses);
  return lens!(results, scheme) as Picture;
}

export const valueOf = ({ areas }: MapView, name: string): string | undefined => areas.get(councilNamed(name).code);

export const sentenceOf = ({ meaning }: Picture, name: string): string | undefined =>
  meaning.readings.get(councilNamed(name).code)?.sentence;

export const textOf = ({ meaning }: Picture, name: string): string | undefined =>
  meaning.readings.get(councilNamed(name).code)?.text;

/** The key as "label count". */
export const keyOf = ({ meaning }: Picture): string[] =>
  meaning.key.map(({ party, count }) => (count === undefined ? party.name : `${party.name} ${count}`));
