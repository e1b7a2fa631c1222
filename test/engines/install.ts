/** The programs that drive Firefox and WebKit: found on this machine, or installed from Debian where nobody is asked. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Program {
  /** Names under which it stands in a folder of `PATH`, best first. */
  readonly names: readonly string[];
  /** A variable of the environment that may name its path. */
  readonly variable: string;
  /** Places outside `PATH` where it may be. */
  readonly places: readonly string[];
  /** What Debian calls it. */
  readonly packages: readonly string[];
  readonly advice: string;
}

/** A machine without any font shows no words. */
const FONTS = 'fonts-liberation';

const PROGRAMS = {
  firefox: {
    names: ['firefox-esr', 'firefox'],
    variable: 'FIREFOX_PATH',
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr', FONTS],
    advice: 'a Firefox: on Debian, as root, apt-get install firefox-esr; or FIREFOX_PATH=/path/to/the/program',
  },
  WebKitWebDriver: {
    names: ['WebKitWebDriver'],
    variable: 'WEBKIT_DRIVER_PATH',
    places: [],
    packages: ['webkit2gtk-driver', FONTS],
    advice: 'the driver of WebKitGTK: on Debian, as root, apt-get install webkit2gtk-driver',
  },
  Xvfb: {
    names: ['Xvfb'],
    variable: 'XVFB_PATH',
    places: [],
    packages: ['xvfb'],
    advice: 'a display in memory: on Debian, as root, apt-get install xvfb',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const toFolders = (): string[] => (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);

/** The path of a program that is there already. One that the environment names must be right: a wrong name throws. */
function locate({ names, variable, places }: Program): string | undefined {
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new Error(`${variable} names ${named}, which is not a program that can be run`);
  const usual = names.flatMap((name) => toFolders().map((folder) => join(folder, name)));
  return named || [...usual, ...places].find(isProgram);
}

function run(command: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // What apt-get says goes to the error output: the standard output is the report.
    const child = spawn(command, words, { stdio: ['ignore', process.stderr, process.stderr] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** The words before `apt-get` that make it root: none for root, `sudo -n` where that asks for no password. */
async function toRootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
}

/** Runs apt-get as root; false where it cannot be. */
async function apt(...words: string[]): Promise<boolean> {
  const hasApt = process.platform === 'linux' && toFolders().some((folder) => isProgram(join(folder, 'apt-get')));
  const prefix = hasApt ? await toRootPrefix() : undefined;
  if (!prefix) return false;
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
  const [command = '', ...rest] = [...prefix, ...quiet, ...words];
  return run(command, rest);
}

/** Debian's lists, fetched at most once a run. */
let lists: Promise<boolean> | undefined;

async function install(packages: readonly string[]): Promise<boolean> {
  if (!(await (lists ??= apt('update')))) return false;
  console.error(`Not found on this machine: installing ${packages.join(', ')} with apt-get`);
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/** The path of a program, installed first where it is missing; throws with the words that say how to get it. */
export async function findProgram(name: ProgramName): Promise<string> {
  const program = PROGRAMS[name];
  const found = locate(program) ?? ((await install(program.packages)) && locate(program));
  if (!found) throw new Error(`Not found, and could not be installed: ${program.advice}`);
  return found;
}
