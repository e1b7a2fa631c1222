/** The map by keys: one tab stop, arrows, letters, Enter and Escape, with real key presses. */
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { areaOf, cardOf, focusOf, isOver, spokenOf, stageColumn, stageReach } from './reach-stage';
import { partOf, untilText, useStage } from './stage';

useStage();

const press = (...keys: string[]): Promise<void> => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));

async function focusMap(attributes = {}): Promise<CouncilMap> {
  const map = await stageReach(attributes);
  partOf(map, 'map')!.focus();
  return map;
}

const PLYMOUTH = 'E06000026';

describe('the map', () => {
  it('is one tab stop, with a name and the keys that it knows', async () => {
    const map = await stageReach();
    const place = partOf(map, 'map')!;
    expect(place.getAttribute('aria-label')).toMatch(/Map of councils by controlling party/);
    expect(place.getAttribute('aria-description')).toMatch(/Arrow keys.+letters.+Enter.+Escape/);
    map.shadowRoot!.querySelector<HTMLElement>('.search input')!.focus();
    await userEvent.tab();
    expect(focusOf(map)).toBe(place);
    await userEvent.tab();
    expect(focusOf(map)).not.toBe(place);
    expect(place.contains(focusOf(map))).toBe(false);
  });

  it('is left by one Tab from wherever the arrows have led, and the card goes', async () => {
    const map = await focusMap();
    await press('ArrowDown', 'ArrowRight');
    expect(cardOf(map).checkVisibility()).toBe(true);
    await userEvent.tab();
    expect(focusOf(map)).not.toBe(partOf(map, 'map'));
    expect(cardOf(map).checkVisibility()).toBe(false);
    await userEvent.tab({ shift: true });
    expect(focusOf(map)).toBe(partOf(map, 'map'));
  });

  it('remembers where the reader was', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    await press('ArrowUp');
    expect(spokenOf(map)).toMatch(/^Exeter\. /);
  });

  it('has its ring inside of its edge, two colours wide', async () => {
    const map = await focusMap();
    await press('ArrowDown');
    const ring = getComputedStyle(partOf(map, 'map')!, '::after');
    expect([ring.borderTopWidth, ring.outlineStyle, ring.outlineOffset]).toEqual(['3px', 'solid', '-5px']);
    expect(ring.borderTopColor).not.toBe(ring.outlineColor);
  });
});

describe('arrows', () => {
  it('walk from council to council, and each is spoken with its sentence', async () => {
    const map = await focusMap();
    const spoken: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await press(key);
      spoken.push(spokenOf(map));
    }
    expect(new Set(spoken).size).toBeGreaterThan(2);
    for (const sentence of spoken) expect(sentence).toMatch(/^.+\. .+, (all|half of|third of) seats up\.$/);
    expect(cardOf(map).checkVisibility()).toBe(true);
  });

  it('begin at the open council, where there is one', async () => {
    const map = await focusMap({ council: 'Plymouth' });
    await press('ArrowUp');
    expect(spokenOf(map)).toMatch(/^Exeter\. /);
  });

  it('say so at the edge of the map, and stay', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await press('ArrowDown');
    expect(spokenOf(map)).toBe('Plymouth. No council farther down.');
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    await press('ArrowUp');
    expect(spokenOf(map)).toMatch(/^Exeter\. /);
  });

  it('tell the page what they have reached, and that they have left', async () => {
    const map = await focusMap();
    const codes: string[] = [];
    map.addEventListener('council-hover', ({ code }) => codes.push(code));
    await userEvent.keyboard('plym');
    expect(codes.at(-1)).toBe(PLYMOUTH);
    await userEvent.tab();
    expect(codes.at(-1)).toBe('');
  });

  it('stay within what the map is cropped to', async () => {
    const map = await focusMap({ focus: 'London' });
    await userEvent.keyboard('kingston');
    await press('ArrowLeft', 'ArrowDown', 'ArrowLeft', 'ArrowDown');
    const frame = partOf(map, 'map')!.getBoundingClientRect();
    expect(cardOf(map).checkVisibility()).toBe(true);
    const lines = [...map.shadowRoot!.querySelectorAll('.outlines > .line')].filter((line) => line.getAttribute('d'));
    expect(lines.map((line) => isOver(line.getBoundingClientRect(), frame))).toEqual([true]);
    await userEvent.keyboard('plym');
    expect(spokenOf(map)).toMatch(/^No council on this map begins with p/);
  });

  it('are not disturbed by a pointer that rests while the page moves under it', async () => {
    const map = await stageColumn(320);
    areaOf(map, 'E08000025').scrollIntoView({ block: 'center' });
    await userEvent.hover(areaOf(map, 'E08000025'));
    partOf(map, 'map')!.focus();
    await userEvent.keyboard('plym');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
  });
});

describe('letters', () => {
  it('lead to a name', async () => {
    const map = await focusMap();
    await userEvent.keyboard('thr');
    expect(spokenOf(map)).toBe('Three Rivers. LD gain from NOC, third of seats up.');
    expect(cardOf(map).innerText).toMatch(/^Three Rivers/);
  });

  it('go on to the next name, one letter again and again', async () => {
    const map = await focusMap();
    await userEvent.keyboard('nn');
    expect(spokenOf(map)).toMatch(/^Newcastle upon Tyne\./);
  });

  it('may have a blank among them, which then opens nothing', async () => {
    const map = await focusMap();
    await userEvent.keyboard('south t');
    expect(spokenOf(map)).toMatch(/^South Tyneside\./);
    expect(map.hasAttribute('council')).toBe(false);
  });

  it('that begin no name say so', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plxx');
    expect(spokenOf(map)).toBe('No council on this map begins with plxx.');
    expect(cardOf(map).innerText).toMatch(/^P/);
  });
});

describe('Enter and the space bar', () => {
  it.each(['Enter', ' '])('open with "%s" what the keys have reached', async (key) => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await new Promise((resolve) => setTimeout(resolve, 750));
    await userEvent.keyboard(`{${key}}`);
    await untilText(map, 'panel', 'Labour gain from Conservative');
    expect(map.council).toBe(PLYMOUTH);
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
  });

  it('first show again what a pointer has taken away', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await userEvent.hover(areaOf(map, 'E07000028'));
    await vi.waitFor(() => expect(cardOf(map).innerText).toMatch(/^Carlisle/));
    await press('Enter');
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    expect(map.hasAttribute('council')).toBe(false);
  });

  it('leave the page alone while nothing is reached', async () => {
    const map = await focusMap();
    const taken: boolean[] = [];
    map.addEventListener('keydown', (event) => taken.push(event.defaultPrevented));
    await press('Enter', 'Escape', 'PageDown', 'F2');
    await userEvent.keyboard('{Control>}a{/Control}{Alt>}{ArrowLeft}{/Alt}');
    expect(taken.every((each) => !each)).toBe(true);
    expect(taken.length).toBeGreaterThan(5);
  });
});

describe('Escape', () => {
  it('closes the card, then the panel', async () => {
    const map = await focusMap({ council: 'Exeter' });
    await press('ArrowDown');
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    await press('Escape');
    expect(cardOf(map).checkVisibility()).toBe(false);
    expect(map.council).toBe('Exeter');
    await press('Escape');
    await untilText(map, 'panel', '15 councils changed control');
    expect(focusOf(map)).toBe(partOf(map, 'map'));
  });

  it('brings the reader back from the panel to the map, where the keys had left it', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await press('Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
    await press('Escape');
    await vi.waitFor(() => expect(focusOf(map)).toBe(partOf(map, 'map')));
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    await press('ArrowUp');
    expect(spokenOf(map)).toMatch(/^Exeter\. /);
  });

  it('brings the reader back to the list of changes, to the council that was opened', async () => {
    const map = await stageReach();
    const buttonOf = (name: string) =>
      [...map.shadowRoot!.querySelectorAll<HTMLElement>('.changes button')].find((each) =>
        each.innerText.includes(name),
      );
    buttonOf('Redditch')!.focus();
    await press('Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Redditch'));
    await press('Escape');
    await vi.waitFor(() => expect(focusOf(map)).toBe(buttonOf('Redditch')));
  });

  it('moves nobody who is elsewhere when the page closes the panel', async () => {
    const map = await focusMap();
    await userEvent.keyboard('plym');
    await press('Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
    const field = map.shadowRoot!.querySelector<HTMLElement>('.search input')!;
    field.focus();
    map.council = null;
    await untilText(map, 'panel', '15 councils changed control');
    expect(focusOf(map)).toBe(field);
  });
});
