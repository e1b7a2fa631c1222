/** Tabs by the pattern that screen readers know: one is a tab stop, arrows go to the others. */
import { html, type TemplateResult } from 'lit';

export interface Tabs<T extends string> {
  /** Begins the ids of its tabs and of its panel. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: string }[];
  readonly chosen: T;
  readonly choose: (id: T) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export const toTabId = (name: string, id: string): string => `${name}-tab-${id}`;
export const toPanelId = (name: string): string => `${name}-panel`;

export function toTabs<T extends string>({ name, label, tabs, chosen, choose }: Tabs<T>): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[STEPS[event.key]?.(at, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#${toTabId(name, next.id)}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      ({ id, title }) =>
        html`<button
          type="button"
          role="tab"
          id=${toTabId(name, id)}
          aria-selected=${id === chosen ? 'true' : 'false'}
          aria-controls=${toPanelId(name)}
          tabindex=${id === chosen ? '0' : '-1'}
          @click=${() => choose(id)}
        >
          ${title}
        </button>`,
    )}
  </div>`;
}
