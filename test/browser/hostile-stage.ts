/** Serves hostile files from memory to the real element, and remembers every address that is asked for. */
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { createMap, type Attributes } from './stage';
import { CANARY } from '../unit/hostile-corpus-text';

export const RESULTS = '/hostile/results.json';
export const BOUNDARIES = '/hostile/boundaries.json';
export const WARDS = '/hostile/wards/{code}.json';

/** The text of a file by its path: of all addresses under `/hostile/` the others are not there. */
export type Files = Readonly<Record<string, string>>;

/** @returns the addresses that are asked for from now on, as they are asked for */
export function serve(files: Files): string[] {
  const asked: string[] = [];
  const real = window.fetch.bind(window);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    asked.push(address);
    const { pathname } = new URL(address, document.baseURI);
    if (!pathname.startsWith('/hostile/')) return real(input, init);
    const text = files[pathname];
    return Promise.resolve(new Response(text ?? 'none', { status: text === undefined ? 404 : 200 }));
  });
  return asked;
}

/** A map of these two files, once it is drawn or has failed. */
export async function stageFiles(results: string, boundaries: string, more: Attributes = {}): Promise<CouncilMap> {
  serve({ [RESULTS]: results, [BOUNDARIES]: boundaries });
  const map = createMap({ results: RESULTS, boundaries: BOUNDARIES, ...more });
  document.body.append(map);
  await untilSettled(map);
  return map;
}

/** Until the map stands and nothing in it has changed for a moment. */
export async function untilSettled(map: CouncilMap, calm = 120): Promise<void> {
  const watch = new MutationObserver(() => (last = performance.now()));
  let last = performance.now();
  watch.observe(map.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  await vi.waitFor(() => expect(['interactive', 'error', 'degraded']).toContain(map.phase), { timeout: 10_000 });
  await vi.waitFor(() => expect(performance.now() - last).toBeGreaterThan(calm), { timeout: 10_000 });
  watch.disconnect();
}

/** Nothing of what the hostile strings try to do has been done. */
export function expectNoDeed(map: CouncilMap): void {
  expect((window as unknown as Record<string, unknown>)[CANARY]).toBeUndefined();
  expect(map.shadowRoot!.querySelectorAll('script, img, iframe, object, embed, link, foreignObject, a')).toHaveLength(
    0,
  );
  for (const element of map.shadowRoot!.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^href$|^src/);
}
