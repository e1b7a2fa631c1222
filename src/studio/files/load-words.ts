/** Why there is no file at an address, in words for whoever has written it. Pure. */
import type { LoadFault } from '../../feed/load';
import type { Problem } from '../../model/problems';

const CHECK = 'Check the address: open it in another tab.';

const GONE = new Set([404, 410]);

function toWords({ reason, status = 0 }: LoadFault): readonly [message: string, remedy: string] {
  switch (reason) {
    case 'unreachable':
      return [
        'The file could not be reached.',
        'Check the address. Where it is right, ask whoever runs that server to let other pages read it (CORS).',
      ];
    case 'slow':
      return ['The file did not come within 30 seconds.', 'Try again, or ask whoever runs that server.'];
    case 'status':
      return [
        GONE.has(status) ? 'There is no file at this address.' : `The server refuses it (HTTP ${status}).`,
        CHECK,
      ];
    case 'html':
      return ['There is a web page at this address, not a file of data.', CHECK];
    case 'large':
      return ['The file is larger than any that a map can do with.', CHECK];
    case 'empty':
      return ['The file is empty.', 'Publish it again.'];
    case 'cut':
      return ['The file ends in the middle.', 'Publish it again, whole.'];
  }
}

export function toLoadProblem(fault: LoadFault): Problem {
  const [message, remedy] = toWords(fault);
  return { level: 'error', code: `file-${fault.reason}`, place: fault.url, message, remedy };
}
