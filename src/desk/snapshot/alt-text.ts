/** A picture in a sentence or two, for whoever does not see it: short enough for every system that asks for it. */
import { en } from '../../i18n/en';
import { enScope } from '../../i18n/en-scope';
import { toPlaceName } from '../../view/scope';
import type { Snapshot } from './derive-snapshot';
import { words } from './words';

/** Characters. */
export const MOST_ALT = 250;

/** What does not fit is left out, from the smallest count up; what is left is whole sentences wherever that can be. */
export function toAltText(snapshot: Snapshot): string {
  const { election, test } = snapshot.files.results;
  const parts = [toWhat(snapshot), toWhere(snapshot), `${election.name}, ${en.date(election.date)}`];
  const counts = toCounts(snapshot);
  const after = toAfter(snapshot);
  for (let kept = counts.length; kept >= 0; kept -= 1) {
    const text = words.alt(test, parts, counts.slice(0, kept), after);
    if (text.length <= MOST_ALT) return text;
  }
  return toCut(words.alt(test, parts, [], after));
}

/** How far the count is, of the councils that are counted: those in the crop. */
function toAfter({ scope, wards, board, files }: Snapshot): string {
  const { declared, contested } = board;
  if (!scope || wards) return en.after(declared, contested);
  if (!scope.codes) return words.ofAll(en.after(declared, contested));
  const known = files.results.councils.filter(({ code, status }) => status === 'declared' && scope.codes!.has(code));
  return words.ofPlace(toPlaceName(scope, enScope), en.after(known.length, scope.codes.size));
}

function toWhat({ wards, open, look }: Snapshot): string {
  if (wards && open) return words.wardMapOf(open.name);
  const { meaning } = look('light').view;
  return meaning ? `Map of councils: ${meaning.title}` : words.mapOf;
}

/** Whether only a part of the councils is seen. */
export const isCropped = ({ wards, bounds }: Snapshot): boolean => bounds !== undefined && !wards;

/** What the map is cropped to, where that has a name. */
export const toCropName = (snapshot: Snapshot): string => {
  const { focusArea } = snapshot.config;
  return isCropped(snapshot) && !/^[-\d.,\s]+$/.test(focusArea) ? focusArea : '';
};

function toWhere(snapshot: Snapshot): string {
  const { wards, open, isHex } = snapshot;
  const place = toCropName(snapshot);
  return [isHex ? words.hexagons : '', place && words.croppedTo(place), open && !wards ? words.outlined(open.name) : '']
    .filter(Boolean)
    .join(', ');
}

function toCounts({ wards, look }: Snapshot): string[] {
  const { key, wardKey } = look('light');
  if (wards && wardKey) {
    const won = wardKey.won.map(({ party, count }) => `${party.name} ${en.number(count)}`);
    return [...won, ...(wardKey.shared ? [`shared ${en.number(wardKey.shared)}`] : [])];
  }
  return key.filter(({ count }) => count).map(({ party, count = 0 }) => `${party.name} ${en.number(count)}`);
}

/** Never half a character, and never half a word where there is a whole one. */
function toCut(text: string): string {
  const letters = [...text];
  let room = MOST_ALT - 1;
  let kept = '';
  for (const letter of letters) {
    room -= letter.length;
    if (room < 0) break;
    kept += letter;
  }
  const space = kept.lastIndexOf(' ');
  return `${space > MOST_ALT / 2 ? kept.slice(0, space) : kept}…`;
}
