/** The example pages, as files: what they print is what they use, and what they say is in the results. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../src/desk/replace-section';
import { parseResults } from '../../src/model/parse';
import { tally } from '../../src/model/tally';

const FOLDER = 'public/examples';
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html') && name !== 'index.html');
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** Wherever white space says nothing there is none. */
const squeeze = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim();

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What stands in the box under "The tag". */
const toPrinted = (html: string): string => unescape(/<pre><code>([\s\S]*?)<\/code><\/pre>/.exec(html)?.[1] ?? '');

/** A page without what it prints, and with dots for what is made from the data. */
function toUsed(html: string): string {
  const page = html.replace(/<pre>[\s\S]*?<\/pre>/g, '');
  if (!page.includes('<!-- twin -->')) return page;
  const dotted = replaceSection(replaceSection(page, 'twin', '<svg>…</svg>'), 'councils', '<div>…</div>');
  return dotted.replace(/<!-- \/?(twin|councils) -->/g, '');
}

/** All that makes the map: scripts, hints, the style sheet of its room, tags and frames, in the order of the page. */
const PIECES =
  /<script\b[\s\S]*?<\/script>|<link rel="preload"[^>]*>|<link rel="stylesheet" href="\.\.\/[^>]*>|<(council-map|iframe)\s[\s\S]*?<\/\1\s*>/g;

const listPieces = (html: string): string[] => [...html.matchAll(PIECES)].map(([piece]) => squeeze(piece));

describe.each(PAGES)('the example %s', (name) => {
  it('prints the very tag that it uses', () => {
    const used = listPieces(toUsed(read(name)));
    expect(used.length).toBeGreaterThan(1);
    expect(listPieces(toPrinted(read(name)))).toEqual(used);
  });

  it('prints the style that the map needs as it is in the page', () => {
    const rules = [...toPrinted(read(name)).matchAll(/^ *council-map[^\n{]*\{[^{}]*\}/gm)];
    for (const [rule] of rules) expect(squeeze(toUsed(read(name)))).toContain(squeeze(rule));
  });

  it('is in the list of examples', () => {
    expect(read('index.html')).toContain(`href="${name}"`);
  });

  it('loads nothing but what lies beside it', () => {
    expect(toUsed(read(name)).match(/(https?:)?\/\/(?!www\.w3\.org\/2000\/svg)/g)).toBeNull();
  });
});

describe('the list of examples', () => {
  it('leads to pages that there are', () => {
    const linked = [...read('index.html').matchAll(/href="([a-z-]+\.html)"/g)].map(([, page]) => page);
    expect(linked.sort()).toEqual(PAGES.sort());
    expect(PAGES).toHaveLength(8);
  });
});

const FILE = 'public/elections/2018-05-03/results.json';
const results = parseResults(JSON.parse(readFileSync(FILE, 'utf8')), { file: FILE }).value!;

/** One council, as pages write of it. */
function at(name: string) {
  const council = results.councils.find((one) => one.name === name)!;
  return {
    ...council,
    has: (party: string): number => council.composition![party] ?? 0,
    by: (party: string): number => Math.abs(council.change['2014']?.[party] ?? Number.NaN),
  };
}

const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const word = (count: number): string => WORDS[count] ?? `${count}`;

const { councils, seatChange } = tally(results);
const holds = (id: string): number => councils.get(id)?.count ?? Number.NaN;
const gains = (id: string): number => councils.get(id)?.change ?? Number.NaN;
const changed = results.councils.filter(({ control }) => control!.before !== control!.after);
const took = (id: string): number => changed.filter(({ control }) => control!.after === id).length;
const lost = (id: string): number => changed.filter(({ control }) => control!.before === id).length;
const london = results.councils.filter(({ region }) => region === 'London');
const inLondon = (id: string): number => london.filter(({ control }) => control!.after === id).length;
const since2017 = seatChange.get('may2017')!;
const elects = (how: string): number => results.councils.filter((council) => council.elects === how).length;

const barnet = at('Barnet');
const kingston = at('Kingston upon Thames');
const kirklees = at('Kirklees');
const plymouth = at('Plymouth');
const richmond = at('Richmond upon Thames');
const southCambridgeshire = at('South Cambridgeshire');
const sutton = at('Sutton');
const threeRivers = at('Three Rivers');
const towerHamlets = at('Tower Hamlets');
const trafford = at('Trafford');
const wandsworth = at('Wandsworth');
const westminster = at('Westminster');

const toMajority = (total: number): number => Math.floor(total / 2) + 1;
const outcome = `Labour ${holds('lab')} councils, Conservatives ${holds('con')}, Liberal Democrats ${holds('ld')}, no overall control ${holds('noc')}.`;

/** Sentences of the pages, with every number from the results. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'article.html': [
    `Control changes in ${changed.length} of ${results.contested.length} councils, and the Liberal Democrats take ${word(took('ld'))} of them`,
    `Labour controls ${holds('lab')}, as many as before; the Conservatives ${holds('con')}, ${word(-gains('con'))} fewer; the Liberal Democrats ${word(holds('ld'))}, ${word(gains('ld'))} more. In ${holds('noc')} councils no party`,
    `Labour (red) controls ${holds('lab')} councils, the Conservatives (blue) ${holds('con')}, the Liberal Democrats (orange) ${holds('ld')}; ${holds('noc')} (striped)`,
    `they have ${kingston.has('ld')} of the ${kingston.total} seats, Richmond upon Thames, ${richmond.has('ld')} of ${richmond.total}, and South Cambridgeshire, ${southCambridgeshire.has('ld')} of ${southCambridgeshire.total}`,
    `they have ${threeRivers.has('ld')} of ${threeRivers.total}.`,
  ],
  'live-blog.html': [
    outcome,
    `${results.contested.length} English councils voted on 3 May 2018. All have declared; control changed in ${changed.length}.`,
    `The Conservatives have ${barnet.has('con')} of the ${barnet.total} seats, Labour ${barnet.has('lab')}.`,
    `Labour has ${kirklees.has('lab')} of the ${kirklees.total} seats; control takes ${toMajority(kirklees.total)}.`,
    `${plymouth.up} of the ${plymouth.total} seats were up. Labour won ${plymouth.seats['lab']} of them and has ${plymouth.has('lab')} in all, the Conservatives ${plymouth.has('con')}.`,
    `The Liberal Democrats have ${richmond.has('ld')} of the ${richmond.total} seats, the Conservatives ${richmond.has('con')}, the Greens ${richmond.has('green')}.`,
    `Labour has ${trafford.has('lab')} of the ${trafford.total} seats, the Conservatives ${trafford.has('con')}: neither`,
  ],
  'sidebar.html': [
    outcome,
    `All seats were up in the ${london.length} London boroughs, and ${word(changed.filter(({ region }) => region === 'London').length)} of them changed control`,
    `In Westminster the Conservatives have ${westminster.has('con')} of the ${westminster.total} seats, ${word(westminster.by('con'))} fewer than in 2014; in Wandsworth ${wandsworth.has('con')} of ${wandsworth.total}, ${word(wandsworth.by('con'))} fewer. In Barnet they have ${barnet.has('con')} of ${barnet.total}, ${word(barnet.by('con'))} more.`,
    `${kingston.has('ld')} of the ${kingston.total} seats in Kingston upon Thames, ${kingston.by('ld')} more than in 2014, and ${richmond.has('ld')} of the ${richmond.total} in Richmond upon Thames, ${richmond.by('ld')} more. They hold Sutton with ${sutton.has('ld')} of ${sutton.total}, ${word(sutton.by('ld'))} fewer.`,
    `Labour has ${towerHamlets.has('lab')} of the ${towerHamlets.total} seats in Tower Hamlets. In Wandsworth it has ${wandsworth.has('lab')}, ${word(wandsworth.by('lab'))} more than in 2014; control takes ${toMajority(wandsworth.total)}.`,
    `Labour controls ${inLondon('lab')} boroughs, the Conservatives ${word(inLondon('con'))}, the Liberal Democrats ${word(inLondon('ld'))}. In Havering no party`,
  ],
  'compare.html': [
    `Labour gained ${since2017.byGroup['lab']} seats and the Conservatives lost ${-since2017.byGroup['con']!}, in the ${since2017.known} of ${since2017.of} councils`,
    `Labour: ${since2017.byGroup['lab']} seats more than in May 2017, in ${since2017.known} of ${since2017.of} councils.`,
    `Conservatives: ${-since2017.byGroup['con']!} seats fewer than in May 2017, in ${since2017.known} of ${since2017.of} councils.`,
  ],
  'hex.html': [
    outcome,
    `${london.length} of ${results.contested.length}, are London boroughs`,
    `${elects('all')} of the councils, the London boroughs among them, elected all their seats, ${word(elects('halves'))} elected half, and ${elects('thirds')} a third.`,
  ],
  'borough.html': [
    `Conservatives hold Wandsworth with ${wandsworth.has('con')} of ${wandsworth.total} seats`,
    `The Conservatives have ${word(wandsworth.by('con'))} seats fewer in Wandsworth than in 2014, Labour with ${wandsworth.has('lab')} has ${word(wandsworth.by('lab'))} more, and ${word(wandsworth.seats['ind']!)} independent was elected. Control takes ${toMajority(wandsworth.total)}.`,
    `Wandsworth: Conservative hold. Conservatives ${wandsworth.has('con')} seats, Labour ${wandsworth.has('lab')}, Independent ${wandsworth.seats['ind']}.`,
    `All ${wandsworth.up} seats were up, in ${wandsworth.wards!.contested} wards of three seats each.`,
  ],
  'dark.html': [
    outcome,
    `Nobody controls ${holds('noc')} of the ${results.contested.length} councils that voted`,
    `Before the vote no party controlled ${holds('noc') - gains('noc')}. Six of those now have one in control, and ${word(took('noc'))} others have lost theirs: Derby and Nuneaton and Bedworth had been Labour, Mole Valley and Trafford Conservative.`,
  ],
  'iframe.html': [
    `Of the ${changed.length} councils that changed, the Conservatives took ${word(took('con'))}, the Liberal Democrats ${word(took('ld'))} and Labour ${word(took('lab'))}; ${word(took('noc'))} went from a party to no overall control.`,
    `and lost ${word(lost('con'))} councils: three to the Liberal Democrats, one to Labour, two to no overall control.`,
  ],
};

/** A page's words, without its tags and without what it prints. */
const toWords = (html: string): string => squeeze(toUsed(html).replace(/<[^>]*>/g, ' ')).replace(/ ([.,:;])/g, '$1');

describe('what the examples say of 3 May 2018', () => {
  it.each(Object.entries(SENTENCES))('in %s is what the results say', (name, sentences) => {
    const said = toWords(read(name));
    for (const sentence of sentences) expect(said).toContain(sentence);
  });

  it('is looked at on every page', () => {
    expect(Object.keys(SENTENCES).sort()).toEqual(PAGES.sort());
  });

  it.each([
    ['Basildon', 'noc', 'con'],
    ['Barnet', 'noc', 'con'],
    ['Peterborough', 'noc', 'con'],
    ['Redditch', 'lab', 'con'],
    ['Kirklees', 'noc', 'lab'],
    ['Tower Hamlets', 'noc', 'lab'],
    ['Plymouth', 'con', 'lab'],
    ['Kingston upon Thames', 'con', 'ld'],
    ['Richmond upon Thames', 'con', 'ld'],
    ['South Cambridgeshire', 'con', 'ld'],
    ['Three Rivers', 'noc', 'ld'],
    ['Derby', 'lab', 'noc'],
    ['Nuneaton and Bedworth', 'lab', 'noc'],
    ['Mole Valley', 'con', 'noc'],
    ['Trafford', 'con', 'noc'],
    ['Havering', 'noc', 'noc'],
    ['Sutton', 'ld', 'ld'],
  ])('of %s is that it went from %s to %s', (name, before, after) => {
    expect(at(name).control).toEqual({ before, after });
  });
});
