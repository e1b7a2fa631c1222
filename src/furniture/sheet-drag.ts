/** Drags the panel's sheet on a phone: up makes it tall, down makes it low again or closes it. */

/** How far a finger must travel to mean it, in pixels. */
const FAR = 48;

const isHandle = ({ target }: Event): boolean =>
  target instanceof Element && !target.closest('button') && target.closest('.handle, header') !== null;

/** @param close is called when the sheet is dragged away */
export function makeDraggable(sheet: HTMLElement, close: () => void): void {
  let from: number | undefined;
  const isTall = (): boolean => sheet.classList.contains('tall');
  const settle = (): void => {
    from = undefined;
    sheet.style.transform = '';
  };
  sheet.addEventListener('pointerdown', (event) => {
    from = isHandle(event) ? event.clientY : undefined;
    // A mouse may leave the sheet and be let go anywhere.
    if (from !== undefined) sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener('pointermove', ({ clientY }) => {
    if (from === undefined) return;
    sheet.style.transform = `translateY(${Math.max(isTall() ? 0 : -FAR, clientY - from)}px)`;
  });
  sheet.addEventListener('pointercancel', settle);
  sheet.addEventListener('pointerup', ({ clientY }) => {
    const travelled = from === undefined ? 0 : clientY - from;
    settle();
    if (travelled > FAR && !isTall()) close();
    else if (Math.abs(travelled) > FAR) sheet.classList.toggle('tall', travelled < 0);
  });
}
