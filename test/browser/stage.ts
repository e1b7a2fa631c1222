/** Puts a map on the page and waits for it; takes everything away after each test. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/index';
import type { CouncilMap } from '../../src/council-map';
import type { Problem } from '../../src/model/problems';
import { BOUNDARIES_URL, RESULTS_URL, WARDS_URL } from './sample';

export type Attributes = Readonly<Record<string, string>>;

/** The tag as an editor pastes it. */
export const TAG: Attributes = { results: RESULTS_URL, boundaries: BOUNDARIES_URL, wards: WARDS_URL };

export function createMap(attributes: Attributes = TAG): CouncilMap {
  const map = document.createElement('council-map');
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  return map;
}

/** The text of a part, or of the whole element, with white space as a reader sees it. */
export const textOf = (map: CouncilMap, part?: string): string =>
  [...(part ? map.shadowRoot!.querySelectorAll(`[part~="${part}"]`) : map.shadowRoot!.children)]
    .filter((each) => each.checkVisibility())
    .map((each) => (each as HTMLElement).innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

export const partOf = (map: CouncilMap, part: string): HTMLElement | undefined =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`)].find((each) => each.checkVisibility());

/** The button whose name matches, among those that can be seen. */
export function buttonOf(map: CouncilMap, name: RegExp): HTMLButtonElement {
  const buttons = [...map.shadowRoot!.querySelectorAll('button')].filter((each) => each.checkVisibility());
  const found = buttons.find((each) => name.test(each.getAttribute('aria-label') ?? each.innerText));
  if (!found) throw new Error(`No button ${name} among ${buttons.map((each) => each.innerText).join(' | ')}`);
  return found;
}

export const untilPhase = (map: CouncilMap, ...phases: string[]): Promise<void> =>
  vi.waitFor(() => expect(phases).toContain(map.phase), { timeout: 5000, interval: 20 });

export const untilText = (map: CouncilMap, part: string, text: string | RegExp): Promise<void> =>
  vi.waitFor(() => expect(textOf(map, part)).toMatch(text), { timeout: 5000, interval: 20 });

/** A map on the page, with the phase it should reach. */
export async function stage(attributes: Attributes = TAG, phase = 'interactive'): Promise<CouncilMap> {
  const map = createMap(attributes);
  document.body.append(map);
  await untilPhase(map, phase);
  return map;
}

/** Everything that the page hears and the console shows, from the moment of the call. */
export interface Witness {
  readonly events: string[];
  readonly problems: Problem[];
  /** Lines of the console that are the map's. */
  readonly lines: string[];
}

export function witness(): Witness {
  const heard: Witness = { events: [], problems: [], lines: [] };
  for (const type of ['council-select', 'council-hover', 'results-update', 'map-ready', 'map-problem'] as const) {
    const listen = (event: Event): void => {
      heard.events.push(type);
      if ('problem' in event) heard.problems.push(event.problem as Problem);
    };
    document.addEventListener(type, listen);
    leaving.push(() => document.removeEventListener(type, listen));
  }
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      const line = words.join(' ');
      if (line.startsWith('council-map:')) heard.lines.push(`${level} ${line}`);
    });
  return heard;
}

const leaving: (() => void)[] = [];

/** Fails a test during which something was thrown and not caught. Call once in each test file. */
export function useStage(): void {
  const thrown: string[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const words = 'message' in event ? event.message : String(event.reason);
    if (!words.includes('ResizeObserver loop')) thrown.push(words);
  };
  beforeEach(async () => {
    // The pointer is still where the last test left it, which may be over a council of this one.
    await userEvent.hover(document.documentElement, { position: { x: 1270, y: 5 } });
    thrown.length = 0;
    document.adoptedStyleSheets = [];
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
  });
  afterEach(() => {
    document.body.replaceChildren();
    for (const leave of leaving.splice(0)) leave();
    vi.restoreAllMocks();
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
    expect(thrown).toEqual([]);
  });
}
