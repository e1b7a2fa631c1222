/** Style sheets that arrive after the element, through CSSOM: no page's policy forbids them. */
import type { CSSResult } from '@lit/reactive-element';

export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
