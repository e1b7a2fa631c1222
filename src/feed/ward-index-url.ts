/** The address of the index of all wards. */
import { toWardsUrl } from './ward-files';

/**
 * What the template names with `index` in the place of a code. It carries what all revisions come to, so that once any
 * ward file is corrected the index is another, too.
 */
export function toWardIndexUrl(template: string, councils: readonly { readonly revision: number }[]): string {
  return toWardsUrl(
    template,
    'index',
    councils.reduce((sum, { revision }) => sum + revision, 0),
  );
}
