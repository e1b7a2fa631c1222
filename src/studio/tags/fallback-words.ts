/** Who controls how many councils, in a sentence: what stands inside the tag until the map does, and without scripts. Pure. */
import { en } from '../../i18n/en';
import type { Results } from '../../model/contract';
import { deriveScoreboard, type ScoreView } from '../../view/scoreboard-view';
import { toPartyBook } from '../../view/parties';

/** "English local elections, 3 May 2018: Labour 74 councils, Conservative 46, … No overall control 21." */
export function toFallbackWords(results: Results | undefined): string {
  if (!results) return '';
  const book = toPartyBook(results.parties, 'light', en);
  const { main, others, declared, contested } = deriveScoreboard(results, book, en, '');
  const title = `${results.election.name}, ${en.date(results.election.date)}`;
  if (!declared) return `${title}: no council of ${en.number(contested)} has declared yet.`;
  const controlling = [...main, ...others].filter(({ councils }) => councils).sort(byCouncils);
  const counts = controlling.map(({ party, councils }, at) =>
    [party.id === 'noc' && at ? 'no overall control' : party.name, en.number(councils), at ? '' : en.councils(councils)]
      .filter(Boolean)
      .join(' '),
  );
  const reach = declared < contested ? ` ${en.after(declared, contested)}` : '';
  return counts.length
    ? `${title}${reach}: ${counts.join(', ')}.`
    : `${title}${reach}: who controls the councils is not known.`;
}

/** No overall control is no party and comes last. */
const byCouncils = (a: ScoreView, b: ScoreView): number =>
  Number(a.party.id === 'noc') - Number(b.party.id === 'noc') || b.councils - a.councils;
