/** The hexagon layout of the English districts: one cell a council, whatever its size. */
import { readFile } from 'node:fs/promises';

interface RawHexes {
  layout: string;
  hexes: Record<string, { q: number; r: number }>;
}

export interface Hexes {
  readonly layout: 'odd-r';
  readonly vintage: string;
  readonly attribution: string;
  /** Column (to the right) and row (upwards) by code. */
  readonly hexes: Readonly<Record<string, readonly [number, number]>>;
}

const ATTRIBUTION = 'Hexagon layout: Open Innovations (MIT), © 2017 onwards.';

export async function makeHexes(path: string, codes: readonly string[], vintage: string): Promise<Hexes> {
  const raw = JSON.parse(await readFile(path, 'utf8')) as RawHexes;
  if (raw.layout !== 'odd-r') throw new Error(`Expected hexagons in layout odd-r, found ${raw.layout}`);
  const hexes = codes.map((code) => {
    const hex = raw.hexes[code];
    if (!hex) throw new Error(`${code} has no hexagon`);
    return [code, [hex.q, hex.r]] as const;
  });
  return { layout: 'odd-r', vintage, attribution: ATTRIBUTION, hexes: Object.fromEntries(hexes) };
}
