/** The wards that the map shows, as card, keys and spoken text tell them: from the same values as the panel. */
import type { TemplateResult } from 'lit-html';
import type { DrillMessages } from '../../i18n/en-drill';
import type { WardMessages } from '../../i18n/en-wards';
import type { Area } from '../../model/boundaries';
import type { CouncilWards } from '../../model/contract';
import { renderWardLegend } from '../../parts/ward-legend';
import { renderUnfoughtCard, renderWardCard } from '../../parts/ward-card';
import type { MapView } from '../../view/map-view';
import type { PartyBook } from '../../view/parties';
import { deriveWardKey } from '../../view/ward-key';
import { deriveWards, type WardView } from '../../view/wards-view';
import type { ShownWards } from '../home';

/** What the wards of a council are told from. */
export interface WardSource {
  /** Of the council. */
  readonly name: string;
  readonly file: CouncilWards;
  readonly areas: readonly Area[];
  readonly view: MapView;
  readonly book: PartyBook;
  readonly words: WardMessages;
  readonly drillWords: DrillMessages;
}

export function toShownWards({ name, file, areas, view, book, words, drillWords }: WardSource): ShownWards {
  const places = new Map(areas.map((area) => [area.code, area]));
  let views: ReadonlyMap<string, WardView> | undefined;
  const viewOf = (code: string): WardView | undefined => {
    views ??= new Map(deriveWards(file, book, words).map((ward) => [ward.code, ward]));
    return views.get(code);
  };
  return {
    areas,
    councilOf: (code) => (places.has(code) ? file.council : undefined),
    areaOf: (code) => places.get(code),
    isFought: (code) => viewOf(code) !== undefined,
    card: (code): TemplateResult => {
      const ward = viewOf(code);
      return ward
        ? renderWardCard(ward, name, drillWords)
        : renderUnfoughtCard(places.get(code)?.name ?? '', name, drillWords);
    },
    legend: () => renderWardLegend(name, deriveWardKey(view, [...places.keys()], book), drillWords),
    sentence: (code) => {
      const ward = viewOf(code);
      return ward
        ? drillWords.ward(ward.name, ward.wonBy, ward.facts)
        : drillWords.unfought(places.get(code)?.name ?? code);
    },
  };
}

/** Those of several councils as one. */
export function joinShown(parts: readonly ShownWards[]): ShownWards {
  const partOf = (code: string): ShownWards | undefined => parts.find((part) => part.areaOf(code));
  return {
    areas: parts.flatMap(({ areas }) => areas),
    councilOf: (code) => partOf(code)?.councilOf(code),
    areaOf: (code) => partOf(code)?.areaOf(code),
    isFought: (code) => partOf(code)?.isFought(code) ?? false,
    card: (code) => (partOf(code) ?? parts[0]!).card(code),
    legend: () => parts[0]!.legend(),
    sentence: (code) => partOf(code)?.sentence(code) ?? '',
  };
}
