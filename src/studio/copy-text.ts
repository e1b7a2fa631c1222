/** Copies a text; where the browser forbids it, selects it for whoever is to press the keys. */

/** @param field in which the text stands, if any @returns what to say of it */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    if (!field) return 'This browser does not let the page copy: select the text, and press Ctrl+C (⌘C on a Mac).';
    field.focus();
    field.select();
    return 'This browser does not let the page copy. The text is selected: press Ctrl+C (⌘C on a Mac).';
  }
}
