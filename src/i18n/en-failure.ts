/** What stands in the place of a map that could not be drawn, in English. It comes when that happens. */
import { coreWords } from './core-words';

export const enFailure = {
  map: coreWords.failed,
  results: 'The results could not be loaded.',
  boundaries: 'The boundaries of the map could not be loaded.',
  retry: 'Try again',
};

export type FailureMessages = typeof enFailure;
