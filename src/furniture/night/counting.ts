/** What is known of councils that have not declared, beneath their names. */
import { enClock } from '../../i18n/en-clock';
import { enCounting } from '../../i18n/en-counting';
import { toCountingSentence } from '../../view/counting-view';
import type { Facts } from '../facts';
import type { Home } from '../home';

export function tellCounting(home: Home, facts: Facts): void {
  facts.annotate((view, council) => {
    if (!council || view.declared) return view;
    const { words, say } = home;
    const [counting, clock] = [say('counting', enCounting), say('clock', enClock)];
    const told = toCountingSentence(council, { words, counting, clock, book: facts.book });
    return told ? { ...view, fact: [view.fact, told].filter(Boolean).join('. ') } : view;
  });
}
