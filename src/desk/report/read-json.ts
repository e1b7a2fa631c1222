/** The text of a file that a desk writes by hand, as JSON: where it is none, the line and the column say so. Pure. */
import { findFault, isCutShort } from '../../model/locate-json';
import type { DeskProblem } from './problem';

export interface JsonText {
  readonly file: string;
  /** Without the mark of the byte order. */
  readonly text: string;
  readonly json: unknown;
}

/** Never throws. @param what the file is, as in “the aliases”, for what to do about it */
export function parseJsonText(
  content: string,
  file: string,
  what: string,
): { readonly read: JsonText } | { readonly problem: DeskProblem } {
  const text = content.replace(/^\uFEFF/, '');
  const refuse = (message: string, remedy: string, spot = {}): { problem: DeskProblem } => ({
    problem: { level: 'error', file, ...spot, message, remedy, rule: 'not-json' },
  });
  if (!text.trim()) return refuse('the file is empty', `Write ${what} again.`);
  try {
    return { read: { file, text, json: JSON.parse(text) as unknown } };
  } catch {
    const fault = findFault(text);
    if (!fault) return refuse('it is not JSON', `Write ${what} again.`);
    if (isCutShort(text, fault))
      return refuse('the file ends here, in the middle: it is cut', 'Save or export it again, whole.', fault);
    const remedy = 'Look here for a comma, a bracket or a quotation mark too many or too few.';
    return refuse('from here on it cannot be read as JSON', remedy, fault);
  }
}
