/** What the characters of a packed overview mean, and how SVG writes it. PAINTING PATH. */

/** A step as numbers, and as SVG writes it forwards and backwards. */
export interface Step {
  readonly dx: number;
  readonly dy: number;
  readonly forth: string;
  readonly back: string;
}

const toStep = (dx: number, dy: number): Step => ({ dx, dy, forth: `${dx} ${dy} `, back: `${-dx} ${-dy} ` });

/** What each character means at this scale, by its code: made once, because numbers are slow to write. */
export function toSteps(scale: number): (Step | undefined)[] {
  const steps: Step[] = [];
  for (let digit = 0; digit < 81; digit++)
    steps[toCode(digit)] = toStep((((digit / 9) | 0) - 4) * scale, ((digit % 9) - 4) * scale);
  return steps;
}

const toCode = (digit: number): number => (digit === 57 ? 126 : digit + 35);

export function toToken(stream: string, at: number): number {
  const code = stream.charCodeAt(at);
  if (code >= 0) return (code > 125 ? 92 : code) - 35;
  throw new Error('Broken boundaries');
}

/** Numbers as SVG writes them, each made once. */
const written = new Map<number, string>();

export function write(value: number): string {
  let text = written.get(value);
  if (!text) written.set(value, (text = `${value} `));
  return text;
}
