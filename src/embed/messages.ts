/**
 * What the iframe page and the page around it say to each other. Both sides take what comes for anybody's: only these
 * shapes are understood, and nothing in them is a secret. Pure.
 */

/** From the frame: how high its content is, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'council-map:height';
  readonly version: 1;
  readonly height: number;
}

/** To the frame: say your height. */
export interface AskMessage {
  readonly type: 'council-map:ask';
  readonly version: 1;
}

/** To the frame: from where to where it can be seen, in CSS pixels from its top. */
export interface SeenMessage {
  readonly type: 'council-map:seen';
  readonly version: 1;
  readonly top: number;
  readonly bottom: number;
}

/** No frame is made lower or higher, whoever asks for it. In pixels. */
export const LEAST_HEIGHT = 100;
export const MOST_HEIGHT = 10_000;

const clamp = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

export const toHeight = (pixels: number): number => clamp(LEAST_HEIGHT, Math.ceil(pixels), MOST_HEIGHT);

/** The fields of a message of this type; undefined for anything else. Data from the same page may throw when it is read. */
function read(data: unknown, type: string): Record<string, unknown> | undefined {
  try {
    if (typeof data !== 'object' || data === null) return undefined;
    const { type: found, version, height, top, bottom } = data as Record<string, unknown>;
    return found === type && version === 1 ? { height, top, bottom } : undefined;
  } catch {
    return undefined;
  }
}

const isLength = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The height that a message asks for, within bounds; undefined where it is no such message. */
export function parseHeight(data: unknown): number | undefined {
  const height = read(data, 'council-map:height')?.['height'];
  return isLength(height) && height > 0 ? toHeight(height) : undefined;
}

export const isAsk = (data: unknown): boolean => read(data, 'council-map:ask') !== undefined;

/** What of the frame can be seen; undefined where it is no such message, or nothing can be. */
export function parseSeen(data: unknown): { top: number; bottom: number } | undefined {
  const { top, bottom } = read(data, 'council-map:seen') ?? {};
  if (!isLength(top) || !isLength(bottom) || bottom <= top || bottom > MOST_HEIGHT) return undefined;
  return { top, bottom };
}

/** Calls a function after so many milliseconds. */
export type Later = (run: () => void, wait: number) => unknown;

/**
 * Hands on so many a second and no more. What comes beyond that waits, and only the last of it: once the second is over it
 * is handed on, so that whatever came last is what stands in the end.
 * @param clock milliseconds, on any clock that only goes forward
 */
export function createGate<T>(
  most: number,
  handOn: (value: T) => void,
  clock = (): number => performance.now(),
  later: Later = (run, wait) => setTimeout(run, wait),
): (value: T) => void {
  let [since, count] = [-Infinity, 0];
  let held: { value: T } | undefined;
  const pass = (value: T): void => {
    const now = clock();
    if (now - since >= 1000) [since, count] = [now, 0];
    count += 1;
    if (count <= most) return handOn(value);
    if (!held) later(release, since + 1000 - now);
    held = { value };
  };
  const release = (): void => {
    const last = held;
    held = undefined;
    if (last) pass(last.value);
  };
  return (value) => (held ? void (held = { value }) : pass(value));
}
