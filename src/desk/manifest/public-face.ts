/**
 * What pages may rely on besides attributes: events, properties, methods, slots, parts and CSS properties, each with one
 * sentence. Editor data and types are made from it; a test holds it against the code and the README.
 */

export interface FaceEvent {
  readonly name: string;
  /** Its class, as `council-map/element` exports it. */
  readonly type: string;
  readonly sentence: string;
}

export const EVENTS: readonly FaceEvent[] = [
  {
    name: 'council-select',
    type: 'CouncilSelectEvent',
    sentence: 'A council is about to open, or, with an empty code, to close. Cancel it and nothing happens.',
  },
  {
    name: 'council-hover',
    type: 'CouncilHoverEvent',
    sentence: 'The pointer or the keys reach an area, or, with an empty code, leave the map.',
  },
  {
    name: 'results-update',
    type: 'ResultsUpdateEvent',
    sentence: 'A new snapshot has replaced the picture: its sequence, and how many councils have declared.',
  },
  { name: 'map-ready', type: 'MapReadyEvent', sentence: 'The first picture is on the page.' },
  {
    name: 'map-problem',
    type: 'MapProblemEvent',
    sentence: 'Something is wrong with a file or an attribute; sent once for each problem.',
  },
];

export interface FaceProperty {
  readonly name: string;
  /** As TypeScript writes it. */
  readonly type: string;
  readonly sentence: string;
  readonly isReadOnly?: boolean;
  /** The attribute that it is reflected to. */
  readonly attribute?: string;
}

/** Properties that have no attribute of their own in the table. */
export const FIELDS: readonly FaceProperty[] = [
  {
    name: 'data',
    type: 'MapData',
    sentence:
      'Parsed JSON in place of addresses: `results` and `boundaries`. Setting it again with new results is an update.',
  },
  {
    name: 'postcodeLookup',
    type: 'PostcodeLookup | undefined',
    sentence: 'Says where a postcode is, and so lets readers search by it. None by default: nothing is looked up.',
  },
  {
    name: 'messages',
    type: 'MessageOverrides | null | undefined',
    sentence: 'Words of the page in place of the English ones, by section and name.',
  },
  {
    name: 'phase',
    type: "'idle' | 'loading' | 'painted' | 'interactive' | 'degraded' | 'error'",
    sentence: 'Where the map stands.',
    isReadOnly: true,
    attribute: 'phase',
  },
  { name: 'renderer', type: "'svg' | 'maplibre'", sentence: 'What draws the map.', isReadOnly: true },
  {
    name: 'problems',
    type: 'Problem[]',
    sentence: 'Everything that is wrong with files and attributes at this moment.',
    isReadOnly: true,
  },
];

export interface FaceMethod {
  readonly name: string;
  readonly sentence: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly isOptional?: boolean }[];
  readonly returns: string;
}

export const METHODS: readonly FaceMethod[] = [
  {
    name: 'paintedAreas',
    sentence: 'Code of each area to what is drawn there, as it is on screen; empty before the first paint.',
    parameters: [],
    returns: 'Map<string, string>',
  },
  {
    name: 'choose',
    sentence:
      'Opens a council by its code, or, with an empty one, closes it, unless a listener to `council-select` forbids it.',
    parameters: [
      { name: 'code', type: 'string' },
      { name: 'at', type: '{ x: number; y: number }', isOptional: true },
    ],
    returns: 'void',
  },
];

export interface Named {
  readonly name: string;
  readonly sentence: string;
}

/** The slot without a name is the default one. */
export const SLOTS: readonly Named[] = [
  { name: '', sentence: 'What stands there until the first paint, and where the map does not come.' },
  { name: 'heading', sentence: 'Takes the place of the headline over the map.' },
  { name: 'footer', sentence: 'Stands under the map, over its sources.' },
];

export const PARTS: readonly Named[] = [
  { name: 'map', sentence: 'The box in which the map is drawn.' },
  { name: 'panel', sentence: 'The open council: beside the map, or in a sheet on a phone.' },
  { name: 'legend', sentence: 'The key of the colours.' },
  { name: 'scoreboard', sentence: 'Councils and seats of each party.' },
  { name: 'search', sentence: 'The field that finds a council or a ward.' },
  { name: 'table', sentence: 'The table under the map.' },
  { name: 'status', sentence: 'The election, its date and how far the count is.' },
  { name: 'feed', sentence: 'The list of declarations.' },
  { name: 'live', sentence: 'How new the picture is, on the night.' },
  { name: 'replay', sentence: 'The controls that go through the night once more.' },
];

export interface FaceStyle extends Named {
  /** Its default in the light, as CSS has it. */
  readonly fallback: string;
  readonly syntax: '<color>' | '<number>' | '*';
}

const colour = (name: string, fallback: string, sentence: string): FaceStyle => ({
  name: `--council-map-${name}`,
  fallback,
  sentence,
  syntax: '<color>',
});

export const STYLES: readonly FaceStyle[] = [
  colour('ink', '#1a1a1a', 'Text.'),
  colour('quiet', '#595959', 'Text that stands back.'),
  colour('rule', '#d9d7d0', 'Lines between rows and around fields.'),
  colour('paper', '#fff', 'What lies behind cards and lists.'),
  colour('wash', '#f7f5f0', 'What lies behind things that are set apart.'),
  colour('sea', 'transparent', 'What lies behind the map.'),
  colour('land', '#f7f6f3', 'Areas without an election.'),
  colour('edge', '#1a1a1a', 'Lines around councils.'),
  {
    name: '--council-map-font',
    fallback: "system-ui, 'Helvetica Neue', Arial, sans-serif",
    sentence: 'The typeface.',
    syntax: '*',
  },
  {
    name: '--council-map-serif',
    fallback: "Georgia, 'Times New Roman', serif",
    sentence: 'The typeface of headlines.',
    syntax: '*',
  },
  {
    name: '--council-map-aspect',
    fallback: '0.83',
    sentence: 'Width over height of the box in which the map is drawn.',
    syntax: '<number>',
  },
];
