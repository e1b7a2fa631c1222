/** The tables that are imported: the candidates of 2018, and the same again and again up to 50 MB. */
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { results, toCouncilList, toRows, toTable } from '../../unit/import-fixture';

export interface Tables {
  /** Where the candidates are from: the source's own table, or one made of the sample's ward files, as large. */
  readonly origin: 'source' | 'ward files';
  readonly candidates: string;
  readonly councils: string;
  readonly large: string;
  /** Bytes of the large table. */
  readonly bytes: number;
}

/** What stands before the name in a row of the source, and in one that is made here: five cells, some in quotes. */
const NAMED = /^((?:(?:"[^"]*"|[^,]*),){5}"?)/;

const LARGE = 50 * 1024 * 1024;

/** @param source the folder of the sample's sources, which is not on every machine */
export async function makeTables(folder: string, source: string): Promise<Tables> {
  const given = join(source, 'results/candidates-2018.csv');
  const origin = existsSync(given) ? 'source' : 'ward files';
  const [candidates, councils, large] = ['candidates.csv', 'councils.json', 'large.csv'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(candidates, origin === 'source' ? readFileSync(given) : toTable(toRows(results.contested)));
  writeFileSync(councils, JSON.stringify(toCouncilList(results.contested)));
  return { origin, candidates, councils, large, bytes: await repeat(candidates, large) };
}

/**
 * The same rows again, with other names: more candidates than any ballot paper has, which are held as far as one can be, and
 * then refused by line. Of all tables of that size it is the one that an import has to keep most of.
 */
async function repeat(from: string, to: string): Promise<number> {
  const [headings = '', ...rows] = readFileSync(from, 'utf8').split('\n');
  const out = createWriteStream(to);
  let bytes = 0;
  const write = async (text: string): Promise<void> => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(`${headings}\n`);
  const filled = rows.filter(Boolean);
  for (let copy = 0; bytes < LARGE; copy += 1)
    await write(`${filled.map((row) => row.replace(NAMED, `$1${copy} `)).join('\n')}\n`);
  out.end();
  await once(out, 'finish');
  return bytes;
}
