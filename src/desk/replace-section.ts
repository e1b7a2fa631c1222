/** A part of a page that is made from code, between two marks that are comments. */

/** The text between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the marks are missing. */
export function replaceSection(text: string, name: string, section: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`The page has no section between ${open} and ${close}.`);
  return `${text.slice(0, from + open.length)}\n${section}\n${text.slice(to)}`;
}
