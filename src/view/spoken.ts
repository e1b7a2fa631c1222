/** A council as it is spoken, by keys and by the table. */
import type { Messages } from '../i18n/en';
import type { CouncilView } from './council-view';

/** "Con hold, all seats up", and what the map's colours say where that is something else. No full stop at its end. */
export const toSpoken = ({ sentence, fact }: Pick<CouncilView, 'sentence' | 'fact'>): string =>
  fact ? `${sentence}. ${fact}` : sentence;

/** A place where nobody votes this time. */
export const toNoElection = (name: string, words: Messages): string => `${name}: ${words.status['no-election'] ?? ''}`;
