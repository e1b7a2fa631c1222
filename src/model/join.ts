/** What is at each boundary code: the join of results and shapes. What is drawn first needs `results-index.ts` alone. */
export * from './join-areas';
export * from './results-index';
