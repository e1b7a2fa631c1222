/**
 * A page that no driver has prepared. Playwright gives every document a world for scripts of its own, made before its
 * first byte is parsed: some 40 ms with a four times slower processor. A page that waits for files has made up for it by
 * the time they come; one that is coloured as it is parsed pays all of it, and no reader's browser does.
 */
import type { Browser, CDPSession } from 'playwright';
import { emulate, type Conditions, type DevTools, type ReadPage } from './measured-page';

export interface UntouchedPage extends ReadPage {
  readonly session: DevTools;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Question {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (params: never) => void;

/**
 * Speaks to one target through the browser's own session: a session that Playwright opened would have Playwright in it.
 * @param sessionId of a target that was attached to without `flatten`
 */
function speakTo(root: CDPSession, sessionId: string): DevTools {
  const questions = new Map<number, Question>();
  let end: Error | undefined;
  const endWith = (why: string): void => {
    end = new Error(why);
    for (const { reject } of questions.values()) reject(end);
    questions.clear();
  };
  const listeners = new Map<string, Listener[]>();
  const on = (event: string, listener: Listener) =>
    void listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  root.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const { id, method, params, result, error } = JSON.parse(received.message) as Answer;
    for (const listener of listeners.get(method ?? '') ?? []) listener(params as never);
    const question = questions.get(id ?? 0);
    questions.delete(id ?? 0);
    if (error) question?.reject(new Error(error.message));
    else question?.resolve(result);
  });
  root.on('Target.detachedFromTarget', (left) => {
    if (left.sessionId === sessionId) endWith('the page is closed');
  });
  on('Inspector.targetCrashed', () => endWith('the page has crashed'));
  let asked = 0;
  const send = (method: string, params: object = {}) =>
    new Promise((resolve, reject) => {
      if (end) return reject(end);
      asked += 1;
      questions.set(asked, { resolve, reject });
      root
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method, params }) })
        .catch(reject);
    });
  return { on, send } as unknown as DevTools;
}

/** An empty page in a context of its own: nothing is cached, no connection is open, no script is in it. */
export async function openUntouchedPage(browser: Browser, conditions: Conditions): Promise<UntouchedPage> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send('Target.createBrowserContext', { disposeOnDetach: true });
  const close = async () => {
    await root.send('Target.disposeBrowserContext', { browserContextId });
    await root.detach();
  };
  try {
    return { ...toPage(await openTarget(root, browserContextId, conditions)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openTarget(root: CDPSession, browserContextId: string, conditions: Conditions): Promise<DevTools> {
  const { width, height } = conditions;
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId, width, height });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const session = speakTo(root, sessionId);
  await session.send('Inspector.enable');
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
  await emulate(session, conditions);
  return session;
}

function toPage(session: DevTools): Omit<UntouchedPage, 'close'> {
  let address = 'about:blank';
  return {
    session,
    url: () => address,
    async goto(url) {
      address = url;
      const { errorText } = await session.send('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
    },
    async evaluate(read) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${read.toString()})()`,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${address}: ${exceptionDetails.text}`);
      return result.value as never;
    },
  };
}
