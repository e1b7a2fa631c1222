/** The packed overview: everything the first paint needs to know about shapes, in as few bytes as will do. */
import type { Bounds, Inset, PackedBoundaries } from '../../model/boundaries';
import { frameBox, LONDON, type Level } from './districts';
import { packShapes } from './pack';
import { arcNumber } from './network';
import type { ShapeSet } from './shape-set';
import type { Face } from './source';
import type { Grid } from './grid-line';

/** Share of the frame's width that the London inset takes, and its distance from the frame's edges. */
const INSET_WIDTH = 0.31;
const INSET_MARGIN = 0.008;
/** Room around London inside its inset, as a share of London's size; more at the top, for the name. */
const INSET_PADDING = { sides: 0.05, top: 0.14, bottom: 0.05 };

export interface OverviewFacts {
  readonly vintage: string;
  readonly attribution: string;
  readonly error: number;
  readonly step: number;
  readonly regions: readonly Face[];
}

export function makeOverview(level: Level, facts: OverviewFacts): PackedBoundaries {
  const { grid, shapes } = level;
  const { stream, areas } = packShapes(shapes, facts.step);
  const regions = Object.fromEntries(facts.regions.map(({ code, properties }) => [code, String(properties.name)]));
  const keys = Object.keys(regions);
  const frame = toBounds(frameBox(), grid);
  return {
    type: 'council-map-boundaries',
    version: 1,
    vintage: facts.vintage,
    projection: 'EPSG:3857',
    unit: grid.unit,
    origin: grid.origin,
    frame,
    error: Math.ceil(facts.error),
    attribution: facts.attribution,
    regions,
    insets: [toInset(shapes, frame)],
    step: facts.step,
    codes: areas.map((area) => area.code),
    names: areas.map((area) => area.name),
    region: areas.map((area) => keys.indexOf(area.region)),
    stream,
  };
}

function toBounds([west, south, east, north]: readonly [number, number, number, number], grid: Grid): Bounds {
  const x = (value: number): number => Math.round((value - grid.origin[0]) / grid.unit);
  const y = (value: number): number => Math.round((grid.origin[1] - value) / grid.unit);
  return [x(west), y(north), x(east), y(south)];
}

function toInset(shapes: ShapeSet, frame: Bounds): Inset {
  const areas = shapes.areas.filter((area) => area.region === LONDON);
  const points = areas.flatMap((area) => area.polygons.flat(2)).flatMap((arc) => shapes.arcs[arcNumber(arc)]!.points);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const { sides, top, bottom } = INSET_PADDING;
  const bounds: Bounds = [
    Math.floor(x0 - (x1 - x0) * sides),
    Math.floor(y0 - (y1 - y0) * top),
    Math.ceil(x1 + (x1 - x0) * sides),
    Math.ceil(y1 + (y1 - y0) * bottom),
  ];
  const codes = areas.map((area) => area.code).sort();
  return { name: 'London', codes, bounds, place: toPlace(bounds, frame) };
}

/** Top right, over the North Sea, where nothing is covered. */
function toPlace(bounds: Bounds, frame: Bounds): Bounds {
  const whole = frame[2] - frame[0];
  const width = whole * INSET_WIDTH;
  const height = (width * (bounds[3] - bounds[1])) / (bounds[2] - bounds[0]);
  const right = frame[2] - whole * INSET_MARGIN;
  const top = frame[1] + whole * INSET_MARGIN;
  return [right - width, top, right, top + height].map(Math.round) as unknown as Bounds;
}
