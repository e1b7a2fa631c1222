/** The panel on a phone: a sheet over the foot of the window, of two heights. */

/** Shows or hides it, in the top layer where the browser has one, so that no page's layout can clip it. */
export function showSheet(sheet: HTMLElement, isOpen: boolean): void {
  if (isOpen !== sheet.hidden) return;
  sheet.hidden = !isOpen;
  sheet.popover = 'manual';
  if (!isOpen) sheet.classList.remove('tall');
  if (sheet.isConnected && 'showPopover' in sheet)
    if (isOpen) sheet.showPopover();
    else sheet.hidePopover();
}
