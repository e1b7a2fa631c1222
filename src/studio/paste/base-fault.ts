/** What is wrong with the folder that an editor names. Pure. */
import { toAddressWords, type Fault } from '../fields/fault-words';
import { FILE_ADDRESS, parseBase } from '../tags/tag-attributes';

const LOOPBACK = /^http:\/\/(?:localhost|127\.|\[::1\])/;

/**
 * @param page the studio's own folder, which an empty text means
 * @returns undefined where readers will find the files in it; an `error` where there is no such folder at all
 */
export function toBaseFault(raw: string, page: string): Fault | undefined {
  const text = raw.trim();
  const [, folder] = FILE_ADDRESS.exec(text) ?? [];
  if (folder) return { level: 'error', message: 'This is a page or a file.', remedy: `Give its folder: ${folder}` };
  const base = parseBase(text, page);
  if (base === undefined) {
    const words = /[?#{}]/.test(text)
      ? { message: 'A folder has no ?, # or braces in its address.', remedy: 'Leave out what follows its last slash.' }
      : toAddressWords(text, 'maps/2018/');
    return { level: 'error', ...words };
  }
  if (LOOPBACK.test(base))
    return {
      level: 'warning',
      message: 'These addresses are on your own computer: only you will see the map.',
      remedy: 'Give the folder on the web to which the files are published, before you copy.',
    };
  return undefined;
}
