/** What a scenario has to work with, in whichever engine it runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../../src/model/contract';
import type { Driver, Engine, EngineName, Look } from './driver';
import { PAGES, type MapPlace, type PageName } from './pages';
import type { Site } from './site';
import { Visit } from './visit';

/** A phone in a hand. */
export const PHONE: Look = { width: 320, height: 640, touch: true };
/** A window on a desk, with a mouse. */
export const DESK: Look = { width: 1280, height: 900 };

/** High enough for the map alone at the width of a desk. */
export const TALL: Look = { width: 1280, height: 1700 };

export interface Scenario {
  /** What holds, as a sentence without its subject: "paints the map". */
  readonly title: string;
  /** A page that takes long to make: it is made before the engines start, outside the time that a scenario has. */
  readonly slowPage?: PageName;
  run(world: World): Promise<void>;
}

/** What a run keeps, to compare the engines: screenshots, and what was said. */
export class Album {
  /** Where the screenshots are. */
  readonly folder: string;
  /** What the first engine said, by subject. */
  readonly words = new Map<string, string>();
  /** States that have been seen so far, in order: `panel-320`. */
  readonly states = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  nameOf(engine: EngineName, state: string): string {
    return `${state}.${engine}.png`;
  }

  async keep(visit: Visit, engine: EngineName, state: string): Promise<Buffer> {
    const shot = await visit.driver.screenshot();
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, this.nameOf(engine, state)), shot);
    return shot;
  }
}

export class World {
  readonly engine: Engine;
  readonly results: Results;
  readonly #site: Site;
  readonly #album: Album;
  /** What went wrong on the pages of all visits so far. */
  readonly noise: string[] = [];
  /** Addresses that those pages have asked for. */
  readonly requests: string[] = [];

  constructor(engine: Engine, results: Results, site: Site, album: Album) {
    this.engine = engine;
    this.results = results;
    this.#site = site;
    this.#album = album;
  }

  /** The address that every page and file of the site begins with. */
  get origin(): string {
    return this.#site.origin;
  }

  /** Opens a page, does something there once all has come, and closes it; a picture stays of what went wrong. */
  async visit(look: Look, act: (visit: Visit) => Promise<void>, page: PageName = 'front'): Promise<void> {
    const driver = await this.engine.open(await this.#site.of(page), look);
    const visit = new Visit(driver, look);
    const place: MapPlace = PAGES[page].map;
    try {
      if (place !== 'later') await (place === 'frame' ? visit.inFrame() : visit).untilComplete();
      await act(visit);
    } catch (error) {
      const name = `failed-${Date.now()}`;
      await this.#album.keep(visit, this.engine.name, name).catch(() => undefined);
      const words = error instanceof Error ? error.message : String(error);
      throw new Error(`${words}\nIts picture: ${this.#album.nameOf(this.engine.name, name)}`, { cause: error });
    } finally {
      await this.#leave(place === 'frame' ? [visit, visit.inFrame()] : [visit], driver);
    }
  }

  /** Keeps a picture of this state, to be compared with the same in other engines. */
  async picture(visit: Visit, state: string): Promise<Buffer> {
    const name = `${state}-${visit.look.width}`;
    this.#album.states.add(name);
    return this.#album.keep(visit, this.engine.name, name);
  }

  /** Throws where this engine says something else on a subject than the first one did. */
  compare(subject: string, words: string): void {
    const first = this.#album.words.get(subject) ?? words;
    this.#album.words.set(subject, first);
    const at = [...first].findIndex((letter, i) => letter !== words[i]);
    if (first === words) return;
    const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
    throw new Error(`${subject}: “${around(words)}” in place of “${around(first)}”`);
  }

  codeOf(name: string): string {
    const council = this.results.councils.find((one) => one.name === name);
    if (!council) throw new Error(`The results have no council called ${name}`);
    return council.code;
  }

  /** @param visits to the page, and to the frame in it */
  async #leave(visits: readonly Visit[], driver: Driver): Promise<void> {
    const unreadable = (error: unknown): string[] => [`unreadable: ${String(error)}`];
    for (const visit of visits) {
      this.noise.push(...(await visit.consoleErrors().catch(unreadable)));
      this.requests.push(...(await visit.requests().catch(() => [])));
    }
    await driver.close();
  }
}
