/** A ward for one test, parsed as any file is. */
import type { Party, Ward } from '../../src/model/contract';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { makeResults, makeWard, makeWards } from './model-fixture';

export const parties: readonly Party[] = [
  ...makeResults().parties,
  { id: 'green', name: 'Green', short: 'Green', colour: '#02A95B' },
];

export function toWard(over: Parameters<typeof makeWard>[0]): Ward {
  const { value, problems } = parseCouncilWards(makeWards([makeWard(over)]));
  const ward = value?.wards[0];
  if (!ward) throw new Error(JSON.stringify(problems));
  return ward;
}

/** `con 900 *` is a Conservative with 900 votes who was elected; `ind -` an independent whose votes are not known. */
export const stood = (...lines: string[]): Record<string, unknown>[] =>
  lines.map((line, at) => {
    const [party, votes, star] = line.split(' ');
    return { name: `Candidate ${at + 1}`, party, votes: votes === '-' ? null : Number(votes), elected: star === '*' };
  });

export const contest = (over: Record<string, unknown>): Record<string, unknown> => ({
  date: '2014-05-22',
  kind: 'same-seats',
  seats: 2,
  winners: ['con', 'con'],
  votes: {},
  ...over,
});
