/** The figures as tables for a terminal. */
import type { Figures } from './figures';
import type { FirstColour } from './first-colour';
import type { Pair } from './interaction';
import type { PageName } from './measured-page';
import { toImportRows } from './import/report';
import { toHerdRows, toPollRows, toUpdateRows } from './night/report';
import type { Interactions } from './reach';
import { COUNTS, SCALE_LABELS, SCALE_PAGES } from './scale-site';
import type { Spread } from './statistics';
import { isMet, toVerdicts } from './targets';
import { toTotal } from './wire';

export const LABELS: Readonly<Record<PageName, string>> = {
  ours: '<council-map>',
  twin: '… with its twin in the tag',
  front: 'front page',
  d3: 'bare d3-geo',
  leaflet: 'bare Leaflet',
  maplibre: 'bare MapLibre',
};

type Row = readonly string[];

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
export function toTable(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const toCell = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(toCell).join('   ')}`.trimEnd()).join('\n');
}

const toMs = (value: number, digits: number): string => `${value.toFixed(digits)} ms`;
const toRange = ({ min, max }: Spread, digits: number): string => `${min.toFixed(digits)}–${max.toFixed(digits)}`;
const toKb = (bytes: number): string => (bytes / 1024).toFixed(1);

function toColourRow([name, { time, bytes }]: [PageName, FirstColour], ours: number | undefined): Row {
  const ratio = ours === undefined ? '' : (ours / time.median).toFixed(2);
  const sizes = [bytes.js + bytes.css + bytes.html, bytes.data, toTotal(bytes)].map(toKb);
  return [LABELS[name], toMs(time.median, 0), toRange(time, 0), ratio, ...sizes];
}

function toFirstColourTable({ firstColour, runs }: Figures): string {
  if (!firstColour) return '';
  const ours = firstColour.ours?.time.median;
  const rows = (Object.entries(firstColour) as [PageName, FirstColour][]).map((entry) => toColourRow(entry, ours));
  const head = ['', 'median', 'min–max', 'ours is', 'code KB', 'data KB', 'all KB'];
  return `First coloured map, slow 4G, 4x slower CPU, ${runs} runs\n${toTable([head, ...rows])}`;
}

function toPairTable(title: string, pair: Pair<Spread> | undefined): string {
  if (!pair) return '';
  const rows = (['ours', 'leaflet'] as const).map((name) => [
    LABELS[name],
    toMs(pair[name].median, 2),
    toRange(pair[name], 2),
  ]);
  return `${title}\n${toTable([['', 'median', 'min–max'], ...rows])}`;
}

function toReachTable({ reach }: Figures): string {
  if (!reach) return '';
  const rows = Object.entries(reach).map(([what, times]: [string, Interactions]) => [
    what,
    toMs(times.median, 0),
    toRange(times, 0),
    toMs(times.slowest, 0),
  ]);
  return `From input to paint, 4x slower CPU\n${toTable([['', 'median', 'min–max', 'slowest kind'], ...rows])}`;
}

function toWardsTable({ wards }: Figures): string {
  if (!wards) return '';
  const spreads: readonly (readonly [string, Spread])[] = [
    ['the next council, 4x slower CPU', wards.next],
    ['the first council, 4x slower CPU', wards.first],
    ['the first council, from the wish', wards.firstWish],
    ['how close all 150 were, unthrottled', wards.closeness],
  ];
  const rows = spreads.map(([what, times]) => [what, toMs(times.median, 0), toRange(times, 0)]);
  const { council, bytes } = wards.largest;
  const title = 'From the last byte of the largest council to its wards on the map';
  return `${title}\n${toTable([['', 'median', 'min–max'], ...rows])}\n  most bytes: ${toKb(bytes)} KB, ${council}`;
}

function toEngineTable({ engine }: Figures): string {
  if (!engine) return '';
  const rows = (['ours', 'maplibre'] as const).map((name) => [
    LABELS[name],
    toMs(engine[name].median, 0),
    toRange(engine[name], 0),
  ]);
  return `From the wish to zoom to an engine that draws, 4x slower CPU\n${toTable([['', 'median', 'min–max'], ...rows])}`;
}

function toScaleTable({ scale }: Figures): string {
  if (!scale) return '';
  const rows = COUNTS.flatMap((count) =>
    SCALE_PAGES.map((page) => {
      const { painted, hover, recolour, revalue } = scale[count][page];
      const cells = [painted, hover, recolour, revalue].map(({ median }) => toMs(median, 1));
      return [`${count} areas, ${SCALE_LABELS[page]}`, ...cells];
    }),
  );
  return `Many areas, 4x slower CPU\n${toTable([['', 'painted', 'hover', 'recolour', 'revalue'], ...rows])}`;
}

function toNightTable({ night }: Figures): string {
  if (!night) return '';
  return [
    `A snapshot of the night on the front page, 4x slower CPU\n${toTable(toUpdateRows(night))}`,
    `10,000 readers at a poll of 20 s, simulated\n${toTable(toHerdRows(night))}`,
    `A page of ten maps and nginx\n${toTable(toPollRows(night))}`,
  ].join('\n\n');
}

function toShiftTable({ shift }: Figures): string {
  if (!shift) return '';
  const rows = shift.map(({ width, throttled, total, afterInput, moved }) => [
    `${width} px${throttled ? ', throttled' : ''}`,
    total.toFixed(3),
    afterInput.toFixed(3),
    moved.join(' '),
  ]);
  return `Layout shift on the front page\n${toTable([['', 'total', 'after input', 'what moved'], ...rows])}`;
}

function toImportTable(figures: Figures): string {
  return figures.import ? `An import, the whole process\n${toTable(toImportRows(figures.import))}` : '';
}

function toVerdictTable(figures: Figures): string {
  const rows = toVerdicts(figures).map((verdict) => [
    verdict.what,
    verdict.found.toFixed(verdict.digits),
    `at most ${verdict.limit.toFixed(verdict.digits)}`,
    isMet(verdict) ? 'met' : 'MISSED',
  ]);
  return rows.length > 0 ? `Targets\n${toTable(rows)}` : '';
}

export function toReport(figures: Figures): string {
  const { date, node, chromium } = figures;
  const tables = [
    toFirstColourTable(figures),
    toPairTable('Main thread for one hover move, panel included, 4x slower CPU', figures.hover),
    toPairTable('Main thread for one update of every council, 4x slower CPU', figures.update),
    toReachTable(figures),
    toWardsTable(figures),
    toEngineTable(figures),
    toScaleTable(figures),
    toNightTable(figures),
    toShiftTable(figures),
    toImportTable(figures),
    toVerdictTable(figures),
  ];
  const browser = chromium && `, Chromium ${chromium}`;
  return [`${date}, node ${node}${browser}`, ...tables.filter(Boolean)].join('\n\n');
}
