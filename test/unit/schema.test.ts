import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findStaleSchemas, makeSchemas, writeSchemas } from '../../src/desk/json-schema';
import { ResultsSchema } from '../../src/model/contract';
import { WardIndexSchema } from '../../src/model/contract-index';
import { CouncilWardsSchema } from '../../src/model/contract-wards';

interface JsonSchema {
  $schema: string;
  properties: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: unknown;
}

const schemaOf = (file: string) => JSON.parse(makeSchemas().get(file)!) as JsonSchema;

describe('the published JSON Schema', () => {
  it('is what the contract makes', () => {
    expect(findStaleSchemas()).toEqual([]);
  });

  it('is made of every field of the contract', () => {
    const results = schemaOf('results-1.schema.json');
    expect(Object.keys(results.properties)).toEqual(Object.keys(ResultsSchema.entries));
    expect(Object.keys(results.properties.councils!.items!.properties)).toEqual(
      Object.keys(ResultsSchema.entries.councils.item.entries),
    );
    expect(Object.keys(schemaOf('wards-1.schema.json').properties)).toEqual(Object.keys(CouncilWardsSchema.entries));
    expect(Object.keys(schemaOf('index-1.schema.json').properties)).toEqual(Object.keys(WardIndexSchema.entries));
  });

  it('requires what has no default, and nothing else', () => {
    const council = schemaOf('results-1.schema.json').properties.councils!.items!;
    expect(council.required).toEqual(['code', 'name', 'elects', 'total', 'up', 'status']);
  });

  it('allows fields it does not know', () => {
    for (const text of makeSchemas().values()) expect(text).not.toContain('"additionalProperties": false');
  });

  it('is written to a folder, and found stale there once it is changed or gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    expect(findStaleSchemas(folder)).toEqual([
      'results-1.schema.json',
      'wards-1.schema.json',
      'index-1.schema.json',
      'log-1.schema.json',
    ]);
    writeSchemas(folder);
    expect(findStaleSchemas(folder)).toEqual([]);
    writeFileSync(join(folder, 'wards-1.schema.json'), '{}');
    expect(findStaleSchemas(folder)).toEqual(['wards-1.schema.json']);
    expect(readFileSync(join(folder, 'results-1.schema.json'), 'utf8')).toBe(
      makeSchemas().get('results-1.schema.json'),
    );
    rmSync(folder, { recursive: true });
  });
});
