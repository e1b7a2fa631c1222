/** The suite, in the order in which it is run; a failed scenario does not stop those after it. */
import type { Scenario } from '../world';
import { EMBED } from './embed';
import { KEYS } from './keys';
import { NEWS_SCENARIOS } from './news';
import { PACKAGE } from './package';
import { PICTURE } from './picture';
import { POINTING } from './pointing';
import { QUIET } from './quiet';
import { SEARCH } from './search';
import { STUDIO } from './studio';
import { TABLE_SCENARIOS } from './table';
import { TAKE_OVER } from './take-over';
import { ZOOM } from './zoom';

export const SCENARIOS: readonly Scenario[] = [
  ...PICTURE,
  ...POINTING,
  ...KEYS,
  ...TABLE_SCENARIOS,
  ...SEARCH,
  ...NEWS_SCENARIOS,
  ...ZOOM,
  ...EMBED,
  ...STUDIO,
  ...TAKE_OVER,
  ...PACKAGE,
  ...QUIET,
];
