/**
 * A council before its result: what was known then, and nothing of what came of it. Fields are named one by one, so
 * that a field which the contract gains later cannot give the result away.
 */
import type { CouncilFile, Seats } from '../../model/contract';

/** As it stood when the polls closed. Notes speak of results, so they wait as well. */
export function toAwaiting(council: CouncilFile): CouncilFile {
  const { code, name, type, region, elects, total, up, expected, control, isNew, notUp, boundaryChange } = council;
  const known = { type, region, expected, isNew, notUp, boundaryChange };
  return {
    code,
    name,
    elects,
    total,
    up,
    status: 'awaiting',
    ...toGiven(known),
    ...(control?.before === undefined ? {} : { control: { before: control.before } }),
    ...(council.postponed
      ? {
          postponed: council.postponed.map(({ ward, name: of, seats, date }) => ({
            ward,
            name: of,
            seats,
            ...toGiven({ date }),
          })),
        }
      : {}),
  };
}

/**
 * While it is counted, with a part of each party's seats and nothing drawn from them.
 * @param share of the seats that are known, from 0 to 1; each party's are rounded down, so never more than it won
 */
export function toCounting(council: CouncilFile, share: number): CouncilFile {
  const seats: Seats = {};
  for (const [party, won] of Object.entries(council.seats ?? {})) {
    const known = Math.floor(won * share);
    if (known > 0) seats[party] = known;
  }
  return { ...toAwaiting(council), status: 'counting', seats };
}

/** The fields that the data has: what is absent there is absent here. */
const toGiven = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
