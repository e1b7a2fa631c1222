/**
 * The table of all councils. It is filtered and sorted by what the file says, and only the rows on show are derived: a
 * snapshot in which everything has changed costs ten rows while the table is folded.
 */
import { render } from 'lit-html';
import { enTable } from '../../i18n/en-table';
import type { Results } from '../../model/contract';
import { FIRST_ROWS, renderTable, type TableActions } from '../../parts/table';
import { tableRowsStyles } from '../../parts/table-rows.styles';
import { tableStyles } from '../../parts/table.styles';
import type { State } from '../../store';
import { toSpoken } from '../../view/spoken';
import { pickColumns, toGridTemplate, toTableWidth, type TableColumn, type TableWidth } from '../../view/table-columns';
import { deriveTableFrame, pickEntries, toExcerpt, type TableFrame } from '../../view/table-frame';
import {
  FIRST_CHOICE,
  beginsDescending,
  toChoiceFor,
  toChoiceWithin,
  toKnownRegion,
  toRegionName,
  type SortKey,
  type TableChoice,
  type TableEntry,
} from '../../view/table-order';
import { deriveTableRow, type TableRow } from '../../view/table-view';
import { adopt } from '../adopt';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { Printing } from './printing';
import { RowCache } from './row-cache';
import { findRow, giveBackRoom, listRows, rememberControl, toRowsInSight, type Sight } from './table-places';

export class TableRoom implements TableActions {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #box: HTMLElement;
  #width: TableWidth;
  /** On paper every row is there; those that the reader has opened are open. */
  readonly #printing = new Printing(() => this.#draw());
  #choice: TableChoice = FIRST_CHOICE;
  /** The region that the map is cropped to; empty where no council of the table is in it. */
  #place = '';
  #isWhole = false;
  #opened: ReadonlySet<string> = new Set();
  #frame: TableFrame | undefined;
  readonly #rows = new RowCache();
  #columns: readonly TableColumn[] = [];
  /** The row that was drawn at each place. */
  #places: (TableRow | undefined)[] = [];
  /** The frame in which the rest of a long table is drawn. */
  #rest = 0;
  /** What the table was drawn from. */
  #shown: unknown[] = [];
  #selected: string | undefined;
  #wards: Home['wardTable'];
  /** The council that was chosen in the table, until it is open. */
  #chosen: string | undefined;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#box = home.root.querySelector<HTMLElement>('.table')!;
    this.#width = toTableWidth(this.#box.clientWidth);
    adopt(home.root, [tableStyles, tableRowsStyles]);
    this.#watchWidth();
  }

  /** Brings the table up to the state. Without a part `table` on the page nothing is derived. */
  update({ results, shapes, scheme, lens, selected, config }: State): void {
    if (this.#home.element.isConnected) this.#printing.watch();
    if (!results || this.#box.hidden) return;
    const source = [results, shapes, scheme, lens, config.baseline, this.#home.words];
    const isSame = source.every((part, i) => part === this.#shown[i]);
    if (isSame && selected === this.#selected && this.#wards === this.#home.wardTable) return;
    this.#wards = this.#home.wardTable;
    this.#shown = source;
    if (!isSame) this.#reframe(results, config.baseline);
    const wasChosen = selected !== undefined && selected === this.#chosen;
    if (selected !== this.#selected) this.#chosen = undefined;
    this.#selected = selected;
    this.#draw();
    if (!isSame && this.#places.length < FIRST_ROWS) giveBackRoom(this.#box);
    if (wasChosen) this.#takeBackFocus(selected);
  }

  readonly choose = (code: string): void => {
    const { element } = this.#home;
    if (code === this.#selected) return;
    this.#chosen = code;
    element.choose(code);
    if (element.council !== code) this.#chosen = undefined;
  };

  readonly toggle = (code: string): void => {
    const opened = new Set(this.#opened);
    if (!opened.delete(code)) opened.add(code);
    this.#opened = opened;
    this.#draw();
  };

  /** Another column starts with its own direction; the same one turns round. */
  readonly sort = (key: SortKey): void => {
    const { sort, descending } = this.#choice;
    this.filter({ sort: key, descending: key === sort ? !descending : beginsDescending(key, this.#frame?.meaning) });
  };

  readonly reverse = (): void => this.sort(this.#choice.sort);

  readonly filter = (patch: Partial<TableChoice>): void => {
    this.#choice = { ...this.#choice, ...patch };
    this.#drawInSteps();
  };

  /** Unfolded, the reader goes on from where the table ended; folded, its end stays in sight. */
  readonly showAll = (): void => {
    this.#isWhole = !this.#isWhole;
    this.#drawInSteps();
    if (this.#isWhole)
      listRows(this.#box)[FIRST_ROWS]?.querySelector<HTMLElement>('.choose')?.focus({ preventScroll: true });
    else this.#box.querySelector('.show-all')?.scrollIntoView({ block: 'nearest' });
  };

  #reframe(results: Results, preferred: string): void {
    const { book, meaning } = this.#facts;
    this.#choice = toChoiceFor(meaning, this.#frame?.meaning, this.#choice);
    this.#frame = deriveTableFrame(results, this.#toEntries(results), { ...this.#toWords(), book, preferred, meaning });
    this.#followCrop(this.#frame);
    const { shapes, scheme } = this.#home.store.state;
    const told = JSON.stringify([results.parties, results.baselines, this.#frame.parties, preferred]);
    this.#rows.begin([told, meaning, shapes, scheme, this.#home.words]);
  }

  /** The filter by region follows the crop; whatever a reader chooses then stays until the crop is another. */
  #followCrop({ regions }: TableFrame): void {
    const { scope } = this.#home;
    const place = toKnownRegion(scope?.kind === 'region' ? scope.name : '', regions);
    this.#choice = toChoiceWithin(place, this.#place, regions, this.#choice);
    this.#place = place;
  }

  #toWords = () => ({ words: this.#home.words, tableWords: this.#home.say('table', enTable) });

  #toEntries(results: Results): TableEntry[] {
    const regions = this.#home.store.state.shapes?.regions;
    const councils = new Map(results.councils.map((council) => [council.code, council]));
    const readings = this.#facts.meaning?.readings;
    return this.#facts.voters.map(({ code, name }) => {
      const council = councils.get(code);
      const region = toRegionName(council, this.#facts.areaOf(code), regions);
      return { code, name, council, region, amount: readings?.get(code)?.amount };
    });
  }

  #toRow(entry: TableEntry, { parties, meaning }: TableFrame): TableRow {
    const { book } = this.#facts;
    return this.#rows.take(entry, () =>
      deriveTableRow(entry, this.#facts.viewOf(entry.code)!, { ...this.#toWords(), parties, book, meaning }),
    );
  }

  /** Draws the table anew. Focus stays on the control that has it, though its row has moved. */
  #draw(sight?: Sight): void {
    const frame = this.#frame;
    if (!frame || this.#box.hidden) return;
    cancelAnimationFrame(this.#rest);
    const findControl = rememberControl(this.#box, this.#home.root.activeElement);
    this.#render(frame, sight);
    findControl()?.focus({ preventScroll: true });
  }

  /** Answers a reader with the rows in sight; the rest of a long table follows when those are on the screen. */
  #drawInSteps(): void {
    const body = this.#box.querySelector('tbody');
    this.#draw(body ? toRowsInSight(body) : undefined);
    if (this.#places.length > FIRST_ROWS)
      this.#rest = requestAnimationFrame(() => (this.#rest = requestAnimationFrame(() => this.#draw())));
  }

  /** @param sight the places that are drawn now, where not all are */
  #render(frame: TableFrame, sight?: Sight): void {
    const found = pickEntries(frame, this.#choice, this.#facts.book, this.#toWords().tableWords);
    const isWhole = this.#isWhole || this.#printing.isNow;
    const { entries, gapAt } = toExcerpt(found, isWhole ? found.length : FIRST_ROWS, this.#selected);
    const width = this.#printing.isNow ? 'middle' : this.#width;
    const left = frame.entries.find(({ code }) => code === this.#selected);
    const columns = this.#keepColumns(pickColumns(frame.columns, width, this.#choice.sort));
    const isDue = (place: number): boolean =>
      !sight || place <= FIRST_ROWS || (place >= sight.from && place < sight.to);
    this.#places = entries.map((entry, place) => (isDue(place) ? this.#toRow(entry, frame) : this.#places[place]));
    const picture = {
      frame,
      width,
      columns,
      choice: this.#choice,
      rows: this.#places.filter((row) => row !== undefined),
      found: found.length,
      isWhole,
      gapAt,
      opened: this.#opened,
      selected: this.#selected,
      wards: this.#wards,
      isPrinted: this.#printing.isNow,
      filteredOut: left && !found.includes(left) ? left.name : undefined,
    };
    // Through the style object, which the strictest policy of a page allows; an attribute it would not.
    this.#box.style.setProperty('--columns', toGridTemplate(columns, width));
    this.#box.style.setProperty('--parties', String(columns.filter(({ kind }) => kind === 'party').length));
    render(renderTable({ ...this.#toWords(), picture, actions: this }), this.#box);
  }

  /** The same columns stay the same value, so that rows which only move need not be drawn anew. */
  #keepColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
    const isSame = columns.length === this.#columns.length && columns.every((one, i) => one === this.#columns[i]);
    return isSame ? this.#columns : (this.#columns = columns);
  }

  /**
   * A reader of the table stays in it: where the panel that opened is somewhere else on the page, focus comes back to
   * the row, which says that it is the open one.
   */
  #takeBackFocus(code: string): void {
    const { root } = this.#home;
    const row = findRow(this.#box, code);
    if (!row || !root.activeElement?.closest('.side')) return;
    row.querySelector<HTMLElement>('.choose')?.focus({ preventScroll: true });
    const { name, view } = this.#rows.rowOf(code)!;
    root.querySelector('.spoken')!.textContent = this.#toWords().tableWords.openOnMap(name, toSpoken(view));
  }

  #watchWidth(): void {
    if (typeof ResizeObserver !== 'function') return;
    new ResizeObserver(([entry]) => {
      const width = toTableWidth(entry?.contentRect.width ?? 0);
      if (width === this.#width || this.#printing.isNow) return;
      this.#width = width;
      requestAnimationFrame(() => this.#draw());
    }).observe(this.#box);
  }

  leave(): void {
    this.#printing.leave();
  }
}
