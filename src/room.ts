/**
 * The room that is kept for what arrives after the tag, by the element's width, so that nothing on the page moves when
 * it does: in the element for what comes after the map, on the page for the element itself. PAINTING PATH.
 */

/** Width over height of the map's box. */
export const ASPECT = 0.83;
/** From this width of the element on, in pixels, the panel stands beside the map. */
export const BESIDE = 720;
/** The two columns, and the gap between them in pixels. */
export const COLUMNS = { map: 1.32, panel: 1, gap: 28 };

/** Heights in pixels, as the sample needs them in common fonts; each line holds from its width on. */
interface Room {
  readonly from: number;
  readonly head: number;
  readonly scoreboard: number;
  readonly search: number;
  readonly legend: number;
  readonly side: number;
  readonly table: number;
  readonly foot: number;
}

export const ROOMS: readonly Room[] = [
  { from: 0, head: 143, scoreboard: 334, search: 60, legend: 108, side: 46, table: 914, foot: 240 },
  { from: 300, head: 112, scoreboard: 334, search: 60, legend: 108, side: 46, table: 914, foot: 227 },
  { from: 348, head: 112, scoreboard: 299, search: 60, legend: 86, side: 46, table: 886, foot: 204 },
  { from: 440, head: 92, scoreboard: 282, search: 60, legend: 63, side: 46, table: 886, foot: 170 },
  { from: 600, head: 92, scoreboard: 264, search: 60, legend: 63, side: 46, table: 814, foot: 120 },
  { from: BESIDE, head: 92, scoreboard: 181, search: 60, legend: 86, side: 0, table: 814, foot: 104 },
  { from: 760, head: 92, scoreboard: 181, search: 60, legend: 63, side: 0, table: 820, foot: 104 },
  { from: 824, head: 70, scoreboard: 164, search: 60, legend: 63, side: 0, table: 820, foot: 104 },
];

/** Heights where the colours may show something else than control: of its title, with a choice, and of a longer key. */
export const VIEWS = {
  narrow: { title: 58, choice: 116, legend: 132 },
  wide: { from: 560, title: 36, choice: 72, legend: 86 },
  /** Beside the panel the map is narrow again, and its key with it. */
  besideLegend: 132,
};

/** Heights of what is only there when an editor asks for it. */
export const EXTRAS = { live: 92, wide: { from: 560, live: 54 }, replay: 110, feed: 640, scope: 22 };

const PARTS = ['head', 'scoreboard', 'search', 'legend', 'side', 'table', 'foot'] as const;

const toQuery = (from: number, css: string): string => (from ? `@container (min-width:${from}px){${css}}` : css);

/** In the head stands the line that says how new the picture is, where there is one. */
const toHeight = (part: (typeof PARTS)[number], room: Room): string =>
  part === 'head' ? `calc(${room.head}px + var(--live,0px))` : `${room[part]}px`;

/** The element's own rules. */
export const toRoomCss = (): string =>
  ROOMS.map((room) =>
    toQuery(room.from, PARTS.map((part) => `.${part}{min-height:${toHeight(part, room)}}`).join('')),
  ).join('');
