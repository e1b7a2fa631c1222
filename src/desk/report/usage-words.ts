/** Why a command is not understood, and why a file cannot be had: in words, not in those of the system. Pure. */
import { toNearest } from '../../view/nearest';

/** By the system's code. */
const FILES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['there is no file of that name', 'Check the path: it starts from where the command is called.'],
  EEXIST: ['there is a file where a folder is wanted', 'Give another folder.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Check the path.'],
  EISDIR: ['it is a folder', 'Name the file in it.'],
  EACCES: ['this user has no right to it', 'Give it another owner or other rights.'],
  EPERM: ['this user has no right to it', 'Give it another owner or other rights.'],
  EROFS: ['the disk can only be read', 'Write to another folder.'],
  ENOSPC: ['the disk is full', 'Make room and run the command again.'],
};

/** What the system says of a file. @returns a sentence with what to do; the system's own words where it is none known */
export function toFileWords(error: unknown): string {
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const known = FILES[code];
  if (!known) return error instanceof Error ? message : String(error);
  return `${path === undefined ? '' : `${path}: `}${known[0]}. ${known[1]}`;
}

/** What `parseArgs` throws. @param options the names of all options, without their dashes */
export function toUsageWords(error: unknown, options: readonly string[]): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const name = /--?([\w-]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = toNearest(name, options);
    return `There is no option --${name}.${near ? ` Did you mean --${near}?` : ''}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(message) ? `--${name} takes no value.` : `--${name} wants a value behind it.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const [, word = ''] = /'([^']*)'/.exec(message) ?? [];
    return `“${word}” belongs to no option. A value with spaces in it goes in quotes.`;
  }
  return message;
}
