/** Copies a text; where the browser forbids it, selects it for whoever is to press the keys. */

function select(place: HTMLElement): void {
  place.focus();
  if (place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement) return place.select();
  getSelection()?.selectAllChildren(place);
}

/** @param place in which the text stands @returns what to say of it */
export async function copyText(text: string, place: HTMLElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    if (!place) return 'This browser does not let the page copy: select the text, and press Ctrl+C (⌘C on a Mac).';
    select(place);
    return 'This browser does not let the page copy. The text is selected: press Ctrl+C (⌘C on a Mac).';
  }
}
