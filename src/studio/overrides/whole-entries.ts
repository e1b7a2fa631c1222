/** Which stories and targets are whole, and what the others want. Pure. */
import type { Additions, Story, Target } from './overrides';

export type EntryKind = keyof Additions;

/** A story or a target as its form has it. */
export type Entry = Readonly<Record<string, string | undefined>>;

const WANTED: Readonly<Record<EntryKind, Readonly<Record<string, string>>>> = {
  stories: { text: 'the sentence', source: 'who says so', by: 'who added it' },
  targets: { council: 'the council', party: 'the party', label: 'why it matters', by: 'who added it' },
};

/** What is not written yet, in the words of the form. */
export function toMissingWords(kind: EntryKind, value: Entry): string[] {
  const missing = Object.entries(WANTED[kind]).flatMap(([field, word]) => ((value[field] ?? '').trim() ? [] : [word]));
  return kind === 'stories' && !value.council && !value.ward ? ['a council or a ward', ...missing] : missing;
}

/** Only what is whole: the rest would be refused by the desk. */
export const toWhole = ({ stories, targets }: Additions): Additions => ({
  stories: stories.filter((one) => !toMissingWords('stories', one).length).map(withoutEmpty),
  targets: targets.filter((one) => !toMissingWords('targets', one).length).map(withoutEmpty),
});

const withoutEmpty = <T extends Story | Target>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => value !== '' || key === 'why')) as T;
