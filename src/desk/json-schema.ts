/**
 * Publishes the contract as JSON Schema, made from the one schema that the browser parses with: run as
 * `tsx src/desk/json-schema.ts` it writes `public/schema/`, with `--check` it only compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { WardIndexSchema } from '../model/contract-index';
import { toLogEntrySchema } from '../model/contract-log';
import { CouncilWardsSchema } from '../model/contract-wards';
import { ResultsSchema } from '../model/contract';
import { toValibot } from '../model/explain';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../public/schema');

const KINDS = [
  {
    file: 'results-1.schema.json',
    title: 'Council election results, contract version 1',
    description: 'One snapshot of an election: the national state, every council that has something to say.',
    schema: ResultsSchema,
  },
  {
    file: 'wards-1.schema.json',
    title: 'The wards of one council, contract version 1',
    description: 'Every ward contested in one council, with all candidates.',
    schema: CouncilWardsSchema,
  },
  {
    file: 'index-1.schema.json',
    title: 'The ward index of an election, contract version 1',
    description: 'Every ward contested by code and name, and how close each council was to another control.',
    schema: WardIndexSchema,
  },
  {
    file: 'log-1.schema.json',
    title: 'A line of the night’s log, contract version 1',
    description: 'What one snapshot has other than the one before it; one line of log.jsonl each.',
    schema: toLogEntrySchema(),
  },
] satisfies { file: string; title: string; description: string; schema: v.GenericSchema }[];

/** File name → the file's text. What may be left out of a file is not required here; unknown fields are allowed. */
export function makeSchemas(): Map<string, string> {
  return new Map(
    KINDS.map(({ file, title, description, schema }) => {
      const { $schema, ...rest } = toJsonSchema(toValibot(schema), { typeMode: 'input' });
      return [file, `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`];
    }),
  );
}

/** Names of the published schemas that are not what the contract makes. */
export function findStaleSchemas(folder = FOLDER): string[] {
  return [...makeSchemas()].filter(([file, text]) => readIfThere(join(folder, file)) !== text).map(([file]) => file);
}

export function writeSchemas(folder = FOLDER): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of makeSchemas()) writeFileSync(join(folder, file), text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(): void {
  if (!process.argv.includes('--check')) return writeSchemas();
  for (const file of findStaleSchemas()) {
    console.error(`public/schema/${file} is not what the contract makes: run tsx src/desk/json-schema.ts`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
