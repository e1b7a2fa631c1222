/** Areas as they came to areas that fit together, with what could not be mended told. */
import { groundScale, toDegrees } from '../geodata/plane';
import type { DeskProblem } from '../report/problem';
import { findCrossings } from './find-crossings';
import { findGaps } from './find-gaps';
import { findOverlaps, type Overlap } from './find-overlaps';
import { mendBorders } from './mend-borders';
import { nestRings, type NumberedPolygon } from './nest-rings';
import type { PointBook } from './point-book';
import type { RawArea } from './raw-area';
import { snapPoints, type SnappedArea } from './snap-points';

export interface CleanArea {
  readonly area: RawArea;
  /** Outer rings clockwise with north up, holes the other way round. */
  readonly polygons: readonly NumberedPolygon[];
}

export interface Cleaned {
  readonly points: PointBook;
  readonly areas: readonly CleanArea[];
  readonly problems: DeskProblem[];
  /** How many positions were moved, and how many corners were put into a neighbour's side. */
  readonly moved: number;
  readonly inserted: number;
}

/** Metres of mean width, or square metres: what is larger is a lake, and only noted. */
const SLIVER = { width: 100, size: 10_000 };
/** Share of an area that lies on another. */
const MOSTLY = 0.5;
/** So many places are named. */
const NAMED = 5;
const CLEAN = 'Mend it at its source, or with mapshaper (mapshaper in.shp -clean -o out.json).';

/**
 * @param tolerance metres on the ground within which positions are the same
 * @param file its name, for problems
 */
export function cleanAreas(raw: readonly RawArea[], tolerance: number, file: string): Cleaned {
  const reach = tolerance / groundScale(toMiddle(raw));
  const { points, areas: mended, moved, inserted } = mendBorders(snapPoints(raw, reach), reach);
  const teller = new Teller(mended, file);
  const areas = mended.map(({ area, rings }) => ({ area, polygons: nestRings(points, rings) }));
  teller.tellRings(mended, areas, reach);
  const sound = areas.filter(({ polygons }) => polygons.length > 0);
  const walked = areas.map(({ area, polygons }) => ({ area, rings: polygons.flat(), widestGap: 0 }));
  teller.tellCrossings(findCrossings(walked, points, Math.max(reach, 0.01)));
  teller.tellOverlaps(
    findOverlaps(
      areas.map(({ polygons }) => polygons),
      points,
    ),
  );
  teller.tellGaps(findGaps(walked, points));
  return { points, areas: sound, problems: teller.problems, moved, inserted };
}

function toMiddle(raw: readonly RawArea[]): number {
  let [south, north] = [Infinity, -Infinity];
  for (const ring of raw.flatMap(({ rings }) => rings)) {
    for (let i = 1; i < ring.length; i += 2) [south, north] = [Math.min(south, ring[i]!), Math.max(north, ring[i]!)];
  }
  return south <= north ? (south + north) / 2 : 0;
}

interface Found {
  readonly areas: readonly number[];
  readonly x: number;
  readonly y: number;
}

class Teller {
  readonly problems: DeskProblem[] = [];

  constructor(
    private readonly areas: readonly SnappedArea[],
    private readonly file: string,
  ) {}

  tellRings(mended: readonly SnappedArea[], areas: readonly CleanArea[], reach: number): void {
    mended.forEach(({ area, widestGap }, index) => {
      if (areas[index]!.polygons.length === 0)
        this.#tell(
          'error',
          'empty-shape',
          `${nameOf(area)} (row ${area.row}) has no shape that encloses anything.`,
          CLEAN,
        );
      if (widestGap <= reach) return;
      const metres = Math.round(widestGap * groundScale(area.rings[0]![1]!));
      const message = `${nameOf(area)} (row ${area.row}): a ring was not closed; its ends, ${metres} m apart, are joined by a straight line.`;
      this.#tell('warning', 'unclosed-ring', message, CLEAN);
    });
  }

  tellCrossings(crossings: readonly Found[]): void {
    const own = crossings.filter(({ areas: [a, b] }) => a === b);
    const others = crossings.filter(({ areas: [a, b] }) => a !== b);
    this.#tellList(own, 'self-crossing', (count) => `Outlines cross themselves at ${count}`);
    this.#tellList(others, 'crossing', (count) => `Borders cross, so that areas lie over each other, at ${count}`);
  }

  /** Where most of an area lies on another one of the two is wrong; a splinter is a flaw of its outline. */
  tellOverlaps(overlaps: readonly Overlap[]): void {
    const others = overlaps.filter(({ areas: [a, b] }) => this.areas[a]!.area.code !== this.areas[b]!.area.code);
    for (const overlap of others.filter(({ share }) => share > MOSTLY)) {
      const [inner, outer] = overlap.areas.map((index) => nameOf(this.areas[index]!.area));
      const remedy = 'Keep one of the two (--keep), or cut the one out of the other.';
      this.#tell('error', 'overlap', `${inner} lies on ${outer} (${toPlace(overlap)}).`, remedy);
    }
    const splinters = others.filter(({ share }) => share <= MOSTLY);
    this.#tellList(splinters, 'splinter', (count) => `Pieces of areas lie on others at ${count}`);
  }

  tellGaps(gaps: readonly (Found & { size: number; width: number })[]): void {
    const isSliver = ({ size, width }: { size: number; width: number }): boolean =>
      width <= SLIVER.width || size <= SLIVER.size;
    this.#tellList(
      gaps.filter((gap) => isSliver(gap) && gap.areas.length > 1),
      'gap',
      (count) => `Narrow gaps between areas at ${count}`,
    );
    const lakes = gaps.filter((gap) => !isSliver(gap));
    if (lakes.length === 0) return;
    const largest = lakes.reduce((a, b) => (b.size > a.size ? b : a));
    const size = Number((largest.size / 1e6).toPrecision(2)).toLocaleString('en-GB');
    const count = lakes.length === 1 ? 'One piece' : `${lakes.length} pieces`;
    const message = `${count} of land or water inside the map of no area, the largest ${size} km² at ${toPlace(largest)}.`;
    this.#tell('note', 'hole', message, 'Nothing to do where these are lakes, or areas that you left out.');
  }

  #tellList(found: readonly Found[], rule: string, toStart: (count: string) => string): void {
    if (found.length === 0) return;
    const count = found.length === 1 ? 'one place' : `${found.length.toLocaleString('en-GB')} places`;
    const named = found.slice(0, NAMED).map((each) => {
      const names = [...new Set(each.areas.map((index) => nameOf(this.areas[index]!.area)))];
      return `${names.slice(0, 3).join(' and ')} (${toPlace(each)})`;
    });
    const more = found.length > NAMED ? ` and ${(found.length - NAMED).toLocaleString('en-GB')} more` : '';
    this.#tell('warning', rule, `${toStart(count)}: ${named.join('; ')}${more}.`, CLEAN);
  }

  #tell(level: DeskProblem['level'], rule: string, message: string, remedy: string): void {
    this.problems.push({ level, file: this.file, message, remedy, rule });
  }
}

const nameOf = ({ code, name }: RawArea): string => (name === code ? code : `${code} ${name}`);

/** In degrees, as a map on the web finds it. */
function toPlace({ x, y }: { x: number; y: number }): string {
  const [longitude, latitude] = toDegrees([x, y]);
  return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`.replaceAll('-', '−');
}
