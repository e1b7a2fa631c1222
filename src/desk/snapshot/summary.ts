/** What a snapshot shows, in sentences: for search engines, newsletters, and whoever has no picture. */
import { en } from '../../i18n/en';
import { enScope } from '../../i18n/en-scope';
import type { CouncilView } from '../../view/council-view';
import { toPlaceName } from '../../view/scope';
import type { ScoreboardView, ScoreView } from '../../view/scoreboard-view';
import type { Snapshot } from './derive-snapshot';
import { isCropped, toCropName } from './alt-text';
import { toKeyTitle } from './figure-words';
import { words } from './words';

/** A sentence or two an item; a test says so first. */
export function toSummary(snapshot: Snapshot): string[] {
  const { results } = snapshot.files;
  const { name, date } = results.election;
  const { view } = snapshot.look('light');
  return [
    results.test ? `${words.test}.` : '',
    words.head(name, en.date(date)),
    isCropped(snapshot) ? words.crop(toCropName(snapshot)) : '',
    ...toControlSentences(snapshot.board),
    view.meaning || toKeyTitle(snapshot) ? toKeySentence(snapshot) : '',
    ...(snapshot.open ? toPlaceSentences(snapshot, snapshot.open) : []),
    snapshot.board.estimate ? toEstimate(snapshot.board.estimate) : '',
  ].filter(Boolean);
}

function toControlSentences(board: ScoreboardView): string[] {
  const { declared, contested, main, others, baseline } = board;
  const after = en.after(declared, contested);
  if (!declared) return [words.none(after)];
  const scores = [...main.slice(0, -1), ...others].filter(({ councils, councilChange }) => councils || councilChange);
  const noc = main.at(-1);
  const parts = scores.map(({ party, councils, councilChange }, at) =>
    words.control(party.name, councils, at === 0, councilChange),
  );
  const all = noc ? [...parts, words.noc(noc.councils, !parts.length, noc.councilChange)] : parts;
  const seats = [...main, ...others].filter(({ seats: won }) => won !== undefined).sort(bySeats);
  const note = baseline ? words.seatNote(baseline.label, baseline.known, baseline.of) : en.seatChangeUnknown;
  return [
    words.controlled(after, all),
    words.seatsWon(
      seats.map(({ party, seats: won = 0, seatChange }) => words.seats(party.name, won, seatChange)),
      note,
    ),
    declared < contested ? words.awaited(contested - declared) : '',
  ];
}

const bySeats = (a: ScoreView, b: ScoreView): number => (b.seats ?? 0) - (a.seats ?? 0);

/** What the colours mean where that is not control, and how many councils on the map have each. */
function toKeySentence(snapshot: Snapshot): string {
  const { view, key } = snapshot.look('light');
  const { scope } = snapshot;
  const place = scope?.codes && words.here(toPlaceName(scope, enScope), scope.codes.size);
  const parts = key.filter(({ count }) => count).map(({ party, count = 0 }) => `${party.name} ${en.number(count)}`);
  const title = [place, view.meaning?.title].filter(Boolean).join('. ');
  return title && parts.length ? words.key(title, parts) : '';
}

function toPlaceSentences(snapshot: Snapshot, open: CouncilView): string[] {
  const { wardKey } = snapshot.look('light');
  const known = open.rows.some(({ after }) => after !== undefined);
  const parts = open.rows
    .map(({ party, after, won, change }) => ({ party, seats: known ? after : won, change }))
    .filter(({ seats }) => seats !== undefined)
    .map(({ party, seats = 0, change }) => words.seats(party.name, seats, change));
  const vacant = open.vacant ? [`${en.vacant.toLowerCase()} ${en.number(open.vacant)}`] : [];
  const wards = wardKey?.won.map(({ party, count }) => `${party.name} ${en.number(count)}`) ?? [];
  const shared = wardKey?.shared ? [`shared ${en.number(wardKey.shared)}`] : [];
  return [
    words.place(open.name, open.outcome, open.standfirst),
    !parts.length || !open.declared
      ? ''
      : known
        ? words.composition([...parts, ...vacant], open.majority)
        : words.wonHere(parts),
    open.declared && open.baseline && open.rows.some(({ change }) => change !== undefined)
      ? words.onBaseline(open.baseline)
      : '',
    open.star ?? '',
    wards.length + shared.length ? words.wards(open.name, [...wards, ...shared]) : '',
  ].filter(Boolean);
}

const toEstimate = ({ title, parts }: NonNullable<ScoreboardView['estimate']>): string =>
  words.key(
    title,
    parts.map(({ party, share }) => `${party.name} ${en.percent(share)}`),
  );
