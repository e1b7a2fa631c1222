/**
 * One document for all the measured pages: the same article, the same box for the map, the same preload hints
 * (script, shapes, results). Only the tag, the files and the hints' addresses differ.
 */
export interface PageFiles {
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** Addresses of the two data files, as the script asks for them. */
  readonly data: readonly string[];
  /** What stands in the article in the place of the map. */
  readonly map: string;
  /** Whether script and hints stand behind the map already, as in the tag that an editor pastes. */
  readonly isPasted?: boolean;
}

const STYLE = `
body { margin: 0; font: 16px/1.5 sans-serif; color: #111; background: #fff }
article { max-width: 640px; margin: 0 auto; padding: 0 16px }
#map { height: 640px; background: #fff }
.info { padding: 6px 8px; background: #fff; font-size: 14px }
`;

function toHints(files: PageFiles): string[] {
  return [
    `<link rel="modulepreload" href="${files.script}">`,
    ...files.data.map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`),
    ...files.styles.map((url) => `<link rel="stylesheet" href="${url}">`),
  ];
}

export function toPageHtml(files: PageFiles): string {
  const wishes = [...toHints(files), `<script type="module" src="${files.script}"></script>`].join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${files.title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
${files.isPasted ? '' : wishes}
</head>
<body>
<article>
<h1>Who controls what</h1>
<p>The councils of England that voted on 3 May 2018, by the party that controls them.</p>
${files.map}
</article>
</body>
</html>
`;
}
