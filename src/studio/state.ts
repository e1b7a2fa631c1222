/** All that the studio shows, as one value, and what may be done with it. */
import type { AttributeProperty } from '../attributes';
import type { Problem } from '../model/problems';
import type { Inspected } from './files/inspect-file';
import type { Inspection, Material } from './material';
import { NO_MATERIAL } from './material';
import { isEmpty, NOTHING, type Additions } from './overrides/overrides';
import { SAMPLE, type Setting } from './setting';
import { FIRST_STAND, type Pane, type Step } from './stand';

/** Ways to embed the map besides the code to paste. */
export const TABS = ['iframe', 'oembed', 'react', 'vue', 'svelte'] as const;
export type Tab = (typeof TABS)[number];

export const DEVICES = ['phone', 'column', 'full'] as const;
export type Device = (typeof DEVICES)[number];

export type CopyButton = 'tag' | 'other' | 'command' | 'link';

/** As whom the preview is seen. */
export const EYES = ['all', 'protan', 'deutan', 'tritan', 'grey', 'contrast', 'noscript'] as const;
export type Eyes = (typeof EYES)[number];

export interface StudioState {
  readonly setting: Setting;
  /** As it is written. */
  readonly base: string;
  readonly step: Step;
  /** What is seen where there is room for one of the two. */
  readonly pane: Pane;
  readonly tab: Tab;
  readonly device: Device;
  /** What the reader's system asks for, where the setting leaves it to that. */
  readonly isDark: boolean;
  readonly eyes: Eyes;
  /** What the addresses name. */
  readonly material: Material;
  /** Files that were dropped, in place of those. */
  readonly own: Readonly<{
    results?: Inspection<'results'> | undefined;
    boundaries?: Inspection<'boundaries'> | undefined;
  }>;
  /** What came of the last files that were dropped or chosen. */
  readonly dropped: readonly Inspected[];
  readonly isReading: boolean;
  readonly additions: Additions;
  /** What the map itself finds wrong. */
  readonly problems: readonly Problem[];
  readonly isCropping: boolean;
  /** Markup that stands inside the tag in place of the sentence. */
  readonly snapshot: string;
  /** What is said, once, of what was just done. */
  readonly told: string;
  /** Beside which button it is said. */
  readonly toldBy: CopyButton;
  /** The additions that a file holds: saved, or opened. */
  readonly saved: Additions;
}

export const START: StudioState = {
  setting: SAMPLE,
  base: '',
  ...FIRST_STAND,
  tab: 'iframe',
  device: 'column',
  isDark: false,
  eyes: 'all',
  material: NO_MATERIAL,
  own: {},
  dropped: [],
  isReading: false,
  additions: NOTHING,
  problems: [],
  isCropping: false,
  snapshot: '',
  told: '',
  toldBy: 'tag',
  saved: NOTHING,
};

/** Whether there are stories or targets that leaving the page would lose. */
export const isUnsaved = ({ additions, saved }: StudioState): boolean => !isEmpty(additions) && additions !== saved;

/** What panels may do. */
export interface Actions {
  readonly change: (property: AttributeProperty, raw: string) => void;
  readonly set: (patch: Partial<StudioState>) => void;
  /** Begins or ends the drawing of a crop. */
  readonly crop: (isOn: boolean) => void;
  readonly takeFiles: (files: Iterable<File>) => void;
  /** Copies a text; `field` is selected where the browser forbids it. */
  readonly copy: (by: CopyButton, text: string, field: HTMLElement | null) => void;
}

/** The files that the preview stands on: dropped ones first. */
export const resultsOf = ({ own, material }: StudioState): Inspection<'results'> | undefined =>
  own.results ?? material.results;
export const boundariesOf = ({ own, material }: StudioState): Inspection<'boundaries'> | undefined =>
  own.boundaries ?? material.boundaries;
