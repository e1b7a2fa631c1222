/**
 * Puts the page's own words in place of the English ones: it comes when a page has any. Each section is read when
 * somebody first needs it, because its English comes with whoever does; what is wrong with it is told then.
 */
import { en } from '../i18n/en';
import { attempt, followCore, parseWords, toKeys, type WordFault } from '../i18n/parse-words';
import type { Say, Section } from '../i18n/sections';
import type { Problem } from '../model/problems';
import { mirrorStyles } from '../parts/mirror.styles';
import { toNearest } from '../view/nearest';
import { adopt } from './adopt';
import type { Home } from './home';
import { toTold } from './told';

/** Every section, so that one which is misspelt is noticed. */
const SECTIONS: Readonly<Record<Section, true>> = {
  core: true,
  failure: true,
  table: true,
  search: true,
  views: true,
  layout: true,
  zoom: true,
  wards: true,
  wardMap: true,
  wardKeys: true,
  closeness: true,
  counting: true,
  live: true,
  news: true,
  feed: true,
  replay: true,
  clock: true,
  paper: true,
  scope: true,
};

/** Key of these problems in the state. */
const MESSAGES = 'messages';

const KINDS: Readonly<Record<string, string>> = { string: 'a text', function: 'a function', object: 'an object' };

/** @param messages as the page has set them; the furniture draws anew afterwards */
export function translate(home: Home, messages: Home['messages']): void {
  // While they were on their way, somebody else may have asked for them.
  if (home.messages === messages) return;
  // Other words may go the other way: nothing is drawn before it does.
  adopt(home.root, [mirrorStyles]);
  home.say = toSay(messages, toTeller(home));
  home.words = home.say('core', en);
}

function toSay(messages: unknown, tell: (fault: WordFault) => void): Say {
  const given = toSections(messages, tell);
  const core = parseWords({ ...en }, given['core'], `${MESSAGES}.core`, tell);
  const made = new Map<Section, unknown>([['core', core]]);
  return (section, english) => {
    if (!made.has(section))
      made.set(section, parseWords(followCore(english, en, core), given[section], `${MESSAGES}.${section}`, tell));
    return made.get(section) as typeof english;
  };
}

function toSections(messages: unknown, tell: (fault: WordFault) => void): Readonly<Record<string, unknown>> {
  if (messages === undefined || messages === null) return {};
  if (typeof messages !== 'object') {
    tell({ place: MESSAGES, reason: 'kind', known: ['object'] });
    return {};
  }
  const known = Object.keys(SECTIONS);
  const sections: Record<string, unknown> = {};
  for (const name of toKeys(messages, MESSAGES, tell)) {
    const place = `${MESSAGES}.${name}`;
    if (Object.hasOwn(SECTIONS, name))
      sections[name] = attempt(() => (messages as Record<string, unknown>)[name], place, tell);
    else tell({ place, reason: 'unknown', known });
  }
  return sections;
}

/** Each fault is told once, and never while something is being drawn. */
function toTeller({ store }: Home): (fault: WordFault) => void {
  const problems = new Map<string, Problem>();
  store.set(toTold(store, MESSAGES, []));
  return (fault) => {
    const key = `${fault.place} ${fault.reason}`;
    if (problems.has(key)) return;
    problems.set(key, toMessageProblem(fault));
    setTimeout(() => store.set(toTold(store, MESSAGES, [...problems.values()])));
  };
}

function toMessageProblem({ place, reason, known }: WordFault): Problem {
  const [first = ''] = known;
  const nearest = reason === 'unknown' ? toNearest(place.slice(place.lastIndexOf('.') + 1), known) : undefined;
  const [message, remedy] = {
    unknown: [
      'There are no such words.',
      nearest ? `Did you mean "${nearest}"?` : 'The names are those of the type MessageOverrides.',
    ],
    kind: [`This is not ${KINDS[first]}, as it is in English; the English stays.`, `Give ${KINDS[first]}.`],
    answer: [
      'This function has answered with something else than the English one does, which was used in its place.',
      `Return a ${first}.`,
    ],
    threw: [
      `This function threw (${first.slice(0, 80)}); the English one was used in its place.`,
      'Mend the function.',
    ],
  }[reason] as [string, string];
  return { level: 'warning', code: `message-${reason}`, place, message, remedy };
}
