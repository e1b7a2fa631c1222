/** The figures of one run of the benches, as `figures.json` keeps them and the README quotes them. */
import type { EngineStart } from './engine-start';
import type { FirstColour } from './first-colour';
import type { Pair } from './interaction';
import type { ImportFigures } from './import/measure-import';
import type { LayoutShift } from './layout-shift';
import type { PageName } from './measured-page';
import type { Night } from './night';
import type { Reach } from './reach';
import type { Scale } from './scale';
import type { Spread } from './statistics';
import type { Wards } from './wards';

export interface Figures {
  /** ISO date of the run. */
  readonly date: string;
  readonly node: string;
  /** Empty where nothing was measured in a browser. */
  readonly chromium: string;
  readonly runs: number;
  readonly firstColour?: Partial<Record<PageName, FirstColour>>;
  /** Milliseconds of the main thread for one move, and for one update of all councils. */
  readonly hover?: Pair<Spread>;
  readonly update?: Pair<Spread>;
  /** Milliseconds from an input to its paint, in search and table. */
  readonly reach?: Reach;
  /** What an opened council costs, in time and bytes. */
  readonly wards?: Wards;
  /** Milliseconds from the wish to zoom to an engine that draws. */
  readonly engine?: EngineStart;
  /** Maps of many areas. */
  readonly scale?: Scale;
  /** Following a night. */
  readonly night?: Night;
  readonly shift?: readonly LayoutShift[];
  /** What an import costs on the command line. */
  readonly import?: ImportFigures;
  /** Bytes after brotli. */
  readonly sizes?: Readonly<Record<string, number>>;
}
