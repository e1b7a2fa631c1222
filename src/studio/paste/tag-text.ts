/** The texts that are handed out, from all that the studio knows. None without a folder for them: readers would get nothing. */
import { toTagResults } from '../tag-faults';
import { toSnapshotFault } from '../snapshot-markup';
import type { StudioState, Tab } from '../state';
import { toFallbackWords } from '../tags/fallback-words';
import { toReact, toSvelte, toVue } from '../tags/framework-tags';
import { toIframeTag, toOembedText } from '../tags/iframe-tag';
import { toScriptTag, toStillTag, type Inside } from '../tags/script-tag';
import { parseBase, type Home } from '../tags/tag-attributes';

/** The studio's own folder. */
export const toPageFolder = (): string => new URL('./', document.baseURI).href;

/** Undefined where what is written is no folder that may be fetched from. */
export function toHome({ base }: StudioState): Home | undefined {
  const folder = parseBase(base, toPageFolder());
  return folder === undefined ? undefined : { base: folder };
}

const toTitle = (state: StudioState): string =>
  state.setting.heading?.trim() ||
  toTagResults(state, document.baseURI)?.value.election.name ||
  'Election results by council';

const toWords = (state: StudioState): string => toFallbackWords(toTagResults(state, document.baseURI)?.value);

const toInside = (state: StudioState): Inside => ({
  words: toWords(state),
  snapshot: state.snapshot.trim() && !toSnapshotFault(state.snapshot) ? state.snapshot : '',
});

/** What of the tag there is without scripts. */
export const toStillText = (state: StudioState): string =>
  toStillTag(state.setting, toHome(state) ?? { base: toPageFolder() }, toInside(state));

/** All that a page needs. Empty where the folder is wrong. */
export function toPasteText(state: StudioState): string {
  const home = toHome(state);
  return home ? toScriptTag(state.setting, home, toInside(state)) : '';
}

/** The same for pages of another kind. Empty where the folder is wrong. */
export function toTabText(tab: Tab, state: StudioState): string {
  const [{ setting }, home, words] = [state, toHome(state), toWords(state)];
  if (!home) return '';
  switch (tab) {
    case 'iframe':
      return toIframeTag(setting, home, toTitle(state));
    case 'oembed':
      return toOembedText(setting, home, toTitle(state));
    case 'react':
      return toReact(setting, home, words);
    case 'vue':
      return toVue(setting, home, words);
    case 'svelte':
      return toSvelte(setting, home, words);
  }
}
