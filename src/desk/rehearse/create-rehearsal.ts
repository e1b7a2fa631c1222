/** A rehearsal that is served: the site, the night as it stands at the moment, and faults on demand. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { basename, join, resolve } from 'node:path';
import type { ResultsFile } from '../../model/contract';
import type { CouncilWardsFile } from '../../model/contract-wards';
import { toLogEntry } from '../../model/night-log';
import { createStaticServer, toSafePath } from '../static-server';
import { pick, toChance, type Chance } from './chance';
import { toAnswer, type Answer, type FaultName } from './faults';
import { toPage } from './page';
import { send } from './send';
import { toNight, type Night, type NightOptions } from './to-night';
import { toAwaitingIndex, toAwaitingWards, type WardIndexFile } from './ward-states';

export interface RehearsalOptions extends NightOptions {
  /** Holds `results.json` and perhaps `wards/`; its name is part of the addresses: `/elections/<name>/`. */
  readonly folder: string;
  /** The built site; without one only the night's own files are served. */
  readonly site: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Which faults come by chance. */
  readonly faults?: readonly FaultName[];
  /** How often one of them comes, from 0 to 1 of all questions for the results. */
  readonly faultRate?: number;
  readonly hasWards?: boolean;
}

/** An answer to one question for the results, in the order in which they were asked. */
export interface Served {
  readonly fault: FaultName | undefined;
  /** What a page can read of it; absent where that is nothing. */
  readonly snapshot?: ResultsFile | undefined;
}

export interface Rehearsal {
  /** Ends with a slash. */
  readonly url: string;
  /** Path of the results file, from the root. */
  readonly results: string;
  readonly night: Night;
  /** Which snapshot is published, from 0. */
  readonly position: number;
  readonly served: readonly Served[];
  /** Publishes the next snapshot, or the one so many further on; the last one stays. @returns what is published now */
  step: (count?: number) => ResultsFile;
  /** From now on every question for the results gets this fault; without a name faults come as they were asked for. */
  setFault: (name?: FaultName) => void;
  close: () => Promise<void>;
}

const toWhole = (type: string, body: string, status = 200): Answer => ({
  status,
  headers: { 'Content-Type': `${type}; charset=utf-8` },
  body,
  ending: 'whole',
});

const toJson = (value: unknown): Answer => toWhole('application/json', JSON.stringify(value));

const MISSING = toWhole('text/plain', 'Not found\n', 404);

/** What is being rehearsed, as it stands. */
class Stage {
  position = 0;
  forced: FaultName | undefined;
  readonly night: Night;
  readonly served: Served[] = [];
  /** From the root, without a slash at its end. */
  readonly path: string;
  readonly #options: RehearsalOptions;
  readonly #file: ResultsFile;
  readonly #chance: Chance;
  /** Lines of the log, made once each. */
  readonly #log: string[] = [];

  constructor(file: ResultsFile, options: RehearsalOptions) {
    this.#file = file;
    this.#options = options;
    this.night = toNight(file, options);
    this.path = `/elections/${encodeURIComponent(basename(resolve(options.folder)))}`;
    // Faults have a chance of their own: how often somebody asks must not change the night.
    this.#chance = toChance((options.seed ?? 1) + 1);
  }

  get published(): ResultsFile {
    return this.night.snapshots[this.position]!;
  }

  /** Undefined where the file is the site's. */
  async answer(path: string): Promise<Answer | undefined> {
    const folder = decodeURIComponent(this.path);
    if (path === `${folder}/results.json`) return this.#answerResults();
    if (path === `${folder}/log.jsonl`) return this.#toLog();
    if (!path.startsWith(`${folder}/wards/`)) return undefined;
    return this.#answerWards(path.slice(folder.length + 1));
  }

  toPage(): Answer {
    const { hasWards } = this;
    return toWhole('text/html', toPage({ name: this.#file.election.name, folder: this.path.slice(1), hasWards }));
  }

  get hasWards(): boolean {
    return this.#options.hasWards !== false && existsSync(join(this.#options.folder, 'wards'));
  }

  #answerResults(): Answer {
    const { faults = [], faultRate = 0 } = this.#options;
    const isFaulty = this.#chance() < faultRate && faults.length > 0;
    const fault = this.forced ?? (isFaulty ? pick(faults, this.#chance) : undefined);
    const answer = toAnswer(fault, this.night, this.position, this.#chance);
    this.served.push({ fault, snapshot: answer.snapshot });
    return answer;
  }

  /** All that has been published so far, a line a snapshot. */
  #toLog(): Answer {
    const { snapshots } = this.night;
    for (let index = this.#log.length; index <= this.position; index += 1)
      this.#log.push(`${JSON.stringify(toLogEntry(snapshots[index - 1], snapshots[index]!))}\n`);
    return toWhole('application/x-ndjson', this.#log.slice(0, this.position + 1).join(''));
  }

  #hasDeclared(code: string): boolean {
    return this.published.councils.some((council) => council.code === code && council.status === 'declared');
  }

  async #answerWards(name: string): Promise<Answer> {
    if (!this.hasWards) return MISSING;
    const text = await readFile(join(this.#options.folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) return MISSING;
    const file = JSON.parse(text) as unknown;
    const hasDeclared = (code: string): boolean => this.#hasDeclared(code);
    if (name === 'wards/index.json') return toJson(toAwaitingIndex(file as WardIndexFile, hasDeclared));
    const wards = file as CouncilWardsFile;
    return toJson(hasDeclared(wards.council) ? wards : toAwaitingWards(wards));
  }
}

/** Answers for the night, and leaves every other question to the site's own server. */
function toListener(
  stage: Stage,
  passOn: RequestListener,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const path = isRead ? toSafePath(request.url ?? '/') : undefined;
    if (path === undefined) return passOn(request, response);
    // The site's own front page stays where it is by name: it is not allowed to show a test, and says so.
    if (/^\/(\?|$)/.test(request.url ?? '/')) return send(request, response, stage.toPage());
    stage
      .answer(path)
      .then((answer) => (answer ? send(request, response, answer) : passOn(request, response)))
      .catch(() => response.destroy());
  };
}

/** Starts it on this machine alone; resolves once it listens, with the first snapshot published. */
export async function createRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const file = JSON.parse(await readFile(join(options.folder, 'results.json'), 'utf8')) as ResultsFile;
  const stage = new Stage(file, options);
  const { server, url, close } = await createStaticServer(options.site, { port: options.port ?? 0 });
  const [passOn] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', toListener(stage, passOn!));
  return {
    url,
    results: `${stage.path}/results.json`,
    night: stage.night,
    served: stage.served,
    get position() {
      return stage.position;
    },
    step(count = 1) {
      stage.position = Math.min(stage.position + count, stage.night.snapshots.length - 1);
      return stage.published;
    },
    setFault(name) {
      stage.forced = name;
    },
    close,
  };
}
