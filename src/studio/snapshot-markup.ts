/** Pasted markup as a browser reads it. It is read in a document of its own, in which nothing runs or is fetched. */
import { toMarkupFault, type MarkupNode } from './tags/snapshot-fault';

const END = 'studio-end';
/** What a page may have around the tag, so that a stray end tag of any of it is found out. */
const AROUND = '<table><tbody><tr><td><ul><li><details><div><council-map>';

function toNode(node: Node): MarkupNode {
  if (node.nodeType === Node.TEXT_NODE) return { kind: 'text', text: node.textContent ?? '' };
  if (!(node instanceof Element)) return { kind: 'comment' };
  const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const);
  return { kind: 'element', name: node.localName, attributes, children: [...node.childNodes].map(toNode) };
}

function readMarkup(text: string): MarkupNode[] | undefined {
  const page = new DOMParser().parseFromString(`${AROUND}${text}</council-map><${END}></${END}>`, 'text/html');
  const home = page.querySelector('council-map');
  const path =
    'body > table:only-child > tbody > tr > td > ul > li > details > div:only-child > council-map:first-child';
  const isWhole = home?.matches(path) && home.nextSibling === page.querySelector(END);
  return home && isWhole && home.nextSibling ? [...home.childNodes].map(toNode) : undefined;
}

let last: { readonly text: string; readonly fault: string | undefined } | undefined;

/** @returns why the markup is left out of the tag; undefined where it may stand there */
export function toSnapshotFault(text: string): string | undefined {
  // A picture is long, and the form is drawn at each letter.
  if (last?.text !== text) last = { text, fault: toMarkupFault(text, readMarkup(text)) };
  return last.fault;
}
