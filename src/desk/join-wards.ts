import { INDEX_PATH } from './election/ward-index';
import type { Files } from './output-folder';

interface CodedFile {
  wards: { code: string; name: string }[];
}
interface ShapesFile {
  objects: { wards?: { geometries: { id?: string | number }[] } };
}

/** The codes that a council's file of ward shapes has; none when there is no file. */
function toShapeCodes(geodata: Files, council: string): Set<string> {
  const text = geodata.get(`wards/${council}.topo.json`);
  const shapes = text === undefined ? undefined : (JSON.parse(text) as ShapesFile);
  return new Set((shapes?.objects.wards?.geometries ?? []).map(({ id }) => String(id)));
}

/**
 * Joins contests to ward shapes: how many contests there are, and a line for each that has no shape in its own
 * council's file. Both halves are files by path, `wards/<council code>…` in each.
 */
export function joinWards(election: Files, geodata: Files): { contests: number; unjoined: string[] } {
  let contests = 0;
  const unjoined: string[] = [];
  for (const [path, text] of election) {
    const council = /^wards\/(\w+)\.json$/.exec(path)?.[1];
    if (!council || path === INDEX_PATH) continue;
    const codes = toShapeCodes(geodata, council);
    const { wards } = JSON.parse(text) as CodedFile;
    contests += wards.length;
    const missing = wards.filter(({ code }) => !codes.has(code));
    unjoined.push(...missing.map(({ code, name }) => `${path}: ${code} ${name} has no shape`));
  }
  return { contests, unjoined };
}
