/** The results contract, its types and the rules of British councils: pure functions over plain data. */
export * from './boundaries';
export * from './change';
export * from './check-results';
export * from './closeness';
export * from './contract';
export * from './contract-wards';
export * from './control';
export * from './join';
export * from './parse';
export * from './parse-wards';
export * from './problems';
export * from './seats';
export * from './tally';
export * from './ward-change';
export * from './ward-shares';
export * from './ward-swing';
