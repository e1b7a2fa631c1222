type Loose<T> = { [K in keyof T]: T[K] | undefined };

const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The object without what the contract fills in by itself: undefined, false, empty lists and empty objects. */
export function leaveOutDefaults<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => !isDefault(field))) as T;
}
