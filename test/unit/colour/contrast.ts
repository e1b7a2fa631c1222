/** Contrast as WCAG 2 counts it. */
import { toLinear, toLuminance } from './srgb';

/** 1 (the same) to 21 (black on white), whichever of the two is lighter. */
export function toContrast(a: string, b: string): number {
  const [one, other] = [toLuminance(toLinear(a)), toLuminance(toLinear(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
