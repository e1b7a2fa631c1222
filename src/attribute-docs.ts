/** The table of attributes in sentences. Not part of the widget's own bytes. */
import type { AttributeProperty } from './attributes';

/** What an editor does when they set an attribute: the studio's form is grouped by it, in this order. */
export const TASKS = {
  files: { title: 'Where the files are on the web', order: 1 },
  map: { title: 'What the colours show', order: 2 },
  place: { title: 'What readers see first', order: 3 },
  parts: { title: 'Around the map', order: 4 },
  night: { title: 'On election night', order: 5 },
  page: { title: 'On your page', order: 6 },
} as const;

export type Task = keyof typeof TASKS;

/** The tasks in the order in which a form shows them. */
export const TASKS_IN_ORDER = (Object.keys(TASKS) as Task[]).sort((a, b) => TASKS[a].order - TASKS[b].order);

export interface AttributeDoc {
  /** What it does, with names of code between back ticks. */
  readonly sentence: string;
  /** A value that works with the sample; empty for an attribute that is present or not. */
  readonly example: string;
  readonly task: Task;
  /** What a form calls it, in a few words of the editor's own. */
  readonly label: string;
}

/** What the README, the studio and editor data say of each attribute. */
export const ATTRIBUTE_DOCS: Readonly<Record<AttributeProperty, AttributeDoc>> = {
  results: {
    sentence: 'Address of the results file: the national state in the results contract, version 1.',
    example: 'elections/2018-05-03/results.json',
    task: 'files',
    label: 'Results file',
  },
  boundaries: {
    sentence: 'Address of the council boundaries: TopoJSON, or the smaller packed overview made by the pipeline.',
    example: 'geodata/overview.json',
    task: 'files',
    label: 'Council boundaries',
  },
  boundariesDetail: {
    sentence:
      'Address of finer boundaries (TopoJSON), fetched after the first paint and only when `focus` crops the map or a reader zooms.',
    example: 'geodata/councils-detail.topo.json',
    task: 'files',
    label: 'Sharper boundaries for close-ups',
  },
  wards: {
    sentence:
      "Address of a council's ward results, with `{code}` where its code goes; fetched when a reader opens the council.",
    example: 'elections/2018-05-03/wards/{code}.json',
    task: 'files',
    label: 'Ward results',
  },
  wardBoundaries: {
    sentence:
      "Address of a council's ward boundaries (TopoJSON), with `{code}` where its code goes; with `wards`, opening a council shows its wards on the map.",
    example: 'geodata/wards/{code}.topo.json',
    task: 'files',
    label: 'Ward boundaries',
  },
  hexes: {
    sentence: 'Address of the hexagon layout, a cell a council, that `layout="hex"` draws.',
    example: 'geodata/hexes.json',
    task: 'files',
    label: 'Hexagon layout',
  },
  view: {
    sentence:
      "What the colours mean: `control`, the party with more than half of all seats; `change`, gains of control strong and holds faint; `seats`, a party's share of all seats; `change-seats`, its net change against the baseline; `lead`, the largest party's seats over the second's; `closest`, the votes from a change of control.",
    example: 'change',
    task: 'map',
    label: 'What the colours show',
  },
  views: {
    sentence: 'The views among which readers may switch, separated by spaces. Absent: none but `view`.',
    example: 'control change lead',
    task: 'map',
    label: 'Buttons for readers',
  },
  party: {
    sentence: 'The party that `seats` and `change-seats` are about, by id or name. Absent: the largest of the day.',
    example: 'lab',
    task: 'map',
    label: 'Which party',
  },
  layout: {
    sentence:
      'Where councils are: `map` shows places, `hex` one hexagon a council, so that each counts as much as any other.',
    example: 'hex',
    task: 'map',
    label: 'Map or hexagons',
  },
  council: {
    sentence:
      'The open council, by GSS code or name. Setting it opens the council, as a click does; the element keeps it up to date.',
    example: 'Wandsworth',
    task: 'place',
    label: 'Open council',
  },
  ward: {
    sentence: 'The open ward of the open council, by code or name; the element keeps it up to date.',
    example: 'Bedford',
    task: 'place',
    label: 'Open ward',
  },
  focusArea: {
    sentence: 'Where the map opens: a region, a council, or west,south,east,north in degrees. Absent: all of it.',
    example: 'London',
    task: 'place',
    label: 'Crop to',
  },
  show: {
    sentence: 'The parts around the map, separated by spaces.',
    example: 'scoreboard legend',
    task: 'parts',
    label: 'Shown around the map',
  },
  baseline: {
    sentence:
      'Id of the baseline that changes are measured from, where a council has it. Absent: the first of the file that the council has.',
    example: 'may2017',
    task: 'map',
    label: 'Compare seats with',
  },
  engine: {
    sentence:
      'What draws the map: `auto` fetches MapLibre when a reader first zooms; `svg` never does, and the map stays as it is; `maplibre` does so right after the first picture.',
    example: 'svg',
    task: 'page',
    label: 'Zooming',
  },
  theme: {
    sentence: "Light or dark; `auto` follows the reader's system.",
    example: 'dark',
    task: 'page',
    label: 'Light or dark',
  },
  heading: {
    sentence: 'The headline over the map. The slot `heading` takes its place where it is used.',
    example: 'Who controls your council',
    task: 'parts',
    label: 'Headline',
  },
  live: {
    sentence:
      'How often the results file is asked for again, in seconds from 10 on, while the map can be seen and until the file says `final`; `off` asks once.',
    example: '20',
    task: 'night',
    label: 'Look for new results every (seconds)',
  },
  replay: {
    sentence: 'Address of the log of the night, as `publish` writes it: readers can then go back to any moment of it.',
    example: 'night/log.jsonl',
    task: 'night',
    label: 'Log of the night',
  },
  moment: {
    sentence:
      'With `replay`, the map as it stood after this many councils; the element keeps it up to date while a reader goes through the night.',
    example: '80',
    task: 'night',
    label: 'Start after this many declarations',
  },
  deepLink: {
    sentence:
      "Keeps the open council and ward, the view, the layout and the moment in the page's address, and follows it; under the element's id where it has one.",
    example: '',
    task: 'page',
    label: 'Let readers share what they see',
  },
  allowTest: {
    sentence: 'Shows results that are marked as a test, with a TEST banner. Without it they are refused.',
    example: '',
    task: 'night',
    label: 'Show test results',
  },
};
