/**
 * What is begun before the element's class has come: the files of the tags on the page are asked for, and what they show
 * first is drawn, in the frame and with the style that the element then takes over. PAINTING PATH.
 */
import { parseAttributes, parseUrl, type Config } from './attributes';
import { styles } from './council-map.styles';
import { decodeOnce } from './feed/boundaries';
import { forgetEarly, loadEarly } from './feed/load';
import { toSketch } from './map/svg/sketch';
import { Skeleton } from './skeleton';
import { toCrop } from './view/crop';
import { toFirstView } from './view/first-view';
import type { Scheme } from './view/palette';

/** A map that begins so far below the top of the window, two to four screens, asks for nothing until a reader comes near. In pixels. */
export const FAR = 3000;
/** How long the element's code waits for first pictures, so that it takes nothing from their files, in milliseconds. */
const PATIENCE = 250;
/** How long for a frame to show them: where nobody looks there may be none. */
const FRAME = 100;

interface Picture {
  readonly skeleton: Skeleton;
  /** What it is a picture of. */
  readonly subject: string;
}

/** By tag: its first picture; null once an element has its place. */
const begun = new WeakMap<Element, Picture | null>();
/** The element will never come. */
let isLeft = false;

/** The frame with a tag's first picture, for its element, if that is still what the tag asks for; from now on none is drawn. */
export function takePicture(tag: Element): Skeleton | undefined {
  const picture = begun.get(tag);
  begun.set(tag, null);
  const config = picture && toPlainConfig(tag);
  return config && toSubject(config) === picture.subject ? picture.skeleton : undefined;
}

/**
 * Asks for the files of all tags that are near, and draws what can be drawn without their element.
 * @returns once all that will be drawn is on screen, or nobody need wait for it any longer
 */
export async function beginPictures(page: Document): Promise<void> {
  const near = [...page.querySelectorAll<HTMLElement>('council-map')].filter(isNear);
  const drawn = near.map((tag) => begin(tag).catch(() => false));
  if ((await Promise.race([Promise.all(drawn), wait(PATIENCE)]))?.includes(true))
    await Promise.race([new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))), wait(FRAME)]);
}

/** The element will not come: the words inside the tags stand beneath the pictures. */
export function leavePictures(page: Document): void {
  isLeft = true;
  for (const tag of page.querySelectorAll('council-map')) leave(tag);
}

function leave(tag: Element): void {
  const picture = begun.get(tag);
  picture?.skeleton.keepWords();
  if (picture) tag.setAttribute('phase', 'degraded');
}

/** Asks for the files alone. Making an element takes a while, and the answers can come in it. */
export function askEarly(page: Document): void {
  for (const tag of page.querySelectorAll('council-map'))
    if (isNear(tag)) for (const name of ['results', 'boundaries'] as const) void ask(tag, name);
  setTimeout(forgetEarly);
}

const wait = (time: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, time));

const isNear = (tag: Element): boolean => tag.getBoundingClientRect().top < FAR;

/** Shared with whoever asks for the same file next. No file where there is no address. */
async function ask(tag: Element, name: 'results' | 'boundaries'): Promise<unknown> {
  // An absent or empty one would be that of the page itself.
  const url = parseUrl(tag.getAttribute(name)?.trim() || 'about:', tag.baseURI);
  return url && (await loadEarly(url)).value;
}

/** What the attributes of a tag ask for, where that is a picture that can be drawn here. */
function toPlainConfig(tag: Element): Config | undefined {
  const { value, faults } = parseAttributes((name) => tag.getAttribute(name), tag.baseURI);
  return value.view === 'control' && value.layout === 'map' && !value.replay && !faults.length ? value : undefined;
}

/** The attributes as they stand: those that have not changed need not be read again. */
const toText = (tag: Element): string => JSON.stringify([...tag.attributes].map(({ name, value }) => [name, value]));

/** What of it decides the picture. */
const toSubject = ({ results, boundaries, focusArea, allowTest }: Config): string =>
  [results, boundaries, focusArea, allowTest].join(' ');

/** A picture in the tag is one already, and what the page hands over comes before what an address holds. */
const isFree = (tag: Element): boolean =>
  !begun.has(tag) && !tag.shadowRoot && !('data' in tag) && !tag.querySelector(':scope > svg');

/** @returns whether there is a picture now */
async function begin(tag: HTMLElement): Promise<boolean> {
  const [results, boundaries] = [ask(tag, 'results'), ask(tag, 'boundaries')];
  const [asked, text] = [toPlainConfig(tag), toText(tag)];
  if (!asked || !isFree(tag)) return false;
  const scheme = toScheme(asked);
  // Whichever comes first is read while the other is still on its way.
  const [view, shapes] = await Promise.all([
    results.then((json) => toFirstView(json, asked.allowTest, scheme)),
    boundaries.then(async (json) => (json ? (await decodeOnce(json, asked.boundaries)).value : undefined)),
  ]);
  // The page may have changed its mind, or the element may be here.
  const config = toText(tag) === text ? asked : toPlainConfig(tag);
  if (!view || !shapes || !config || !isFree(tag) || toSubject(config) !== toSubject(asked)) return false;
  const skeleton = new Skeleton();
  skeleton.isBegun = true;
  skeleton.drawing.append(toSketch(shapes, view, toCrop({ config, shapes }).bounds));
  show(tag, skeleton, config, scheme);
  return true;
}

const toScheme = ({ theme }: Config): Scheme =>
  theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';

function show(tag: HTMLElement, skeleton: Skeleton, config: Config, scheme: Scheme): void {
  const style = new CSSStyleSheet();
  style.replaceSync(styles);
  const root = tag.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  skeleton.update(
    { config, scheme, phase: 'loading' },
    (tag as Partial<HTMLElementTagNameMap['council-map']>).messages,
  );
  skeleton.enter(root);
  tag.setAttribute('phase', 'painted');
  begun.set(tag, { skeleton, subject: toSubject(config) });
  if (isLeft) leave(tag);
}
