/** Things that are started when they are first wanted, one for each setting, and closed together. */

interface Closable {
  close(): Promise<void>;
}

/** Runs these one after another, then throws the first of what they threw: one failure must not leave the rest open. */
export async function closeAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

export class OnDemand<Setting, Thing extends Closable> {
  readonly #start: (setting: Setting) => Promise<Thing>;
  readonly #started = new Map<string, Promise<Thing>>();

  constructor(start: (setting: Setting) => Promise<Thing>) {
    this.#start = start;
  }

  /** The one for this setting. Settings are equal when they are the same as JSON. */
  of(setting: Setting): Promise<Thing> {
    const key = JSON.stringify(setting);
    const thing = this.#started.get(key) ?? this.#start(setting);
    this.#started.set(key, thing);
    return thing;
  }

  async close(): Promise<void> {
    const outcomes = await Promise.allSettled(this.#started.values());
    await closeAll(outcomes.flatMap((one) => (one.status === 'fulfilled' ? [() => one.value.close()] : [])));
  }
}
