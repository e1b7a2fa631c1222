/** Finds a Chromium for the tests: one that is named, one that is there, or, on Debian as root, one that it installs. */
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the tests start it with: no sandbox (containers run as root), no display, nothing said to the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine to look at; the tests of this file look at invented ones. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home: string;
  /** Where installed applications are; empty on Linux, where `PATH` says it. */
  applications: readonly string[];
  /** Numeric id of the user, 0 for root; absent on Windows. */
  user?: number;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_APPLICATIONS = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) =>
  join(name, 'Application', name === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
);

/** Names of the program inside the folders that Playwright and Puppeteer download to. */
const CACHED_NAMES = new Set([
  'chrome',
  'chrome.exe',
  'Chromium',
  'Google Chrome for Testing',
  'headless_shell',
  'chrome-headless-shell',
  'chrome-headless-shell.exe',
]);

const HOW_TO_GET_ONE = `The tests need a Chromium, Chrome or Edge, and none was found. Any of these gives them one:
  - CHROMIUM_PATH=/path/to/the/program npm test
  - Debian, as root:      apt-get install chromium
  - any other machine:    npx playwright install --with-deps chromium`;

function toApplications(platform: NodeJS.Platform, env: Machine['env'], home: string): string[] {
  if (platform === 'darwin') return ['/Applications', join(home, 'Applications')];
  if (platform !== 'win32') return [];
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((each) => each !== undefined);
}

export function toThisMachine(): Machine {
  const [env, platform, home, user] = [process.env, process.platform, homedir(), process.getuid?.()];
  const applications = toApplications(platform, env, home);
  return { env, platform, home, applications, ...(user === undefined ? {} : { user }) };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    const byVersion = new Intl.Collator('en', { numeric: true });
    return readdirSync(folder).sort((a, b) => byVersion.compare(b, a));
  } catch {
    return [];
  }
}

/** Programs by those names in a folder of downloads, the newest version first. */
function findCached(folder: string, depth: number): string[] {
  return list(folder).flatMap((name) => {
    const path = join(folder, name);
    if (CACHED_NAMES.has(name) && isProgram(path)) return [path];
    return depth > 0 ? findCached(path, depth - 1) : [];
  });
}

function toCaches({ env, home, platform }: Machine): string[] {
  const mac = join(home, 'Library', 'Caches', 'ms-playwright');
  const windows = join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  const usual = { darwin: mac, win32: windows }[platform as string] ?? join(home, '.cache', 'ms-playwright');
  return [env['PLAYWRIGHT_BROWSERS_PATH'] ?? usual, env['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer')];
}

/** Every place that has a program, best first, each looked at only when those before it were no use. */
function* candidates(machine: Machine): Generator<string> {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  for (const name of NAMES) yield* folders.map((folder) => join(folder, name + suffix)).filter(isProgram);
  const applications = machine.platform === 'win32' ? WINDOWS_APPLICATIONS : MAC_APPLICATIONS;
  for (const folder of machine.applications) yield* applications.map((path) => join(folder, path)).filter(isProgram);
  // Six levels reach the program inside a macOS application bundle.
  for (const folder of toCaches(machine)) yield* findCached(folder, 6);
}

/** Ubuntu has a `chromium-browser` that only tells the reader to install another: a true one says its version. */
function isChromium(path: string, { platform }: Machine): Promise<boolean> {
  if (platform === 'win32') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 20_000 }, (error, output) => resolve(!error && /\d+\.\d+/.test(output)));
  });
}

/** The path of a Chromium that is there already. One that the environment names must be right: a wrong name throws. */
export async function locateChromium(machine = toThisMachine()): Promise<string | undefined> {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = machine.env[name];
    if (path === undefined || path === '') continue;
    if (isProgram(path)) return path;
    throw new Error(`${name} names ${path}, which is not a program that can be run`);
  }
  for (const path of candidates(machine)) if (await isChromium(path, machine)) return path;
  return undefined;
}

function run(command: string, words: readonly string[], env: Machine['env']): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { env: { ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** The words before `apt-get` that make it root: none for root, `sudo -n` where that asks for no password. */
async function toRootPrefix({ user, env }: Machine): Promise<string[] | undefined> {
  if (user === 0) return [];
  return (await run('sudo', ['-n', 'true'], env)) ? ['sudo', '-n'] : undefined;
}

async function installChromium(machine: Machine): Promise<boolean> {
  const hasApt = (machine.env['PATH'] ?? '').split(delimiter).some((folder) => isProgram(join(folder, 'apt-get')));
  const prefix = machine.platform === 'linux' && hasApt ? await toRootPrefix(machine) : undefined;
  if (!prefix) return false;
  console.error('No Chromium found: installing the chromium package with apt-get');
  const apt = (...words: string[]): Promise<boolean> => {
    const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
    const [command = '', ...rest] = [...prefix, ...quiet, ...words];
    return run(command, rest, machine.env);
  };
  return (
    (await apt('update')) && (await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'))
  );
}

/** The path of a Chromium, installed first where there is none and this can be done without asking anybody. */
export async function findChromium(machine = toThisMachine()): Promise<string> {
  const found =
    (await locateChromium(machine)) ?? ((await installChromium(machine)) && (await locateChromium(machine)));
  if (!found) throw new Error(HOW_TO_GET_ONE);
  return found;
}
