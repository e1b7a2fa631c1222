/** Files in which every text is the same one: wherever something can be said, it is said. */
import { makeSecond, makeThird } from './hostile-corpus-country';
import { makeFile, makeWard, makeWards } from './model-fixture';
import { file, geometry } from './topology-fixture';

/** The country with `text` in every place of the results file that holds words, and in all that the contract ignores. */
export function makeTalk(text: string): object {
  const said = {
    type: text,
    region: text,
    declared: text,
    expected: text,
    notes: [text, text],
    boundaryChange: { reason: text },
    postponed: [{ ward: text, name: text, seats: 1, date: text, won: { ind: 1 } }],
    wards: { contested: 20, won: { con: 10, lab: 9, ind: 1 } },
    mayor: { name: text },
  };
  const talkative = { ...said, name: text, total: 61, up: 61, vacant: 1 };
  const country = makeFile([
    makeSecond({ ...talkative, code: 'E1' }),
    makeSecond({ ...talkative, name: `${text} 2` }),
    makeThird({ ...talkative, name: `${text} 3` }),
  ]);
  return {
    ...country,
    election: { id: text, name: text, date: text, boundaries: text },
    updated: text,
    parties: country.parties.map((party) => ({ ...party, name: `${text} ${party.id}`, short: text })),
    baselines: country.baselines?.map((baseline) => ({ ...baseline, label: text, note: text })),
    estimates: [{ label: text, date: text, source: text, shares: { con: 35, lab: 35 } }],
    targets: [{ council: 'E1', party: 'con', label: text }],
    stories: [{ council: 'E1', text, source: text }],
    sources: [text],
    [text || 'nothing']: text,
  };
}

/** The wards of E1, with `text` in every place that holds words. */
export function makeWardTalk(text: string): object {
  const previous = { date: text, kind: 'same-seats', seats: 2, winners: [text], votes: { con: 1 }, source: text };
  const candidates = [900, 850, 700].map((votes, index) => ({
    name: `${text} ${index}`,
    party: index ? 'con' : text,
    votes,
    elected: index < 2,
  }));
  const ward = (code: string) =>
    makeWard({ code, name: text, candidates, notes: [text], previous: [previous], polled: text });
  return makeWards([ward('W1'), ward('W2')], {
    council: 'E1',
    election: text,
    parties: [{ id: text, name: text, short: text, colour: '#123456' }],
    sources: [text],
  });
}

/** The squares, with `text` in every place that holds words. */
export function makeShapeTalk(text: string): object {
  const named = (code: string, rings: unknown) =>
    geometry(code, rings, { properties: { name: text, region: text, other: text } });
  const inset = { name: text, codes: ['E1'], bounds: [0, 51, 0.1, 51.1], place: [0.4, 51, 0.6, 51.1] };
  return file([named('E1', [[0, 1]]), named('E2', [[-1, 2]]), named('E3', [[3]])], {
    vintage: text,
    attribution: text,
    regions: { [text]: text },
    insets: [inset],
  });
}
