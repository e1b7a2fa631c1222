/** Where the facts and the shapes are from, and of when they are: under every picture. */
import { en } from '../../i18n/en';
import { enPaper } from '../../i18n/en-paper';
import type { Snapshot } from './derive-snapshot';

export function toSourceLine({ files, whole }: Snapshot): string {
  const { sources, updated } = files.results;
  const line = en.sourceLine(sources.join('; '), whole.attribution);
  return [enPaper.asOf(updated), line && `${line.replace(/\.$/, '')}.`].filter(Boolean).join(' ');
}
