/** The hexagon layout: one cell a council, whatever its size, so that each counts as much as any other. */
import type { Area, Shapes } from './boundaries';
import type { Parsed, Problem } from './problems';
import { toReport } from './parse-file';

/** Column (to the right) and row (upwards). In `odd-r`, rows of an odd number stand half a cell to the right. */
type Cell = readonly [column: number, row: number];

/** Grid units from cell to cell, sideways and upwards: hexagons with a corner at the top. */
const PITCH = { x: 104, y: 90 };
/** Corners of a cell from its middle, clockwise from the top: with a gap of 6 units to each neighbour. */
const CORNERS = [
  [0, -56],
  [49, -28],
  [49, 28],
  [0, 56],
  [-49, 28],
  [-49, -28],
] as const;
/** Air around them all, in grid units. */
const AIR = 60;
/** Farther out than that no layout goes: one cell would make all others too small to see. */
const FARTHEST = 1000;
/** How much of a code or a name is repeated: one that is a page of text is none. */
const LENGTH = 60;

const CORRECT_IT = 'Correct the hexagon file and publish it again.';

type Fields = Record<string, unknown>;
type Fault = Omit<Problem, 'place'> & { at: string };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toQuote = (text: string): string => `"${text.slice(0, LENGTH)}"`;

/**
 * Shapes of hexagons, drawn in place of the councils' own: no borders, no context, no insets. They are no places, so
 * their distance to the source (`error`) is infinite; their plane lets the whole layout lie about where the councils do.
 * @param json a hexagon file: `{ layout: 'odd-r', attribution, hexes: { code: [column, row] } }`, or HexJSON, whose cells
 *   are `{ q: column, r: row }`
 * @param councils the shapes of the same councils, which give names and regions
 * @param file its name, for problems
 * @returns without a value where no council has a cell. Never throws.
 */
export function parseHexes(json: unknown, councils: Shapes, file = ''): Parsed<Shapes> {
  if (!isFields(json) || !isFields(json['hexes']) || json['layout'] !== 'odd-r') return refuse(toWrongFile(json), file);
  const { cells, faults } = toCells(json['hexes'], councils.areas);
  if (!cells.size) return refuse(NO_CELLS, file);
  const attribution = typeof json['attribution'] === 'string' ? json['attribution'] : '';
  return { value: toShapes(cells, councils, attribution), problems: toProblems(faults, file) };
}

const refuse = (fault: Fault, file: string): Parsed<Shapes> => ({ problems: toProblems([fault], file) });

function toProblems(faults: readonly Fault[], file: string): Problem[] {
  const problems: Problem[] = [];
  const report = toReport(problems, file);
  for (const { level, code, at, message, remedy } of faults) report(level, code, at, message, remedy);
  return problems;
}

const NO_CELLS: Fault = {
  level: 'error',
  code: 'no-hexes',
  at: 'hexes',
  message: 'None of the councils has a hexagon here.',
  remedy: 'Use a layout of the same councils as the boundaries.',
};

const toWrongFile = (json: unknown): Fault => ({
  level: 'error',
  code: 'bad-hexes',
  at: '',
  message:
    isFields(json) && isFields(json['hexes'])
      ? 'The layout of the hexagons is not "odd-r".'
      : 'This is no hexagon file: it has no list of hexes by code.',
  remedy: 'Check that it is the right file: HexJSON of pointed hexagons, rows counted upwards.',
});

/** A cell for each council that has one; each cell is taken once. */
function toCells(hexes: Fields, areas: readonly Area[]): { cells: Map<Area, Cell>; faults: Fault[] } {
  const faults: Fault[] = [];
  const cells = new Map<Area, Cell>();
  const taken = new Map<string, string>();
  for (const area of areas) {
    const isThere = Object.hasOwn(hexes, area.code);
    const cell = isThere ? toCell(hexes[area.code]) : undefined;
    const holder = cell && taken.get(String(cell));
    if (!cell) faults.push(isThere ? toBadCell(area) : toMissing(area));
    else if (holder) faults.push(toTaken(area, holder));
    else {
      cells.set(area, cell);
      taken.set(String(cell), area.name || area.code);
    }
  }
  const known = new Set(areas.map(({ code }) => code));
  for (const code of Object.keys(hexes)) if (!known.has(code)) faults.push(toStranger(code));
  return { cells, faults };
}

function toCell(value: unknown): Cell | undefined {
  const pair = isFields(value) ? [value['q'], value['r']] : value;
  const [column, row] = Array.isArray(pair) ? (pair as unknown[]) : [];
  return isPlace(column) && isPlace(row) ? [column, row] : undefined;
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= FARTHEST;

const toPlace = (code: string): string => `hexes.${code.slice(0, LENGTH)}`;
const nameOf = ({ code, name }: Area): string => `${name.slice(0, LENGTH)} (${code.slice(0, LENGTH)})`;

const toMissing = (area: Area): Fault => ({
  level: 'warning',
  code: 'no-hex',
  at: toPlace(area.code),
  message: `${nameOf(area)} has no hexagon, so it is missing from that layout.`,
  remedy: 'Give it a cell of its own.',
});

const toBadCell = (area: Area): Fault => ({
  level: 'error',
  code: 'bad-hex',
  at: toPlace(area.code),
  message: `The cell of ${nameOf(area)} is not a column and a row, in whole numbers of at most ${FARTHEST}.`,
  remedy: CORRECT_IT,
});

const toTaken = (area: Area, holder: string): Fault => ({
  level: 'error',
  code: 'hex-taken',
  at: toPlace(area.code),
  message: `${nameOf(area)} has the same cell as ${holder.slice(0, LENGTH)}, which keeps it.`,
  remedy: 'Give each council a cell of its own.',
});

const toStranger = (code: string): Fault => ({
  level: 'warning',
  code: 'hex-stranger',
  at: toPlace(code),
  message: `${toQuote(code)} has a hexagon and no shape among the boundaries, so it is not drawn.`,
  remedy: 'Use a layout of the same councils as the boundaries.',
});

function toShapes(cells: ReadonlyMap<Area, Cell>, councils: Shapes, attribution: string): Shapes {
  const rows = [...cells.values()].map(([, row]) => row);
  const columns = [...cells.values()].map(([column]) => column);
  const [top, left] = [Math.max(...rows), Math.min(...columns)];
  const areas = [...cells].map(([area, [column, row]]) =>
    toHexagon(area, (column - left + 1) * PITCH.x + (row & 1 ? PITCH.x / 2 : 0), (top - row + 1) * PITCH.y),
  );
  const bounds = areas.map((area) => area.bounds);
  const frame = [
    Math.min(...bounds.map(([x0]) => x0)) - AIR,
    Math.min(...bounds.map(([, y0]) => y0)) - AIR,
    Math.max(...bounds.map(([, , x1]) => x1)) + AIR,
    Math.max(...bounds.map(([, , , y1]) => y1)) + AIR,
  ] as const;
  const { regions, vintage } = councils;
  const rest = { borders: '', context: '', insets: [], error: Infinity, attribution };
  return { vintage, areas, regions, frame, ...rest, ...toPlane(frame, councils) };
}

function toHexagon({ code, name, region }: Area, x: number, y: number): Area {
  const corners = CORNERS.map(([dx, dy]) => `${x + dx} ${y + dy}`);
  const bounds = [x - 49, y - 56, x + 49, y + 56] as const;
  return { code, name, region, path: `M${corners.join('L')}Z`, bounds };
}

/** As high as the councils' own frame, with the same middle. */
function toPlane([x0, y0, x1, y1]: Shapes['frame'], councils: Shapes): Pick<Shapes, 'unit' | 'origin'> {
  const { frame, unit: theirs, origin } = councils;
  const unit = ((frame[3] - frame[1]) * theirs) / (y1 - y0);
  const middle = (a: number, b: number): number => (a + b) / 2;
  return {
    unit,
    origin: [
      origin[0] + middle(frame[0], frame[2]) * theirs - middle(x0, x1) * unit,
      origin[1] - middle(frame[1], frame[3]) * theirs + middle(y0, y1) * unit,
    ],
  };
}
