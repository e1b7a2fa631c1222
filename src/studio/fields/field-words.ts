/**
 * What the form says of each attribute, in an editor's words: what it does for readers, and what an empty field means.
 * How it is written on the tag stands in the table of attributes, which developers read. Pure.
 */
import { type ATTRIBUTES, type AttributeProperty } from '../../attributes';
import { enLenses } from '../../i18n/en-lenses';

export interface OptionWords {
  readonly name: string;
  /** What it means, where its name does not say so. */
  readonly about?: string;
}

type ValueOf<P extends AttributeProperty> = (typeof ATTRIBUTES)[P] extends { values: readonly (infer V)[] } ? V : never;

/** Every word of a choice has its words: the compiler sees to it. */
type FieldWords = {
  readonly [P in AttributeProperty]: {
    /** Beneath the field; empty where the options say it all. */
    readonly hint: string;
    readonly options?: Readonly<Record<ValueOf<P> & string, OptionWords>>;
  };
};

type View = ValueOf<'view'>;

const VIEWS: Readonly<Record<View, OptionWords>> = {
  control: {
    name: 'Who controls the council',
    about: 'The party with more than half of all seats, or no overall control',
  },
  change: { name: 'Gains and losses of control', about: 'Gains in full colour, holds pale' },
  seats: { name: 'One party’s share of seats', about: 'Of all seats on each council' },
  'change-seats': { name: 'One party’s gains in seats', about: 'And its losses, compared with what you choose below' },
  lead: { name: 'How far ahead the largest party is', about: 'Its seats over those of the second' },
  closest: { name: 'Where it was closest', about: 'How few votes were missing for another result; needs ward results' },
};

/** As the buttons over the map are called. */
const toButton = (view: View): OptionWords => ({ name: enLenses.names[view] ?? view });

export const FIELD_WORDS: FieldWords = {
  results: {
    hint: 'The file that your data desk publishes. Its address begins with https:// and often ends in .json.',
  },
  boundaries: { hint: 'The file with the shapes of the councils.' },
  boundariesDetail: {
    hint: 'A larger file, fetched only when the map opens on one area or a reader zooms in. Empty: the shapes above, enlarged.',
  },
  wards: {
    hint: 'A file for each council, fetched when a reader opens it. Where the council’s code stands in the address, write {code}.',
  },
  wardBoundaries: {
    hint: 'The shapes of the wards, a file for each council, with {code} as above. Then a reader who opens a council sees its wards on the map.',
  },
  hexes: { hint: 'Needed for hexagons, which you choose under Map.' },
  view: { hint: '', options: VIEWS },
  views: {
    hint: 'Tick what readers may switch to, and they get a button for each. None ticked: no buttons.',
    options: {
      control: toButton('control'),
      change: toButton('change'),
      seats: toButton('seats'),
      'change-seats': toButton('change-seats'),
      lead: toButton('lead'),
      closest: toButton('closest'),
    },
  },
  party: { hint: 'For the two views of one party’s seats.' },
  layout: {
    hint: '',
    options: {
      map: { name: 'Map', about: 'Councils in their true place and size' },
      hex: { name: 'Hexagons', about: 'All councils the same size, so that each counts as much as any other' },
    },
  },
  council: { hint: 'The map starts with this council’s results open. You can also click it on the map.' },
  ward: { hint: 'The map starts with this ward of the open council. You can also click it on the map.' },
  focusArea: { hint: 'A region, such as London, or a council; or draw a rectangle yourself.' },
  show: {
    hint: '',
    options: {
      scoreboard: { name: 'Scoreboard', about: 'Councils and seats by party' },
      search: { name: 'Search', about: 'Find a council or a ward by name' },
      panel: { name: 'Results panel', about: 'Beside the map, or over it on a phone' },
      legend: { name: 'Key', about: 'What each colour means' },
      table: { name: 'Table', about: 'Every council, to sort and to filter' },
      feed: { name: 'Declarations', about: 'The latest results and your stories' },
    },
  },
  baseline: { hint: 'What a party’s gains and losses of seats are counted from.' },
  engine: {
    hint: '',
    options: {
      auto: { name: 'Readers can zoom', about: 'What it takes is loaded when somebody first zooms' },
      svg: { name: 'No zooming', about: 'The map stays as it is' },
      maplibre: { name: 'Ready to zoom from the start', about: 'Costs every reader a larger download' },
    },
  },
  theme: {
    hint: 'For a page that is always light or always dark, choose the same here.',
    options: { auto: { name: 'As the reader’s device' }, light: { name: 'Light' }, dark: { name: 'Dark' } },
  },
  heading: { hint: 'Stands over the map. Empty: none, for a page that has its own.' },
  live: {
    hint: 'For the night of the count: 20, for example; 10 is the least. It ends by itself with the final results. Empty: results are read once.',
  },
  replay: {
    hint: 'The file in which your data desk keeps the course of the night. Readers can then go back to any moment.',
  },
  moment: { hint: 'Opens the log of the night there, for example at 80 councils. Empty: at its end.' },
  deepLink: {
    hint: 'Your page’s address then keeps the council and the view that a reader has open, and a link leads back to them.',
  },
  allowTest: { hint: 'For rehearsals. They carry a TEST banner, and without this tick they are not shown.' },
};

/** Of one word of a choice. */
export const toOptionWords = (property: AttributeProperty, value: string): OptionWords =>
  (FIELD_WORDS[property].options as Readonly<Record<string, OptionWords>> | undefined)?.[value] ?? { name: value };
