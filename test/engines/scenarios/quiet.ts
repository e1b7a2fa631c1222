/** What must not be heard. These come last: they look back on all visits. */
import assert from 'node:assert/strict';
import type { Visit } from '../visit';
import { DESK, type Scenario, type World } from '../world';

/** Makes each kind of noise once: a test that hears nothing must be known to have ears. */
async function hears(world: World): Promise<void> {
  await world.visit(DESK, async (visit: Visit) => {
    await visit.evaluate(() => {
      console.error('said');
      setTimeout(() => {
        throw new Error('thrown');
      });
      void Promise.reject(new Error('broken'));
      fetch('http://localhost:9/elsewhere').catch(() => undefined);
      document.body.append(Object.assign(document.createElement('img'), { src: 'absent.png' }));
    });
    const wanted = [
      /console.error: said/,
      /uncaught: .*thrown/,
      /rejected: .*broken/,
      /refused: .*9/,
      /missing: .*absent/,
    ];
    const isAll = (noise: string[]) => wanted.every((one) => noise.some((line) => one.test(line)));
    await visit.until('all five noises', () => visit.consoleErrors(), isAll);
    await visit.evaluate(() => window.noise.splice(0).length);
  });
}

async function isQuiet({ noise, requests, origin }: World): Promise<void> {
  assert.deepEqual(noise, []);
  assert.ok(requests.includes(`${origin}/council-map.js`), 'no request was seen');
  assert.deepEqual(
    requests.filter((address) => /^(https?|wss?):/.test(address) && !address.startsWith(`${origin}/`)),
    [],
  );
}

export const QUIET: readonly Scenario[] = [
  { title: 'says nothing on the console, throws nothing and asks no other host, in all of the above', run: isQuiet },
  { title: 'would have been heard: each kind of noise is noticed here', run: hears },
];
