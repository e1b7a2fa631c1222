/** Ward boundaries split by council, each file as fine as that council can be seen when it fills the map. */
import { toTopology } from '../geodata/topojson-file';
import { makeCouncil } from '../geodata/wards';
import type { Face, Line } from '../geodata/source';
import type { DeskProblem } from '../report/problem';

export interface WardOrder {
  readonly file: string;
  readonly arcs: readonly Line[];
  /** With the code of their council as `group`. */
  readonly wards: readonly Face[];
  /** Codes of the areas on the map. */
  readonly councils: ReadonlySet<string>;
  readonly vintage: string;
  readonly attribution: string;
  readonly onProgress: (done: number, of: number) => void;
}

export interface MadeWards {
  /** Path → what is in the file. */
  readonly files: ReadonlyMap<string, unknown>;
  readonly wards: number;
  /** Largest distance from the source, in metres on the ground, over all files. */
  readonly error: number;
  readonly problems: DeskProblem[];
}

export function makeWardFiles(order: WardOrder): MadeWards {
  const problems: DeskProblem[] = [];
  const tell = (level: DeskProblem['level'], message: string, remedy: string): void => {
    problems.push({ level, file: order.file, message, remedy, rule: 'wards' });
  };
  const byCouncil = groupWards(order, tell);
  const files = new Map<string, unknown>();
  let [wards, worst, done] = [0, 0, 0];
  for (const [council, faces] of byCouncil) {
    order.onProgress(done++, byCouncil.size);
    try {
      const { shapes, grid, error, crossings } = makeCouncil(council, faces, order.arcs);
      const areas = shapes.areas.filter(({ polygons }) => polygons.length > 0);
      const lost = shapes.areas
        .filter(({ polygons }) => polygons.length === 0)
        .map(({ code, name }) => `${code} ${name}`);
      if (lost.length)
        tell('error', `Wards of ${council} are too small to be drawn: ${lost.join(', ')}.`, 'Check their shapes.');
      if (crossings)
        tell('warning', `${crossings} borders of the wards of ${council} cross when they are simplified.`, CLEAN);
      const facts = { vintage: order.vintage, attribution: order.attribution, error };
      files.set(
        `wards/${council}.topo.json`,
        toTopology({ ...shapes, areas }, grid, { object: 'wards', projection: 'EPSG:3857', ...facts }),
      );
      wards += areas.length;
      worst = Math.max(worst, error);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      tell('error', `The wards of ${council} cannot be simplified: ${cause}.`, CLEAN);
    }
  }
  return { files, wards, error: worst, problems };
}

const CLEAN = 'Mend them at their source, or with mapshaper (mapshaper in.shp -clean -o out.json).';

type Tell = (level: DeskProblem['level'], message: string, remedy: string) => void;

/** In the order of the codes. Wards of councils that are not on the map are left out and told. */
function groupWards({ wards, councils }: WardOrder, tell: Tell): Map<string, Face[]> {
  const groups = new Map<string, Face[]>();
  const strangers = new Map<string, number>();
  for (const ward of wards) {
    const council = String(ward.properties['group']);
    if (!councils.has(council)) strangers.set(council, (strangers.get(council) ?? 0) + 1);
    else groups.set(council, [...(groups.get(council) ?? []), ward]);
  }
  if (strangers.size) {
    const count = [...strangers.values()].reduce((a, b) => a + b, 0);
    const named = [...strangers.keys()]
      .slice(0, 5)
      .map((code) => code || 'none')
      .join(', ');
    tell(
      groups.size ? 'note' : 'error',
      `${count} wards are of councils that are not on the map (${named}${strangers.size > 5 ? ' …' : ''}); they are left out.`,
      'Check --ward-council, and --keep.',
    );
  }
  const without = [...councils].filter((code) => !groups.has(code));
  if (without.length && groups.size)
    tell('note', `${without.length} councils have no wards here.`, 'Nothing to do where they do not vote.');
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
