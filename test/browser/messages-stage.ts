/** A map that speaks the language of tests, and what on it does not. */
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { ENGLISH } from '../../src/i18n/english';
import { pseudo } from '../../src/i18n/pseudo';
import type { MessageOverrides } from '../../src/i18n/sections';
import { createMap, untilPhase, type Attributes } from './stage';

export const PSEUDO = pseudo(ENGLISH) as MessageOverrides;

/** Fields of the files whose text is for readers, and is shown as it is. */
const SAID = new Set(
  [
    'name',
    'names',
    'short',
    'label',
    'type',
    'kind',
    'reason',
    'notes',
    'sources',
    'source',
    'text',
    'attribution',
  ].concat(['regions', 'by']),
);
/** Attributes that are read to somebody, or shown. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
];

/** Every text for readers in a file. */
export function textsIn(json: unknown, isSaid = false): string[] {
  if (typeof json === 'string') return isSaid ? [json] : [];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
    textsIn(value, SAID.has(key) || (isSaid && (Array.isArray(json) || typeof value === 'string'))),
  );
}

export const readTexts = async (...urls: readonly string[]): Promise<string[]> =>
  (await Promise.all(urls.map(async (url) => textsIn(await (await fetch(url)).json())))).flat();

function* saidOn(map: CouncilMap): Generator<string> {
  const walker = document.createTreeWalker(map.shadowRoot!, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      // Of a place that was found, what was typed stands in a mark of its own.
      const whole = node.parentElement?.closest('.called');
      if (!node.parentElement?.closest('style')) yield (whole?.textContent ?? node.data).trim();
    } else for (const name of SPOKEN) yield (node as Element).getAttribute(name) ?? '';
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words and numbers on a map that no message has made and no file has: each with the text that it is in. */
export function plainOn(map: CouncilMap, known: Iterable<string>): string[] {
  const names = [...new Set(known)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const plain = new Set<string>();
  for (const text of saidOn(map)) {
    if (!/[A-Za-z]{2}|\d(?!\u0332)/.test(text)) continue;
    let rest = text;
    for (const name of names)
      if (rest.includes(name))
        rest = rest.replace(new RegExp(`(?<![A-Za-z\\d])${escaped(name)}(?![A-Za-z\\d])`, 'g'), '');
    if (/[A-Za-z]{2}|\d(?!\u0332)/.test(rest)) plain.add(`“${rest.trim()}” in “${text}”`);
  }
  return [...plain];
}

/** A map whose words were there before its tag was known. */
export async function stagePseudo(attributes: Attributes, phase = 'interactive'): Promise<CouncilMap> {
  const map = createMap(attributes);
  map.messages = PSEUDO;
  document.body.append(map);
  await untilPhase(map, phase);
  return map;
}

export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });

export const untilPlainIs = (map: CouncilMap, known: Iterable<string>): Promise<void> =>
  until(() => expect(plainOn(map, known)).toEqual([]));
