import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_DOCS, TASKS, TASKS_IN_ORDER } from '../../src/attribute-docs';
import { ATTRIBUTES, parseAttribute, PROPERTIES, toAttributeName } from '../../src/attributes';
import { toCustomElements, toElementDeclaration } from '../../src/desk/manifest/custom-elements';
import { toHtmlData } from '../../src/desk/manifest/html-data';
import { EVENTS, FIELDS, METHODS, PARTS, SLOTS, STYLES } from '../../src/desk/manifest/public-face';
import { FRAMEWORKS, toAttributeTypes, toTagTypes } from '../../src/desk/manifest/tag-types';
import { DECLARATIONS } from '../../src/properties';
import { listFiles, parseSource, readSource, ROOT, walk } from './imports';

const NAMES = PROPERTIES.map(toAttributeName);
const README = readFileSync('README.md', 'utf8');
const element = toElementDeclaration();

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

/** The keys of an interface in a text of TypeScript. */
function keysOf(text: string, interfaceName: string): string[] {
  const found = [...walk(parseSource('types.ts', text))].find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === interfaceName,
  ) as ts.InterfaceDeclaration;
  return found.members.map((member) => (member.name as ts.StringLiteral | ts.Identifier).text);
}

/** The first cell of each row of a table of the README, below a head that begins like this. */
const rowsBelow = (head: string): string[] => {
  const [, table = ''] = README.split(head);
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
};

describe('the attributes', () => {
  it('are the same in table, element, manifest, README, editor data and types', () => {
    expect(NAMES.length).toBeGreaterThan(20);
    expect(Object.values(DECLARATIONS).map(({ attribute }) => attribute)).toEqual(NAMES);
    expect(names(element.attributes)).toEqual(NAMES);
    expect(rowsBelow('| attribute | values |')).toEqual(NAMES);
    expect(names(toHtmlData().tags[0]!.attributes)).toEqual(NAMES);
    expect(keysOf(toAttributeTypes('../element.js'), 'CouncilMapAttributes')).toEqual(NAMES);
  });

  it('have a label and a task each, and no task is without one', () => {
    const labels = PROPERTIES.map((property) => ATTRIBUTE_DOCS[property].label);
    expect(labels.filter((label) => !/^[A-Z][^.]{2,39}$/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(PROPERTIES.map((property) => ATTRIBUTE_DOCS[property].task))).toEqual(new Set(TASKS_IN_ORDER));
  });

  it('are grouped by tasks in an order without ties', () => {
    expect(TASKS_IN_ORDER.map((task) => TASKS[task].order)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('have the default in the manifest that the parser falls back to', () => {
    for (const attribute of element.attributes) {
      const { value } = parseAttribute(attribute.fieldName, null, 'https://example.org');
      const told = attribute.default?.replace(/^'|'$/g, '') ?? '';
      expect(ATTRIBUTES[attribute.fieldName].kind === 'flag' ? 'false' : value, attribute.name).toBe(told);
    }
  });

  it('offer editors only values that the parser takes', () => {
    for (const { name, ...rest } of toHtmlData().tags[0]!.attributes) {
      const property = PROPERTIES[NAMES.indexOf(name)]!;
      for (const value of rest.values ?? [])
        expect(parseAttribute(property, value.name, 'https://example.org').faults).toEqual([]);
    }
  });
});

describe('events', () => {
  const events = readSource('events.ts');

  it('are those of the code, with their classes', () => {
    const map = [...walk(parseSource('events.ts', events))].find(
      (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementEventMap',
    ) as ts.InterfaceDeclaration;
    const typed = map.members.map((member) => {
      const { name, type } = member as ts.PropertySignature;
      return [(name as ts.StringLiteral).text, type?.getText()];
    });
    expect(EVENTS.map(({ name, type }) => [name, type])).toEqual(typed);
  });

  it('are those of the README', () => {
    expect(rowsBelow('| event | when |')).toEqual(names(EVENTS));
  });
});

/** Public members of the class, written in its own file. */
function membersOf(text: string): string[] {
  const found = [...walk(parseSource('council-map.ts', text))].find(ts.isClassDeclaration);
  const hidden = [ts.SyntaxKind.OverrideKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword];
  const open = found!.members.filter((member) => {
    const marks = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    return member.name && ts.isIdentifier(member.name) && !marks.some(({ kind }) => hidden.includes(kind));
  });
  return [...new Set(open.map((member) => (member.name as ts.Identifier).text))];
}

describe('members', () => {
  it('are those of the class', () => {
    const declared = names([...FIELDS, ...METHODS]).filter((name) => name !== 'messages');
    expect(membersOf(readSource('council-map.ts')).sort()).toEqual(declared.sort());
    expect(readSource('properties.ts')).toContain('messages?:');
  });

  it('are named in the README', () => {
    const missing = names([...FIELDS, ...METHODS]).filter((name) => !new RegExp(`\`${name}\\b`).test(README));
    // The README tells of `messages` where it tells of words.
    expect(missing.filter((name) => name !== 'messages')).toEqual([]);
  });

  it('stand in the manifest, each attribute with its property', () => {
    expect(names(element.members)).toEqual([...PROPERTIES, ...names([...FIELDS, ...METHODS])]);
  });
});

describe('slots, parts and CSS properties', () => {
  const skeleton = readSource('skeleton.ts');

  it('are the slots of the frame', () => {
    const slots = [...skeleton.matchAll(/\bslot\('([^']*)'/g)].map(([, name]) => name);
    expect(names(SLOTS).sort()).toEqual([...new Set(slots)].sort());
  });

  it('are the parts of the frame', () => {
    const parts = [...skeleton.matchAll(/\bbox\('[^']*', '([^']+)'/g)].map(([, part]) => part);
    const others = [...skeleton.matchAll(/\bbox\(\s*'[^']*',\s*'([^']+)'/g)].map(([, part]) => part);
    expect(names(PARTS).sort()).toEqual([...new Set([...parts, ...others])].sort());
  });

  it('are the CSS properties that the code reads, with its defaults', () => {
    const widget = listFiles(join(ROOT, 'src')).filter((file) => !/^(desk|studio|embed)\//.test(file));
    const read = widget.flatMap((file) => readSource(file).match(/--council-map-[a-z]+(?=[,'")])/g) ?? []);
    expect(names(STYLES).sort()).toEqual([...new Set(read)].sort());
    for (const { name, fallback } of STYLES.filter((style) => style.name !== '--council-map-aspect'))
      expect(readSource('council-map.styles.ts')).toContain(`var(${name}, ${fallback})`);
    expect(readSource('room.ts')).toContain(`ASPECT = ${STYLES.at(-1)?.fallback};`);
  });

  it('are named in the README', () => {
    const short = STYLES.map(({ name }) => name.replace('--council-map', ''));
    const all = [...names(SLOTS), ...names(PARTS), ...short].filter(Boolean);
    expect(all.filter((name) => !README.includes(`${name}\``))).toEqual([]);
  });
});

describe('the manifest', () => {
  it('declares the element where it says that the tag is defined', () => {
    const { modules } = toCustomElements({ element: 'es/element.js', index: 'es/index.js' });
    const [declared, defined] = modules;
    expect(declared?.declarations[0]).toEqual(element);
    expect(defined?.exports[0]).toEqual({
      kind: 'custom-element-definition',
      name: 'council-map',
      declaration: { name: 'CouncilMap', module: declared?.path },
    });
  });

  it('has an event class behind every event', () => {
    const { modules } = toCustomElements({ element: 'es/element.js', index: 'es/index.js' });
    const declared = modules.flatMap(({ declarations }) => declarations.map(({ name }) => name));
    expect(element.events.filter(({ type }) => !declared.includes(type.text))).toEqual([]);
  });
});

describe('types for frameworks', () => {
  it.each(FRAMEWORKS.map((framework) => [framework.name, framework] as const))(
    '%s: are right TypeScript, and listen to every event',
    (_, framework) => {
      const text = toTagTypes(framework, '../types/element.js');
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
      expect(diagnostics).toEqual([]);
      expect(keysOf(text, 'Listeners')).toEqual(EVENTS.map(({ name }) => framework.toListener(name)));
    },
  );

  it('have what only a property can hold', () => {
    const writable = FIELDS.filter(({ isReadOnly }) => !isReadOnly);
    expect(keysOf(toAttributeTypes('../element.js'), 'CouncilMapProperties')).toEqual(names(writable));
  });
});
