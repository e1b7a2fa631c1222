/** What stands over and under the picture, in words. */
import { en } from '../../i18n/en';
import { enDrill } from '../../i18n/en-drill';
import { enLenses } from '../../i18n/en-lenses';
import { enScope } from '../../i18n/en-scope';
import { toScopeLine } from '../../view/scope';
import type { PaintPair } from './canvas';
import type { Snapshot } from './derive-snapshot';
import { words } from './words';

/** The page's own, or what the picture shows. */
export function toHeadline({ config, open, look }: Snapshot): string {
  return config.heading || open?.name || (look('light').view.meaning?.title ?? enLenses.titles.control);
}

/** "English local elections, 3 May 2018 · after 150 of 150 councils · control compared with the eve of poll" */
export function toStatusLine({ files, board, open, config, look }: Snapshot): string {
  const { name, date } = files.results.election;
  const isOfControl = !open && (config.view === 'change' || !look('light').view.meaning);
  const compared = isOfControl ? en.eveOfPoll : '';
  const parts = [`${name}, ${en.date(date)}`, en.after(board.declared, board.contested), compared];
  // No line begins with the dot.
  return parts.filter(Boolean).join('\u00a0· ');
}

/** What the colours mean, where the headline does not say so. */
export function toSubtitle(snapshot: Snapshot): string {
  const { wards, open, look } = snapshot;
  const title = wards && open ? enDrill.keyOf(open.name) : (look('light').view.meaning?.title ?? '');
  return title === toHeadline(snapshot) ? '' : title;
}

/** A line of the key: several swatches where several parties share. */
export interface KeyLine {
  readonly paints: readonly PaintPair[];
  readonly name: string;
  readonly count: number | undefined;
  /** A party id, or another value of the map. */
  readonly id: string;
}

/**
 * The key of the map, or of the wards on it.
 * @param of which councils: those on the map, or all, as beside the board
 */
export function toKeyLines(snapshot: Snapshot, of: 'key' | 'wholeKey' = 'key'): KeyLine[] {
  const [light, dark] = [snapshot.look('light'), snapshot.look('dark')];
  if (light.wardKey && dark.wardKey) return toWardLines(light.wardKey, dark.wardKey);
  return light[of].map(({ party, count }, at) => ({
    paints: [{ light: party.paint, dark: dark[of][at]?.party.paint ?? party.paint }],
    name: party.name,
    count,
    id: party.id,
  }));
}

type WardKey = NonNullable<ReturnType<Snapshot['look']>['wardKey']>;

function toWardLines(light: WardKey, dark: WardKey): KeyLine[] {
  const toLines = (kind: 'won' | 'states'): KeyLine[] =>
    light[kind].map(({ party, count }, at) => ({
      paints: [{ light: party.paint, dark: dark[kind][at]?.party.paint ?? party.paint }],
      name: party.name,
      count,
      id: party.id,
    }));
  const sharers = light.sharers.map(({ paint }, at) => ({ light: paint, dark: dark.sharers[at]?.paint ?? paint }));
  const shared = light.shared ? [{ paints: sharers, name: enDrill.shared, count: light.shared, id: '' }] : [];
  return [...toLines('won'), ...shared, ...toLines('states')];
}

/** A number of the scoreboard, or of an open council. */
export interface Score {
  readonly id: string;
  readonly paints: PaintPair;
  readonly name: string;
  readonly figure: string;
  /** Beside the figure: "councils −2", "seats +7". */
  readonly unit: string;
  /** Under it: "1,332 seats −77"; may be empty. */
  readonly under: string;
}

const toPaints = (snapshot: Snapshot, id: string): PaintPair => ({
  light: snapshot.look('light').book.of(id).paint,
  dark: snapshot.look('dark').book.of(id).paint,
});

/** Who holds how much: of the country, or of the council that is open. */
export const toScores = (snapshot: Snapshot): Score[] =>
  snapshot.open ? toSeatScores(snapshot, snapshot.open) : toBoardScores(snapshot);

function toBoardScores(snapshot: Snapshot): Score[] {
  return snapshot.board.main.map(({ party, councils, councilChange, seats, seatChange }) => ({
    id: party.id,
    paints: toPaints(snapshot, party.id),
    name: party.name,
    figure: en.number(councils),
    unit: [en.councils(councils), toChange(councilChange)].filter(Boolean).join(' '),
    under:
      seats === undefined ? '' : [en.seats(seats), seatChange === undefined ? '' : en.change(seatChange)].join(' '),
  }));
}

const toChange = (value: number | undefined): string =>
  value === undefined ? '' : value === 0 ? en.noChange : en.change(value);

function toSeatScores(snapshot: Snapshot, open: NonNullable<Snapshot['open']>): Score[] {
  if (!open.declared) return [];
  return open.rows.map(({ party, after, won, change }) => {
    const seats = after ?? won;
    const said = change === undefined ? '' : `${en.change(change)}${open.star ? '*' : ''}`;
    return {
      id: party.id,
      paints: toPaints(snapshot, party.id),
      name: party.name,
      figure: en.number(seats),
      unit: [seats === 1 ? 'seat' : 'seats', said].filter(Boolean).join(' '),
      under: '',
    };
  });
}

/** What the numbers are measured from, of what they are, and, where there is room, what else there is to know. */
export function toScoreNotes(snapshot: Snapshot, isShort: boolean): string {
  const { board, open } = snapshot;
  if (open) return toCouncilNotes(open);
  const { baseline } = board;
  return [
    isShort ? '' : toOthers(snapshot),
    en.councilChangeNote,
    baseline ? en.seatChangeNote(baseline.label, baseline.known, baseline.of) : en.seatChangeUnknown,
    toCropNote(snapshot),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The state of the parties beside a part of the map is that of the country. */
export function toCropNote({ scope, open, board, wards }: Snapshot): string {
  return scope && !open && !wards ? words.cropNote(board.contested) : '';
}

/** "London: 32 councils", over the key of a cropped map; empty where the key is that of wards, or of all. */
export const toKeyTitle = ({ scope, wards }: Snapshot): string => (scope && !wards ? toScopeLine(scope, enScope) : '');

function toOthers({ board }: Snapshot): string {
  const also = board.others.map(({ party, councils, seats, seatChange, within }) => {
    const change = seatChange === undefined ? '' : ` (${en.change(seatChange)})`;
    const controlled = councils ? `${en.number(councils)} ${en.councils(councils)}, ` : '';
    const who = within?.map((part) => `${part.name} ${en.number(part.seats)}`).join(', ');
    return `${party.name} ${controlled}${en.seats(seats ?? 0)}${change}${who ? `: ${who}` : ''}`;
  });
  return also.length ? `${en.elsewhere}: ${also.join('; ')}.` : '';
}

function toCouncilNotes(open: NonNullable<Snapshot['open']>): string {
  const hasChange = open.rows.some(({ change }) => change !== undefined);
  return [
    open.declared && open.majority ? `${en.forControl(open.majority)}.` : '',
    open.declared ? `${open.baseline && hasChange ? en.changeOn(open.baseline) : en.changeNotKnown}.` : '',
    open.star ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Conservative hold · London borough · all 60 seats up" */
export const toPlaceLine = ({ open }: Snapshot): string =>
  open ? [open.outcome, open.standfirst].filter(Boolean).join(' · ') : '';
