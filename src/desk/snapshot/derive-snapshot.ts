/**
 * What a snapshot shows, as plain data, from the view models that the element shows: picture, sentences and tables of a
 * snapshot are all made from this, so that they cannot disagree with each other or with the map on the page.
 */
import type { Config } from '../../attributes';
import { en } from '../../i18n/en';
import { enLenses } from '../../i18n/en-lenses';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import type { Council, CouncilWards } from '../../model/contract';
import type { WardPicture } from '../../map/renderer';
import { deriveAwaiting, deriveCouncil, type CouncilView } from '../../view/council-view';
import { toAiry, toCrop, toHexes, toWhole } from '../../view/crop';
import { findArea } from '../../view/focus';
import { toLens } from '../../view/lens/lenses';
import { toMapView, type KeyEntry, type MapView } from '../../view/map-view';
import type { Scheme } from '../../view/palette';
import { toPartyBook, type PartyBook } from '../../view/parties';
import { deriveScope, deriveScopedLegend, type Scope } from '../../view/scope';
import { deriveScoreboard, type ScoreboardView } from '../../view/scoreboard-view';
import { toRegionName } from '../../view/table-order';
import { deriveWardKey, type WardKey } from '../../view/ward-key';
import { deriveWardMapView } from '../../view/ward-map-view';
import type { SnapshotFiles } from './parse-source';

/** A place that votes, by both of which it can be asked for. */
export interface Voter {
  readonly code: string;
  readonly name: string;
  readonly council: Council | undefined;
  /** Name of its region; empty where it is not known. */
  readonly region: string;
}

export interface Snapshot {
  readonly files: SnapshotFiles;
  readonly config: Config;
  /** What is drawn whole: the overview, or the hexagons. */
  readonly whole: Shapes;
  /** What is drawn: that, or finer shapes for a crop. */
  readonly shapes: Shapes;
  /** Undefined for all of it. */
  readonly bounds: Bounds | undefined;
  readonly isHex: boolean;
  /** Of which councils the key is, where the map is cropped; the board is of all. */
  readonly scope: Scope | undefined;
  /** All that vote, in the order of the file. */
  readonly voters: readonly Voter[];
  readonly board: ScoreboardView;
  /** The council that is opened. */
  readonly open: CouncilView | undefined;
  /** Its wards, where they are drawn. */
  readonly wards: { readonly file: CouncilWards; readonly shapes: Shapes } | undefined;
  /** Code of what is outlined. */
  readonly outlined: string | undefined;
  readonly look: (scheme: Scheme) => Look;
}

/** What depends on the scheme: everything that has a colour. */
export interface Look {
  readonly scheme: Scheme;
  readonly view: MapView;
  readonly book: PartyBook;
  /** Of the councils on the map, as the element has it. */
  readonly key: readonly KeyEntry[];
  /** Of all councils, as the board. */
  readonly wholeKey: readonly KeyEntry[];
  readonly wardPicture: WardPicture;
  readonly wardKey: WardKey | undefined;
}

/** @param config the attributes, as `parseAttribute` makes each; addresses in it are not used */
export function deriveSnapshot(files: SnapshotFiles, config: Config): Snapshot {
  const state = { ...files, config };
  const { shapes = files.shapes, bounds } = toCrop(state);
  const whole = toWhole(state) ?? files.shapes;
  const voters = toVoters(files);
  const opened = findArea(voters, config.council);
  const isHex = toHexes(state) !== undefined;
  const wards = opened && !isHex ? toWards(files, opened.code) : undefined;
  const area = wards && shapes.areas.find(({ code }) => code === opened?.code);
  const ward = wards && findArea(wards.file.wards, config.ward)?.code;
  const looks = new Map<Scheme, Look>();
  const snapshot: Snapshot = {
    files,
    config,
    whole,
    shapes,
    bounds: area ? toAiry(area.bounds) : bounds,
    isHex,
    scope: deriveScope(state, files.results),
    voters,
    board: deriveScoreboard(files.results, toPartyBook(files.results.parties, 'light', en), en, config.baseline),
    open: opened && toCouncilView(snapshotContext(files, config), opened),
    wards,
    outlined: wards ? ward : opened?.code,
    look: (scheme) => {
      const known = looks.get(scheme) ?? deriveLook(snapshot, scheme);
      looks.set(scheme, known);
      return known;
    },
  };
  return snapshot;
}

function toVoters({ results, shapes }: SnapshotFiles): Voter[] {
  const councils = new Map(results.councils.map((council) => [council.code, council]));
  const areas = new Map<string, Area>(shapes.areas.map((area) => [area.code, area]));
  return results.contested.map((code) => {
    const [council, area] = [councils.get(code), areas.get(code)];
    const region = toRegionName(council, area, shapes.regions);
    return { code, name: council?.name ?? area?.name ?? code, council, region };
  });
}

/** Wards are drawn where both of their files are here, and of the council that is opened. */
function toWards({ wards, wardShapes }: SnapshotFiles, code: string): Snapshot['wards'] {
  return wards && wardShapes && wards.council === code ? { file: wards, shapes: wardShapes } : undefined;
}

interface Context {
  readonly files: SnapshotFiles;
  readonly config: Config;
  readonly book: PartyBook;
}

const snapshotContext = (files: SnapshotFiles, config: Config): Context => ({
  files,
  config,
  book: toPartyBook(files.results.parties, 'light', en),
});

/** A council that votes, whether or not anything is known of it yet. */
export const toCouncilView = ({ files, config, book }: Context, { council, code, name }: Voter): CouncilView =>
  council ? deriveCouncil(council, files.results, book, en, config.baseline) : deriveAwaiting(code, name, en);

function deriveLook({ files, config, wards, scope, whole }: Snapshot, scheme: Scheme): Look {
  const { results, index } = files;
  const { view: name, party, baseline } = config;
  const view = toMapView(results, scheme, toLens({ view: name, party, baseline, index }, en, enLenses));
  const book = toPartyBook(results.parties, scheme, en);
  const wardView = wards && deriveWardMapView(wards.file, results, scheme);
  const wardBook = wards && toPartyBook([...results.parties, ...wards.file.parties], scheme, en);
  const codes = wards?.shapes.areas.map(({ code }) => code) ?? [];
  const layers = wards && wardView ? [{ council: wards.file.council, shapes: wards.shapes, view: wardView }] : [];
  return {
    scheme,
    view,
    book,
    key: deriveScopedLegend(view, book, scope, whole),
    wholeKey: deriveScopedLegend(view, book, undefined, whole),
    wardPicture: { layers, open: wards?.file.council },
    wardKey: wardView && wardBook && deriveWardKey(wardView, codes, wardBook),
  };
}
