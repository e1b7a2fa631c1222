/** What became of control, from before to after. */
import type { Council } from './contract';
import { NO_OVERALL_CONTROL } from './contract-words';

/**
 * What became of control. `hold`: the same party before and after. `gain`: `party` took it `from` a party or `noc`.
 * `lose`: `party` had it, nobody has it now. `noc`: nobody had it, nobody has it. `win`: a new council, which has no
 * before, so it is never a hold; `party` is `noc` where nobody won it. `unknown`: not declared, or a side is not known.
 */
export type ControlOutcome = {
  kind: 'hold' | 'gain' | 'lose' | 'noc' | 'win' | 'unknown';
  party: string;
  from?: string;
};

export function toControlOutcome(council: Council): ControlOutcome {
  const { before, after } = council.control ?? {};
  if (council.status !== 'declared' || !after) return { kind: 'unknown', party: '' };
  if (council.isNew) return { kind: 'win', party: after };
  if (!before) return { kind: 'unknown', party: '' };
  if (before === after) return { kind: after === NO_OVERALL_CONTROL ? 'noc' : 'hold', party: after };
  if (after === NO_OVERALL_CONTROL) return { kind: 'lose', party: before };
  return { kind: 'gain', party: after, from: before };
}
