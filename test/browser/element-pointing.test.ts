/** Pointing and choosing with a pointer, and what the page may forbid. */
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { BOUNDARIES_URL, readResultsFile, RESULTS_URL } from './sample';
import { partOf, stage, textOf, untilText, useStage, witness } from './stage';

useStage();

const areaOf = (map: CouncilMap, code: string): Element => map.shadowRoot!.querySelector(`[data-code="${code}"]`)!;
const cardOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.card')!;

/** Birmingham: large enough to be hit in its middle. */
const BIRMINGHAM = 'E08000025';

describe('pointing at a council', () => {
  it('tells the page which, once, and shows its card', async () => {
    const map = await stage();
    const heard: string[] = [];
    map.addEventListener('council-hover', ({ code, name }) => heard.push(`${code} ${name}`));
    await userEvent.hover(areaOf(map, BIRMINGHAM));
    await vi.waitFor(() => expect(cardOf(map).checkVisibility()).toBe(true));
    expect(heard).toEqual([`${BIRMINGHAM} Birmingham`]);
    expect(cardOf(map).innerText).toMatch(/Birmingham\s+Metropolitan borough/);
    expect(cardOf(map).innerText).toContain('Labour hold');
  });

  it('tells the page with an empty code when it has left the map', async () => {
    const map = await stage();
    const codes: string[] = [];
    map.addEventListener('council-hover', ({ code }) => codes.push(code));
    await userEvent.hover(areaOf(map, BIRMINGHAM));
    await userEvent.hover(partOf(map, 'status')!);
    await vi.waitFor(() => expect(codes.at(-1)).toBe(''), { timeout: 2000 });
    expect(cardOf(map).checkVisibility()).toBe(false);
  });

  it('has a card beside the council, not over it', async () => {
    const map = await stage();
    await userEvent.hover(areaOf(map, BIRMINGHAM));
    await vi.waitFor(() => expect(cardOf(map).checkVisibility()).toBe(true));
    const [area, card] = [areaOf(map, BIRMINGHAM), cardOf(map)].map((each) => each.getBoundingClientRect());
    const apart =
      card!.left >= area!.right || card!.right <= area!.left || card!.top >= area!.bottom || card!.bottom <= area!.top;
    expect(apart).toBe(true);
  });

  it('says of a place without an election just that', async () => {
    const map = await stage();
    await userEvent.hover(areaOf(map, 'E06000052'));
    await vi.waitFor(() => expect(cardOf(map).innerText).toMatch(/Cornwall\s+No election here this time/));
  });

  it('says of one that votes and is not in the file that it is awaited, never that it has no election', async () => {
    const map = await stage();
    const file = await readResultsFile();
    const councils = file.councils.filter(({ code }) => code !== BIRMINGHAM);
    map.data = { results: { ...file, sequence: 151, councils } };
    await vi.waitFor(() => expect(map.paintedAreas().get(BIRMINGHAM)).toBe('awaiting'));
    await userEvent.hover(areaOf(map, BIRMINGHAM));
    await vi.waitFor(() => expect(cardOf(map).innerText).toContain('Birmingham'));
    expect(cardOf(map).innerText).not.toContain('No election');
    expect(cardOf(map).innerText).toMatch(/awaiting/i);
  });
});

describe('choosing a council', () => {
  it('opens it, and tells the page its code and name', async () => {
    const map = await stage();
    const selected: string[] = [];
    map.addEventListener('council-select', ({ code, name }) => selected.push(`${code} ${name}`));
    await userEvent.click(areaOf(map, BIRMINGHAM));
    await untilText(map, 'panel', 'Labour hold');
    expect(selected).toEqual([`${BIRMINGHAM} Birmingham`]);
    expect(map.getAttribute('council')).toBe(BIRMINGHAM);
  });

  it('outlines it, and keeps it outlined, without a file of wards too', async () => {
    const map = await stage({ results: RESULTS_URL, boundaries: BOUNDARIES_URL });
    await userEvent.click(areaOf(map, BIRMINGHAM));
    await untilText(map, 'panel', 'Labour hold');
    await userEvent.hover(partOf(map, 'status')!);
    await vi.waitFor(() => expect(cardOf(map).checkVisibility()).toBe(false), { timeout: 2000 });
    const lines = [...map.shadowRoot!.querySelectorAll('.outlines > .line')].map((line) => line.getAttribute('d'));
    expect(lines.filter(Boolean)).toEqual([areaOf(map, BIRMINGHAM).getAttribute('d')]);
  });

  it('opens nothing where the page forbids it', async () => {
    const map = await stage();
    map.addEventListener('council-select', (event) => event.preventDefault());
    await userEvent.click(areaOf(map, BIRMINGHAM));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.hasAttribute('council')).toBe(false);
    expect(textOf(map, 'panel')).toContain('15 councils changed control');
  });

  it('does nothing in a place without an election', async () => {
    const heard = witness();
    const map = await stage();
    await userEvent.click(areaOf(map, 'E06000052'));
    expect(heard.events).not.toContain('council-select');
    expect(map.hasAttribute('council')).toBe(false);
  });

  it('of one that is still awaited is no mistake of the editor’s', async () => {
    const heard = witness();
    const map = await stage();
    const file = await readResultsFile();
    const councils = file.councils.filter(({ code }) => code !== BIRMINGHAM);
    map.data = { results: { ...file, sequence: 151, councils } };
    await vi.waitFor(() => expect(map.paintedAreas().get(BIRMINGHAM)).toBe('awaiting'));
    await userEvent.click(areaOf(map, BIRMINGHAM));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.problems).toEqual([]);
  });

  it('reaches a page through every shadow root: events bubble and are composed', async () => {
    const heard = witness();
    await userEvent.click(areaOf(await stage(), BIRMINGHAM));
    expect(heard.events).toContain('council-select');
  });
});
