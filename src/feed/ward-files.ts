/** The address of a council's ward file. */

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
