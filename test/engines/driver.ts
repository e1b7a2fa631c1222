/** The port behind which an engine is driven. Three adapters stand behind it, and one suite of scenarios before it. */

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];
export const isEngineName = (word: string): word is EngineName => (ENGINES as readonly string[]).includes(word);

/** The reader's window and system. */
export interface Look {
  /** Of the page in the window, in CSS pixels, one of which is one pixel of the screen. */
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** A finger in place of a mouse, where the engine can be given one. */
  readonly touch?: boolean;
  /** Colours switched off: forced colours where the engine can be given them, else a grey picture. */
  readonly colourless?: boolean;
}

/** Keys by their names in `KeyboardEvent.key`. */
export type Key =
  'Tab' | 'Enter' | 'Escape' | 'Backspace' | 'Home' | 'End' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** What the suite asks the accessible tree for. */
export type Role = 'application' | 'button' | 'combobox' | 'heading' | 'option' | 'rowheader';

/** One open page. Points are whole CSS pixels of the viewport. */
export interface Driver {
  /** Runs an expression in the page and resolves to its value, a promise's awaited; plain JSON goes out. */
  run(expression: string): Promise<unknown>;
  /** The same in the page's first frame, of whichever origin it is; rejects while there is none. */
  runInFrame(expression: string): Promise<unknown>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** A finger put down and lifted; a click where the engine cannot be given a finger. */
  tap(x: number, y: number): Promise<void>;
  key(name: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** How many parts of the element the engine's own accessible tree has with exactly this role and name. */
  countAccessible(role: Role, name: string): Promise<number>;
  /** The viewport as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** The browser's own name and version, as it says them. */
  readonly version: string;
  /** How colours are switched off here. */
  readonly colourless: 'forced colours' | 'grey';
  /** Opens an address and resolves at the load event. */
  open(url: string, look: Look): Promise<Driver>;
  close(): Promise<void>;
}
