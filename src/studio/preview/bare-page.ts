/** A page with the tag and nothing else, for a frame that runs no script. */

/** @param tag as it is handed out @param isDark the page's own ground */
export function toBarePage(tag: string, isDark: boolean): string {
  const [paper, ink] = isDark ? ['#141413', '#f1efea'] : ['#fff', '#1a1a1a'];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>The page without JavaScript</title>
<style>body { margin: 0; padding: 16px; background: ${paper}; color: ${ink}; font: 17px/1.55 Georgia, 'Times New Roman', serif } svg, img { max-width: 100%; height: auto }</style>
</head>
<body>
${tag}
</body>
</html>
`;
}

/** Shows a page's text in a frame without scripts, and lets go of the one before. */
export class BareFrame {
  readonly frame = document.createElement('iframe');
  #shown = '';
  #url = '';

  constructor() {
    this.frame.title = 'Preview without JavaScript';
    this.frame.setAttribute('sandbox', '');
  }

  show(page: string): void {
    if (page === this.#shown) return;
    this.#shown = page;
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    this.frame.src = this.#url;
  }
}
