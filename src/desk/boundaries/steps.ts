/** What a long run says of itself: each step by name, with its time where it took more than a second. */
export interface Steps {
  /** Runs one step. */
  readonly run: <T>(name: string, step: () => T | Promise<T>) => Promise<T>;
  /** How far the step is; said once a second at most. */
  readonly progress: (what: string) => (done: number, of: number) => void;
}

/** Milliseconds. */
const PATIENCE = 1000;

export function toSteps(say: (line: string) => void, now: () => number = Date.now): Steps {
  let told = now();
  return {
    run: async (name, step) => {
      say(`${name}…`);
      const start = (told = now());
      const value = await step();
      const time = now() - start;
      if (time >= PATIENCE) say(`  ${(time / 1000).toFixed(1)} s`);
      return value;
    },
    progress: (what) => (done, of) => {
      if (now() - told < PATIENCE) return;
      told = now();
      say(`  ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${what}`);
    },
  };
}
