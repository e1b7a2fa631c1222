/** The pages that the scenarios open, and what stands on those that are not in the built files. */

/** Where the map is when a page has come: in it, in its first frame, or nowhere until a scenario brings the script. */
export type MapPlace = 'page' | 'frame' | 'later';

interface PageSpec {
  readonly path: string;
  readonly map: MapPlace;
}

export const PAGES = {
  front: { path: 'index.html', map: 'page' },
  mapAlone: { path: 'map-alone.html', map: 'page' },
  /** Somebody else's article on another host, with the iframe page in it. */
  elsewhere: { path: 'article.html', map: 'frame' },
  studio: { path: 'studio.html', map: 'frame' },
  /** The example with a picture in the tag, without its script. */
  pictured: { path: 'examples/pictured.html', map: 'later' },
  /** A page with one script tag, beside what was installed from the package. */
  tagged: { path: 'fresh/tagged.html', map: 'page' },
  /** What Vite has built of a fresh project with the package. */
  bundled: { path: 'fresh/dist/index.html', map: 'page' },
} as const satisfies Record<string, PageSpec>;

export type PageName = keyof typeof PAGES;

/** Pages that others are made of, or that stand in frames. */
export const BUILT_PAGES = ['index.html', 'embed.html', 'studio.html', 'studio-preview.html'] as const;

export const RESULTS = 'elections/2018-05-03/results.json';

/** The map alone, as wide as the window: large enough to read its pixels. */
export const MAP_ALONE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>The map alone</title>
<style>body { margin: 0 }</style>
<script type="module" src="council-map.js"></script>
<council-map show="legend" results="${RESULTS}" boundaries="geodata/overview.json"></council-map>
</html>
`;

/** @param home where the built files are, with a slash at its end */
export const toArticle = (home: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>An article elsewhere</title>
<style>body { margin: 0; font: 17px/1.5 serif } main { max-width: 900px; margin: 0 auto; padding: 16px }</style>
</head>
<body><main>
<h1>A night of few changes in London</h1>
<iframe data-council-map src="${home}embed.html?focus=London" width="100%" height="800" frameborder="0" title="The map"></iframe>
<p>After the map.</p>
</main>
<script async src="${home}council-map-embed.js"></script>
</body>
</html>
`;

/** @param tag of the map */
export const toTagged = (tag: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>One script tag</title>
<script type="module" src="node_modules/council-map/council-map.js"></script>
</head>
<body>${tag}</body>
</html>
`;

const SCRIPT = /<script type="module" src="[^"]*council-map\.js"><\/script>/;

/** A page without the script of the map. */
export function withoutScript(html: string): string {
  if (!SCRIPT.test(html)) throw new Error('A page without the script of the map');
  return html.replace(SCRIPT, '');
}
