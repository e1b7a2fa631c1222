/** WebKit, in the small browser that comes with WebKitGTK, on a display in memory. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Driver, Engine, Key, Look, Role } from './driver';
import { findProgram } from './install';
import { closeAll, OnDemand } from './on-demand';
import { WebDriverSession, type InputSource } from './webdriver';
import { SCREEN, startDisplay } from './xvfb';

/** Keys that are not characters have code points of their own in WebDriver. */
const KEYS: Readonly<Record<Key, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** How long the page may take to hear of its size, in milliseconds. */
const PATIENCE = 5000;

/** Lets the window be as narrow as a phone: the browser's own buttons would keep it wider. */
const NARROW = '* { font-size: 1px; min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; }\n';

/** A folder of settings for the toolkit, in either of its versions. */
async function writeSettings(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'council-map-webkit-'));
  for (const toolkit of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(join(folder, toolkit));
    await writeFile(join(folder, toolkit, 'gtk.css'), NARROW);
  }
  return folder;
}

const toPointer = (...actions: object[]): InputSource => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

const toMove = (x: number, y: number): object => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

const toKeys = (...keys: string[]): InputSource => ({
  type: 'key',
  id: 'keyboard',
  actions: keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

/** Where an element of a role may be found; the driver then says what role and name it truly has. */
const CANDIDATES: Readonly<Record<Role, string>> = {
  application: '[role]',
  button: 'button',
  combobox: 'input, select',
  heading: 'h2, h3, h4',
  option: '[role]',
  rowheader: 'th',
};

async function countAccessible(session: WebDriverSession, role: Role, name: string): Promise<number> {
  // What is not drawn is not in the tree, and the driver has no answer for it.
  const candidates = await session.findAll(
    `[...document.querySelector('council-map').shadowRoot.querySelectorAll('${CANDIDATES[role]}')]
      .filter((one) => one.checkVisibility())`,
  );
  let count = 0;
  for (const id of candidates) {
    const found = [await session.roleOf(id), await session.nameOf(id)];
    if (found.join() === [role, name].join()) count += 1;
  }
  return count;
}

function toDriver(session: WebDriverSession): Driver {
  const click = (x: number, y: number): Promise<void> => session.perform(toPointer(toMove(x, y), DOWN, UP));
  return {
    run: (expression) => session.run(`return (${expression});`),
    runInFrame: (expression) => session.runInFrame(`return (${expression});`),
    move: (x, y) => session.perform(toPointer(toMove(x, y))),
    click,
    // The driver of WebKitGTK takes a finger for a mouse.
    tap: click,
    key: (name) => session.perform(toKeys(KEYS[name])),
    type: (text) => session.perform(toKeys(...text)),
    countAccessible: (role, name) => countAccessible(session, role, name),
    screenshot: () => session.screenshot(),
    // The one window is used again.
    close: () => session.go('about:blank'),
  };
}

const sizeOf = async (session: WebDriverSession): Promise<[width: number, height: number]> =>
  (await session.run('return [innerWidth, innerHeight];')) as [number, number];

/** Waits until the page has heard of its window's new size. */
async function untilSize(
  session: WebDriverSession,
  isRight: (width: number, height: number) => boolean,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const [width, height] = await sizeOf(session);
    if (isRight(width, height)) return;
    if (Date.now() > deadline) throw new Error(`The window stays ${width} × ${height}`);
    await delay(20);
  }
}

/** Puts the window around the middle of the display, where the pointer keeps it in focus. */
async function place(session: WebDriverSession, width: number, height: number): Promise<void> {
  const [x, y] = [Math.round((SCREEN.width - width) / 2), Math.round((SCREEN.height - height) / 2)];
  await session.place({ x, y, width, height });
}

/** How much of the window's height the browser keeps for itself, in pixels. */
async function measureBar(session: WebDriverSession): Promise<number> {
  const [width, height] = [500, 500];
  await place(session, width, height);
  await untilSize(session, (inner) => inner === width);
  return height - (await sizeOf(session))[1];
}

interface Browser {
  readonly session: WebDriverSession;
  readonly version: string;
  readonly bar: number;
  close(): Promise<void>;
}

/** The browser on a display of its own: two windows on one would fight for the keys. */
async function startBrowser(path: string, isDark: boolean): Promise<Browser> {
  const [display, folder] = await Promise.all([startDisplay(), writeSettings()]);
  const leave = [() => display.close(), () => rm(folder, { recursive: true, force: true })];
  try {
    const theme = isDark ? 'Adwaita:dark' : 'Adwaita';
    const environment = { DISPLAY: display.name, XDG_CONFIG_HOME: folder, GTK_THEME: theme };
    const { session, version } = await WebDriverSession.start(path, environment);
    leave.unshift(() => session.close());
    return { session, version, bar: await measureBar(session), close: () => closeAll(leave) };
  } catch (error) {
    await closeAll(leave);
    throw error;
  }
}

async function openPage({ session, bar }: Browser, url: string, look: Look): Promise<Driver> {
  const { width, height } = look;
  await place(session, width, height + bar);
  await untilSize(session, (innerWidth, innerHeight) => innerWidth === width && innerHeight === height);
  await session.go(url);
  const driver = toDriver(session);
  if (look.colourless) await driver.run("(document.documentElement.style.filter = 'grayscale(1)')");
  return driver;
}

export async function startWebKit(): Promise<Engine> {
  const path = await findProgram('WebKitWebDriver');
  const browsers = new OnDemand((isDark: boolean) => startBrowser(path, isDark));
  const { version } = await browsers.of(false);
  return {
    name: 'webkit',
    version: `WebKitGTK ${version}`,
    colourless: 'grey',
    open: async (url, look) => openPage(await browsers.of(look.dark ?? false), url, look),
    close: () => browsers.close(),
  };
}
