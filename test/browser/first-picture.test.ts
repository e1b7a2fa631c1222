/** What a page shows before the element's class has come. The class is registered by the last of these tests alone. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CouncilMap } from '../../src/council-map';
import { forgetEarly } from '../../src/feed/load';
import { beginPictures } from '../../src/first-picture';
import { BOUNDARIES_URL, readResultsFile, RESULTS_URL } from './sample';

const FALLBACK = 'Labour 74, Conservatives 46';
/** Where a spoilt file is. */
const SPOILT_URL = `${RESULTS_URL}?spoilt`;

afterEach(() => {
  document.body.replaceChildren();
  forgetEarly();
  vi.restoreAllMocks();
});

/** The tag as it stands in a page, with words inside it. */
function put(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const tag = document.createElement('council-map');
  const all = { results: RESULTS_URL, boundaries: BOUNDARIES_URL, ...attributes };
  for (const [name, value] of Object.entries(all)) tag.setAttribute(name, value);
  tag.innerHTML = `<p>${FALLBACK}</p>`;
  // One over the other: those far below would wait.
  tag.style.cssText = 'position: absolute; top: 0; width: 600px';
  document.body.append(tag);
  return tag;
}

/** The sample with one thing changed. */
async function answer(change: (file: Awaited<ReturnType<typeof readResultsFile>>) => void): Promise<void> {
  const file = await readResultsFile();
  change(file);
  const real = window.fetch.bind(window);
  vi.spyOn(window, 'fetch').mockImplementation((url, ...rest) =>
    (url as string).endsWith(SPOILT_URL) ? Promise.resolve(Response.json(file)) : real(url, ...rest),
  );
}

const drawingOf = (tag: HTMLElement): SVGSVGElement | null | undefined =>
  tag.shadowRoot?.querySelector('.drawing > svg');

const fillsOf = (tag: HTMLElement): (string | null)[] =>
  [...(drawingOf(tag)?.querySelectorAll('g > path') ?? [])].map((path) => path.getAttribute('fill'));

describe('before the element’s class is here', () => {
  it('its first picture is on the page, in the element’s own frame and style', async () => {
    const tag = put({ heading: 'Who controls what' });
    await beginPictures(document);
    expect(new Set(fillsOf(tag))).toEqual(new Set(['#eeede8', '#0087dc', '#e4003b', '#faa61a', '#bab6ae']));
    expect(tag.getAttribute('phase')).toBe('painted');
    expect(tag.shadowRoot!.querySelector('h2')!.textContent).toBe('Who controls what');
    const { width, height } = tag.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    expect(width / height).toBeCloseTo(0.83, 2);
    expect(tag.querySelector('p')!.checkVisibility()).toBe(false);
  });

  it('a crop shows its part alone, without insets', async () => {
    const tag = put({ focus: 'London' });
    await beginPictures(document);
    expect(drawingOf(tag)!.querySelector('.inset')).toBeNull();
    expect(drawingOf(tag)!.viewBox.baseVal.width).toBeLessThan(500);
  });

  it.each([
    ['that asks for another view', { view: 'seats' }],
    ['of hexagons', { layout: 'hex' }],
    ['of another moment', { replay: '/nights/log.ndjson' }],
    ['with a mistake in its attributes', { theme: 'drak' }],
    ['whose address is refused', { results: 'javascript:alert(1)' }],
  ])('a map %s has none, and its words stay', async (_, attributes) => {
    const tag = put(attributes);
    await beginPictures(document);
    expect(tag.shadowRoot).toBeNull();
    expect(tag.querySelector('p')!.checkVisibility()).toBe(true);
  });

  it('a map with files of the page’s own, or a picture in its tag, has none', async () => {
    const [given, pictured] = [put(), put()];
    Object.assign(given, { data: {} });
    pictured.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    await beginPictures(document);
    expect([given.shadowRoot, pictured.shadowRoot]).toEqual([null, null]);
  });

  it('a file whose seats do not bear out its winners is shown by nobody but who can say so', async () => {
    await answer((file) => (file.councils[0]!.control = { after: 'green' }));
    const tag = put({ results: SPOILT_URL });
    await beginPictures(document);
    expect(tag.shadowRoot).toBeNull();
  });

  it('an address that has changed meanwhile gets no picture of the other', async () => {
    const tag = put();
    const begun = beginPictures(document);
    tag.setAttribute('results', '/elsewhere.json');
    await begun;
    expect(tag.shadowRoot).toBeNull();
  });

  it('files that take long are waited for no longer than a moment', async () => {
    const slow = { results: `${RESULTS_URL}?slow`, boundaries: `${BOUNDARIES_URL}?slow` };
    vi.spyOn(window, 'fetch').mockReturnValue(new Promise(() => undefined));
    const tag = put(slow);
    await beginPictures(document);
    expect(tag.shadowRoot).toBeNull();
  });
});

describe('the element', () => {
  const untilPhase = (tag: HTMLElement, phase: string) =>
    vi.waitFor(() => expect(tag.getAttribute('phase')).toBe(phase), { timeout: 5000 });

  it('takes the picture over without going back to a map that loads, and takes it away where its file is refused', async () => {
    const [good, phases] = [put(), [] as (string | null)[]];
    await beginPictures(document);
    const watch = new MutationObserver(() => phases.push(good.getAttribute('phase')));
    watch.observe(good, { attributeFilter: ['phase'] });
    const map = good.shadowRoot!.querySelector('.map');
    await answer((file) => Object.assign(file, { status: 'over' }));
    const bad = put({ results: SPOILT_URL });
    await beginPictures(document);
    const hadPicture = drawingOf(bad) !== undefined;
    const changed = put();
    await beginPictures(document);
    changed.setAttribute('results', SPOILT_URL);
    const copy = good.cloneNode(true) as HTMLElement;
    const drawn = put();
    await beginPictures(document);
    drawn.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    document.body.append(copy);
    customElements.define('council-map', CouncilMap);
    await untilPhase(good, 'interactive');
    expect(new Set(phases)).toEqual(new Set(['painted', 'interactive']));
    expect(good.shadowRoot!.querySelectorAll('.map')).toHaveLength(1);
    expect(good.shadowRoot!.querySelector('.map')).toBe(map);
    expect((good as CouncilMap).paintedAreas().size).toBe(326);
    expect(hadPicture).toBe(true);
    await untilPhase(bad, 'error');
    expect(drawingOf(bad)).toBeNull();
    // A copy of the tag, with its phase and without its picture; one that asks for another file by now; one that has got a picture inside.
    await untilPhase(copy, 'interactive');
    expect(copy.shadowRoot!.querySelector('.map')!.checkVisibility()).toBe(true);
    await untilPhase(changed, 'error');
    await untilPhase(drawn, 'interactive');
    expect(drawn.shadowRoot!.querySelector('.map')!.checkVisibility()).toBe(true);
    watch.disconnect();
  });
});
