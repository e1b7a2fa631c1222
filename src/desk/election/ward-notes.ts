import type { CandidateSource, WardSource } from './source-schema';
import { isDoubted2016 } from './previous';
import { ELECTION } from './facts';
import { toDayWords, toDigits } from './words';

const LABEL_NOTE =
  'The archive has the results of three Preston wards under one another’s names; ' +
  'they are put right here after Open Council Data, DCLEAPIL and Open Data Manchester.';

const DOUBT_2016_NOTE =
  'What the archive has for this ward in 2016 looks like a neighbouring ward’s result, so nothing is measured from it.';

function toTieNote(tied: readonly CandidateSource[]): string[] {
  const [first, ...others] = tied.map(({ name }) => name.replace(/ \(.*\)$/, ''));
  if (!first || others.length === 0) return [];
  const votes = toDigits(tied[0]?.votes ?? 0);
  return [`${first} and ${others.join(', ')} tied for the last seat on ${votes} votes; ${first} was elected.`];
}

function toDelayNote({ deferred, poll_date: date }: WardSource): string[] {
  if (!deferred || !date) return [];
  const [late, day] = [toDayWords(date), toDayWords(ELECTION.date)];
  return [`Polled on ${late} instead of ${day}; left out of the day’s totals.`];
}

/** The source's note names the code it replaced: any other wording would be lost, so it stops the pipeline. */
function toCodeNote({ code_note: note, name }: WardSource): string[] {
  if (!note) return [];
  const code = /^LEAP gives (E\d{8})/.exec(note)?.[1];
  if (!code) throw new Error(`A note on the code of ${name} that the pipeline does not know: "${note}".`);
  return [`The archive files this ward under ${code}; the code here is the one of May 2018.`];
}

/** What a careful reader must know about one contest. `tied` are the candidates level for the last seat, if any. */
export function toWardNotes(ward: WardSource, tied: readonly CandidateSource[]): string[] {
  const label = ward.label_note ? [LABEL_NOTE] : [];
  const doubt = isDoubted2016(ward) ? [DOUBT_2016_NOTE] : [];
  const winnersFirst = tied.toSorted((a, b) => Number(b.elected) - Number(a.elected));
  return [...toDelayNote(ward), ...toTieNote(winnersFirst), ...label, ...toCodeNote(ward), ...doubt];
}
