/** A reader's visit to a page: what is to be seen there, where it is, and waiting until it is so. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CouncilMap } from '../../src/council-map';
import type { Driver, Look } from './driver';
import { toExpression } from './expression';

/** How long anything may take to show itself, in milliseconds: the machine may be busy. */
const PATIENCE = 10_000;

/** Whole CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What readers find their way by: a selector within the element, and words that it must say. */
export interface Wanted {
  readonly selector: string;
  /** Part of its text; any where it is absent. */
  readonly text?: string;
}

export class Visit {
  readonly driver: Driver;
  readonly look: Look;

  constructor(driver: Driver, look: Look) {
    this.driver = driver;
    this.look = look;
  }

  /** The same visit with the eyes in the page's first frame; clicks and keys stay those of the page. */
  inFrame(): Visit {
    const { driver } = this;
    return new Visit({ ...driver, run: (expression) => driver.runInFrame(expression) }, this.look);
  }

  /** Runs a function in the page; it can use nothing from outside itself but what it is given. */
  async evaluate<Arguments extends readonly unknown[], Value>(
    probe: (...given: Arguments) => Value | Promise<Value>,
    ...given: Arguments
  ): Promise<Value> {
    return (await this.driver.run(toExpression(probe, ...given))) as Value;
  }

  /** Asks again until the answer is as it should be; throws with the last answer when that takes too long. */
  async until<Value>(what: string, ask: () => Promise<Value>, isRight: (value: Value) => boolean): Promise<Value> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const value = await ask();
      if (isRight(value)) return value;
      if (Date.now() > deadline) throw new Error(`Never came: ${what}. The last was ${JSON.stringify(value)}`);
      await delay(40);
    }
  }

  /** Until the map and everything around it are there: keys, search and table come last. */
  async untilComplete(): Promise<void> {
    const ask = () =>
      this.evaluate(() => {
        const element = document.querySelector('council-map');
        const map = element?.shadowRoot?.querySelector<HTMLElement>('.map');
        return [element?.getAttribute('phase'), map?.tabIndex, map?.role].join();
        // A frame may not be there yet, or be on its way from one page to another.
      }).catch(String);
    await this.until('all parts of the map', ask, (now) => now === 'interactive,0,application');
  }

  /** What has gone wrong so far: console lines, errors that nobody caught, requests to other hosts. */
  consoleErrors(): Promise<string[]> {
    return this.evaluate(() => window.noise);
  }

  /** Names of all that the page has asked for. */
  requests(): Promise<string[]> {
    return this.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  }

  async paintedAreas(): Promise<Map<string, string>> {
    return new Map(await this.evaluate(() => [...document.querySelector<CouncilMap>('council-map')!.paintedAreas()]));
  }

  /** The text that a reader sees in places of the element, white space closed up; empty where nothing is shown. */
  textOf(selector: string): Promise<string> {
    return this.evaluate((wanted) => {
      const places = document.querySelector('council-map')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted);
      const shown = [...places].filter((one) => one.checkVisibility());
      return shown
        .map((one) => one.innerText)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    }, selector);
  }

  /** Waits until a place says something, and resolves to all that it says. */
  untilText(selector: string, words: string | RegExp): Promise<string> {
    const isRight = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
    return this.until(`${String(words)} in ${selector}`, () => this.textOf(selector), isRight);
  }

  /** The middle of something in the element that a reader can point at, brought into the window first. */
  async find({ selector, text = '' }: Wanted): Promise<Point> {
    const ask = () =>
      this.evaluate(
        (wanted, words) => {
          const root = document.querySelector('council-map')!.shadowRoot!;
          const found = [...root.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => one.checkVisibility() && one.textContent.replace(/\s+/g, ' ').includes(words),
          );
          found?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = found?.getBoundingClientRect();
          return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
        },
        selector,
        text,
      );
    return (await this.until(`${selector} ${text}`, ask, (point) => point !== undefined && point !== null))!;
  }

  async click(wanted: Wanted): Promise<void> {
    const { x, y } = await this.find(wanted);
    await this.driver.click(x, y);
  }

  /** A point of a council where it is itself on top, in its largest showing; the map brought into the window. */
  async findCouncil(code: string): Promise<Point> {
    const spot = await this.evaluate((wanted) => {
      const root = document.querySelector('council-map')!.shadowRoot!;
      const paths = [...root.querySelectorAll(`[data-code="${wanted}"]`)].filter((one) => one.checkVisibility());
      paths[0]?.closest('[part]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const showings = paths.map((path) => ({ path, box: path.getBoundingClientRect() }));
      showings.sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
      for (const { path, box } of showings)
        for (let step = 0; step < 400; step += 1) {
          // From the middle outwards, so that the point is well inside.
          const [angle, far] = [step * 2.4, Math.sqrt(step / 400) / 2];
          const x = Math.round((box.left + box.right) / 2 + Math.cos(angle) * far * box.width);
          const y = Math.round((box.top + box.bottom) / 2 + Math.sin(angle) * far * box.height);
          if (root.elementFromPoint(x, y) === path) return { x, y };
        }
      return null;
    }, code);
    if (!spot) throw new Error(`${code} is nowhere on the screen`);
    return spot;
  }

  /** What has the keys: as a selector would name it, its role where it says one, and the beginning of its text. */
  focused(): Promise<{ name: string; role: string | null; text: string }> {
    return this.evaluate(() => {
      const one = document.querySelector('council-map')!.shadowRoot!.activeElement ?? document.activeElement;
      const text = one instanceof HTMLElement ? one.innerText.replace(/\s+/g, ' ').slice(0, 200) : '';
      return {
        name: [one?.localName, ...(one?.classList ?? [])].join('.'),
        role: one?.getAttribute('role') ?? null,
        text,
      };
    });
  }
}
