/** What is known of councils that have not declared, beneath their names. */
import { en } from '../../i18n/en';
import { enCounting } from '../../i18n/en-counting';
import { toCountingSentence } from '../../view/counting-view';
import type { Facts } from '../facts';

export function tellCounting(facts: Facts): void {
  facts.annotate((view, council) => {
    const { book } = facts;
    const told =
      council && !view.declared ? toCountingSentence(council, { words: en, counting: enCounting, book }) : '';
    return told ? { ...view, fact: [view.fact, told].filter(Boolean).join('. ') } : view;
  });
}
