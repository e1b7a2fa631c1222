/** For pages that cannot take the code as it is: a frame, an answer to systems that ask, and three frameworks. */
import { html, type TemplateResult } from 'lit';
import { TABS, type Actions, type StudioState, type Tab } from '../state';
import { toTabs, toPanelId, toTabId } from '../tabs';
import { toCopyBox } from './copy-box';
import { toTabText } from './tag-text';

const TAB_NAMES: Readonly<Record<Tab, string>> = {
  iframe: 'iframe',
  oembed: 'oEmbed',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
};

const ABOUT: Readonly<Record<Tab, string>> = {
  iframe:
    'For a page that does not let the code above in. The map stands in a frame, which grows with it and never scrolls by itself.',
  oembed:
    'For a system in which one pastes an address. Save the part in braces as oembed.json in the folder of the files, and put the line above it into the head of the page at that address.',
  react: 'For developers, with the package council-map.',
  vue: 'For developers, with the package council-map. Vue has to be told that the tag is not one of its own.',
  svelte: 'For developers, with the package council-map.',
};

export function toOtherWays(state: StudioState, actions: Actions): TemplateResult {
  const { tab } = state;
  const box = {
    id: 'other-text',
    by: 'other',
    label: `${TAB_NAMES[tab]}: text to copy`,
    text: toTabText(tab, state),
  } as const;
  return html`<section class="task">
    <h2>Other ways</h2>
    ${toTabs({
      name: 'tag',
      label: 'Other ways',
      tabs: TABS.map((id) => ({ id, title: TAB_NAMES[id] })),
      chosen: tab,
      choose: (id) => actions.set({ tab: id, told: '' }),
    })}
    <div id=${toPanelId('tag')} role="tabpanel" aria-labelledby=${toTabId('tag', tab)}>
      <p class="about">${ABOUT[tab]}</p>
      ${toCopyBox(box, state, actions)}
    </div>
  </section>`;
}
