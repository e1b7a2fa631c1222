/** Where the rows of the table are: which are in the window, and where a control is after the table was drawn anew. */

/** Places of rows, from one and up to but without another. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** Rows that count as in sight above and below the window, as their heights differ. */
const SPARE = 1;

export function toRowsInSight(body: HTMLElement): Sight {
  const { top, height } = body.getBoundingClientRect();
  const each = height / Math.max(1, body.childElementCount);
  return { from: Math.floor(-top / each) - SPARE, to: Math.ceil((window.innerHeight - top) / each) + SPARE };
}

/** Few rows need less room than is kept for the beginning of a long table. It is given back where nothing on show moves. */
export function giveBackRoom(box: HTMLElement): void {
  if (box.getBoundingClientRect().top >= window.innerHeight) box.style.minHeight = '0';
}

/** The rows of councils, without those that hold an opened record. */
export const listRows = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-row]')];

const codeOf = (row: HTMLElement | null | undefined): string | undefined => row?.dataset['row'];

export const findRow = (box: HTMLElement, code: string): HTMLElement | undefined =>
  listRows(box).find((row) => codeOf(row) === code);

/**
 * Remembers a control. The function that it returns finds it again: in its council's row, wherever that is; else in the
 * row that has come to its place; a control that is no longer there hands over to the first of all.
 */
export function rememberControl(box: HTMLElement, control: Element | null): () => HTMLElement | null | undefined {
  if (!control || !box.contains(control)) return () => undefined;
  const row = control.closest<HTMLElement>('[data-row]');
  const first = (): HTMLElement | null => box.querySelector('select');
  if (!row) return () => (control.isConnected ? undefined : first());
  const [code, at, kind] = [codeOf(row), listRows(box).indexOf(row), control.classList[0]];
  return () => {
    const rows = listRows(box);
    const home = rows.find((each) => codeOf(each) === code) ?? rows[at] ?? rows.at(-1);
    return home?.querySelector<HTMLElement>(`.${kind}`) ?? first();
  };
}
