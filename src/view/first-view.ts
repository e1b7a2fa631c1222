/**
 * The colours of a results file from the few of its facts that they need: for the first picture, before the code that
 * reads all of a file is here. PAINTING PATH.
 */
import { areBorneOut } from '../model/borne-out';
import type { Results } from '../model/contract';
import { CONTRACT_MAJOR, NO_OVERALL_CONTROL } from '../model/contract-words';
import { deriveMapView, type MapView } from './map-view';
import { NOT_A_PARTY, type Scheme } from './palette';

const isReserved = (id: unknown): boolean => (NOT_A_PARTY as readonly unknown[]).includes(id);

const areTexts = (values: readonly unknown[]): boolean => values.every((value) => value && typeof value === 'string');

/** Whether each is text and there only once. */
const areIds = (ids: readonly unknown[]): boolean => new Set(ids).size === ids.length && areTexts(ids);

/**
 * The control view of a file as it was parsed.
 * @returns undefined wherever one of those facts is not in order, or the seats do not bear out a control: then there is
 * no picture until the whole file has been read, and what is wrong can be said
 */
export function toFirstView(json: unknown, allowTest: boolean, scheme: Scheme): MapView | undefined {
  try {
    const file = json as Results;
    return isInOrder(file) && (allowTest || !file.test) ? deriveMapView(file, scheme) : undefined;
  } catch {
    return undefined;
  }
}

function isInOrder(file: Results): boolean {
  const { version, election, updated, status, sequence, parties, contested, councils } = file;
  return (
    // Without these the whole file is refused.
    areTexts([version, election.id, election.name, election.date, updated, status]) &&
    Number.isInteger(sequence) &&
    parseInt(version) === CONTRACT_MAJOR &&
    areIds(parties.map(({ id }) => id)) &&
    parties.every(({ id, colour }) => !isReserved(id) && /^#[0-9a-f]{6}$/i.test(colour)) &&
    areIds(contested) &&
    areIds(councils.map(({ code }) => code)) &&
    councils.every(
      ({ control }) => !control?.after || control.after === NO_OVERALL_CONTROL || !isReserved(control.after),
    ) &&
    areBorneOut(councils, parties)
  );
}
