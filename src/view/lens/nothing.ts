/** What a ramp shows for none at all: the paper, with rings. */
import { toNeutralPaint, type Paint, type Scheme } from '../palette';

export const toNothingPaint = (scheme: Scheme): Paint => ({ ...toNeutralPaint('unknown', scheme), texture: 'rings' });
