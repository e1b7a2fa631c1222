/** Official names that nobody uses in a sentence, and what the map says in their place. */
const DISPLAY_NAMES: Readonly<Record<string, string>> = {
  'Kingston upon Hull, City of': 'Hull',
  'Bristol, City of': 'Bristol',
  'Herefordshire, County of': 'Herefordshire',
};

/** The name a reader knows a council by; every other name stays as its source has it. */
export function toDisplayName(name: string): string {
  return Object.hasOwn(DISPLAY_NAMES, name) ? DISPLAY_NAMES[name]! : name;
}
