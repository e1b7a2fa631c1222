/** The page of a rehearsal: the front page's map, following the rehearsed night and allowed to show a test. */

export interface RehearsalPage {
  /** Name of the election: outside text, written as text. */
  readonly name: string;
  /** Address of the folder that is rehearsed, without a slash at its end. */
  readonly folder: string;
  readonly hasWards: boolean;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

export function toPage({ name, folder, hasWards }: RehearsalPage): string {
  const attributes = {
    heading: 'Who controls your council',
    results: `${folder}/results.json`,
    boundaries: 'geodata/overview.json',
    'boundaries-detail': 'geodata/councils-detail.topo.json',
    ...(hasWards ? { wards: `${folder}/wards/{code}.json`, 'ward-boundaries': 'geodata/wards/{code}.topo.json' } : {}),
    hexes: 'geodata/hexes.json',
    live: '10',
    replay: `${folder}/log.jsonl`,
  };
  const tag = Object.entries(attributes).map(([key, value]) => `      ${key}="${escape(value)}"`);
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>TEST: a rehearsal of ${escape(name)}</title>
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="council-map.css" />
    <script type="module" src="council-map.js"></script>
  </head>
  <body>
    <h1>TEST: a rehearsal of ${escape(name)}</h1>
    <council-map
${tag.join('\n')}
      show="scoreboard search panel legend feed table"
      allow-test
      deep-link
    ></council-map>
  </body>
</html>
`;
}
