import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, locateChromium, type Machine } from '../chromium';

const TRUE_ONE = '#!/bin/sh\necho "Chromium 140.0.1"\n';
/** What Ubuntu installs as `chromium-browser` where snaps do not run. */
const EMPTY_PROMISE = '#!/bin/sh\necho "Command requires the chromium snap to be installed"\nexit 10\n';

let folder: string;
let machine: Machine;

function makeProgram(path: string, text = TRUE_ONE): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, 0o755);
  return full;
}

const withEnv = (env: Record<string, string>): Machine => ({ ...machine, env: { ...machine.env, ...env } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-chromium-'));
  mkdirSync(join(folder, 'bin'));
  const env = { PATH: [join(folder, 'empty'), join(folder, 'bin')].join(':') };
  machine = { env, platform: 'linux', home: join(folder, 'home'), applications: [], user: 1000 };
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a browser that is there', () => {
  it('is the one that the environment names, before any other', async () => {
    makeProgram('bin/chromium');
    const named = makeProgram('elsewhere/my browser');
    expect(await locateChromium(withEnv({ CHROMIUM_PATH: named }))).toBe(named);
    expect(await locateChromium(withEnv({ CHROME_PATH: named }))).toBe(named);
  });

  it('is never another than the one named, even where that is wrong', async () => {
    makeProgram('bin/chromium');
    const wrong = withEnv({ CHROMIUM_PATH: '/no/such/browser' });
    await expect(locateChromium(wrong)).rejects.toThrow('CHROMIUM_PATH names /no/such/browser');
  });

  it('is found on the path, Chromium before Chrome before Edge', async () => {
    const edge = makeProgram('bin/microsoft-edge');
    expect(await locateChromium(machine)).toBe(edge);
    const chrome = makeProgram('bin/google-chrome-stable');
    expect(await locateChromium(machine)).toBe(chrome);
    const chromium = makeProgram('bin/chromium');
    expect(await locateChromium(machine)).toBe(chromium);
  });

  it('is one that says its version: a stand-in and a folder are passed over', async () => {
    makeProgram('bin/chromium-browser', EMPTY_PROMISE);
    mkdirSync(join(folder, 'bin', 'chromium'));
    expect(await locateChromium(machine)).toBeUndefined();
    const chrome = makeProgram('bin/google-chrome');
    expect(await locateChromium(machine)).toBe(chrome);
  });

  it('is found among the applications of macOS', async () => {
    const path = makeProgram('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    const mac: Machine = { ...machine, platform: 'darwin', applications: [join(folder, 'Applications')] };
    expect(await locateChromium(mac)).toBe(path);
  });

  it('is found among the programs of Windows, Edge too', async () => {
    const path = makeProgram('Program Files/Microsoft/Edge/Application/msedge.exe');
    const windows: Machine = { ...machine, platform: 'win32', applications: [join(folder, 'Program Files')] };
    expect(await locateChromium(windows)).toBe(path);
  });

  it.each([
    ['Playwright', '.cache/ms-playwright/chromium-1200/chrome-linux/chrome'],
    ['Playwright’s shell', '.cache/ms-playwright/chromium_headless_shell-1200/chrome-linux/headless_shell'],
    ['Puppeteer', '.cache/puppeteer/chrome/linux-140.0.1/chrome-linux64/chrome'],
  ])('is found where %s downloads to', async (_name, path) => {
    const full = makeProgram(join('home', path));
    expect(await locateChromium(machine)).toBe(full);
  });

  it('is the newest of several downloads', async () => {
    makeProgram('home/.cache/ms-playwright/chromium-999/chrome-linux/chrome');
    const newest = makeProgram('home/.cache/ms-playwright/chromium-1200/chrome-linux/chrome');
    expect(await locateChromium(machine)).toBe(newest);
  });

  it('is looked for in the cache that the environment names', async () => {
    const path = makeProgram('browsers/chromium-1200/chrome-linux/chrome');
    expect(await locateChromium(withEnv({ PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers') }))).toBe(path);
  });
});

describe('a browser that is not there', () => {
  /** An `apt-get` that writes down its words and installs a browser when it is told to. */
  function makePackages(works: boolean): string {
    const log = join(folder, 'apt.log');
    const browser = join(folder, 'bin', 'chromium');
    const install = `/bin/cp "${makeProgram('packages/chromium')}" "${browser}"`;
    symlinkSync('/usr/bin/env', join(folder, 'bin', 'env'));
    const lines = [
      '#!/bin/sh',
      `echo "$DEBIAN_FRONTEND $*" >> "${log}"`,
      works ? `case "$*" in *install*) ${install} ;; esac` : 'exit 100',
    ];
    makeProgram('bin/apt-get', lines.join('\n'));
    return log;
  }

  it('is installed from Debian’s packages when root asks, without a question', async () => {
    const log = makePackages(true);
    expect(await findChromium({ ...machine, user: 0 })).toBe(join(folder, 'bin', 'chromium'));
    const [update = '', install = ''] = readFileSync(log, 'utf8').split('\n');
    expect(update).toMatch(/^noninteractive .*update$/);
    expect(install).toMatch(/^noninteractive .*install -y --no-install-recommends chromium/);
  });

  it('is installed through sudo when that asks for no password', async () => {
    const log = makePackages(true);
    makeProgram('bin/sudo', '#!/bin/sh\nshift\n[ "$1" = true ] || exec "$@"\n');
    expect(await findChromium(machine)).toBe(join(folder, 'bin', 'chromium'));
    expect(existsSync(log)).toBe(true);
  });

  it('is not installed by anybody else: the error says how to get one', async () => {
    const log = makePackages(true);
    await expect(findChromium(machine)).rejects.toThrow(
      /CHROMIUM_PATH=[^]*apt-get install chromium[^]*playwright install/,
    );
    expect(existsSync(log)).toBe(false);
  });

  it('leaves the same error where the installation fails or there is no apt-get', async () => {
    await expect(findChromium({ ...machine, user: 0 })).rejects.toThrow('none was found');
    makePackages(false);
    await expect(findChromium({ ...machine, user: 0 })).rejects.toThrow('none was found');
  });

  it('is not installed when one is there', async () => {
    const log = makePackages(true);
    const chrome = makeProgram('bin/google-chrome');
    expect(await findChromium({ ...machine, user: 0 })).toBe(chrome);
    expect(existsSync(log)).toBe(false);
  });
});
