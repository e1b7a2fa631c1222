/** Who the results are from, in the words their licences ask for. */
import type { WardSource } from './source-schema';

const LEAP = 'Local Elections Archive Project, Andrew Teale (CC BY-SA)';
const DCLEAPIL = 'DCLEAPIL v1.0, Jason Leman (CC BY-SA 4.0)';
const DEMOCRACY_CLUB = 'Democracy Club (CC BY 4.0)';
const ODM = 'Open Data Manchester (CC BY)';
const GLA = 'Greater London Authority, Open Government Licence v3.0';
const TRAFFORD = 'Trafford Council, Open Government Licence v3.0';

/** Every source of the compilation, as it stands under the map. */
export const SOURCES: readonly string[] = [
  LEAP,
  'Open Council Data UK (CC BY-SA 4.0)',
  'Contains Parliamentary information licensed under the Open Parliament Licence v3.0',
  DCLEAPIL,
  DEMOCRACY_CLUB,
  ODM,
  GLA,
  TRAFFORD,
];

const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^LEAP/, LEAP],
  [/^DCLEAPIL/, DCLEAPIL],
  [/^Democracy Club/, DEMOCRACY_CLUB],
  [/^London Datastore/, GLA],
  [/^Trafford Council/, TRAFFORD],
];

function toLine(source: string): string {
  const line = BY_NAME.find(([name]) => name.test(source))?.[1];
  if (!line) throw new Error(`A source without a line of attribution: "${source}".`);
  return line;
}

function toSourceNames(ward: WardSource): string[] {
  const own = [ward.prev_2014?.source, ward.ward_2016?.source, ward.turnout?.source];
  return own.filter((source) => source !== undefined);
}

/** The sources that one council's wards rest on. The candidates and votes are all the archive's. */
export function toWardSources(wards: readonly WardSource[]): string[] {
  const lines = wards.flatMap(toSourceNames).map(toLine);
  const corrected = wards.some((ward) => ward.label_note) ? [DCLEAPIL, ODM] : [];
  return [...new Set([LEAP, ...lines, ...corrected])];
}
