/** The addresses of ward files: a council's own, and the index of all. */

/**
 * The address of a council's wards. It carries the council's revision, so that a corrected file is never an old one
 * from a cache.
 */
export function toWardsUrl(template: string, code: string, revision: number): string {
  // Half a character cannot be written in an address, and would throw.
  const url = template.replaceAll('{code}', encodeURIComponent(code.replace(/\p{Cs}/gu, '')));
  if (url.includes('{revision}')) return url.replaceAll('{revision}', `${revision}`);
  return revision ? `${url}${url.includes('?') ? '&' : '?'}revision=${revision}` : url;
}

/**
 * The address of the index of all wards: what the template names with `index` in the place of a code. It carries what
 * all revisions come to, so that once any ward file is corrected the index is another, too.
 */
export function toWardIndexUrl(template: string, councils: readonly { readonly revision: number }[]): string {
  return toWardsUrl(
    template,
    'index',
    councils.reduce((sum, { revision }) => sum + revision, 0),
  );
}
