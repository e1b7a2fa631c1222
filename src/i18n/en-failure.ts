/** What stands in the place of a map that could not be drawn, in English. It comes when that happens. */
export const enFailure = {
  map: 'The map could not be loaded.',
  results: 'The results could not be loaded.',
  boundaries: 'The boundaries of the map could not be loaded.',
  retry: 'Try again',
  /** In place of the choice of views, where its code did not come. */
  view: 'This view could not be loaded. The map shows who controls the council.',
};

export type FailureMessages = typeof enFailure;
