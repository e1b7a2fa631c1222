/** Words of the contract that are needed where its schema is not. PAINTING PATH. */

/** The contract version this code reads: minors add fields, a newer major is refused. */
export const CONTRACT_MAJOR = 1;
export const CONTRACT_VERSION = '1.0';

/** The word that stands where a party id would when no party has a majority of all seats. */
export const NO_OVERALL_CONTROL = 'noc';
