/**
 * Where in the studio an editor stands: at which step, and, where form and preview have no room side by side, at which of
 * the two. It is in the page's address, so that Back, Forward and reload lead there; the link that is passed on is of the
 * setting alone. Pure.
 */
export const STEPS = ['files', 'map', 'page', 'stories', 'embed'] as const;
export type Step = (typeof STEPS)[number];

export const PANES = ['form', 'preview'] as const;
export type Pane = (typeof PANES)[number];

export interface Stand {
  readonly step: Step;
  readonly pane: Pane;
}

/** What an address means that does not say. */
export const FIRST_STAND: Stand = { step: 'map', pane: 'form' };

const find = <T extends string>(words: readonly T[], found: string | null): T | undefined =>
  words.find((word) => word === found);

/** What of a fragment says where one stands. Never throws; what is not known is as if it were not there. */
export function parseStand(fragment: string): Stand {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    step: find(STEPS, query.get('step')) ?? FIRST_STAND.step,
    pane: find(PANES, query.get('pane')) ?? FIRST_STAND.pane,
  };
}

/** The same as a part of a fragment; empty where one begins. */
export function toStandText({ step, pane }: Stand): string {
  const query = new URLSearchParams();
  if (step !== FIRST_STAND.step) query.set('step', step);
  if (pane !== FIRST_STAND.pane) query.set('pane', pane);
  return query.toString();
}

export const isSameStand = (a: Stand, b: Stand): boolean => a.step === b.step && a.pane === b.pane;
