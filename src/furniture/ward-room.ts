/** What is needed only once a council is open: its ward file read, and drawn as a list. Fetched at that moment. */
export { parseCouncilWards } from '../model/parse-wards';
export { renderWards } from '../parts/wards';
export { wardsStyles } from '../parts/wards.styles';
export { deriveWards } from '../view/wards-view';
