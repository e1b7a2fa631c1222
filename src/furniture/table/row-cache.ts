/** Rows that have been derived, for as long as nothing has changed that they tell. */
import type { TableEntry } from '../../view/table-order';
import type { TableRow } from '../../view/table-view';

interface Known {
  readonly council: TableEntry['council'];
  readonly row: TableRow;
}

export class RowCache {
  readonly #rows = new Map<string, Known>();
  #ground: readonly unknown[] = [];

  /** @param ground all that any row is derived from besides its council: with another, none of them stands */
  begin(ground: readonly unknown[]): void {
    if (ground.length !== this.#ground.length || ground.some((part, i) => part !== this.#ground[i])) this.#rows.clear();
    this.#ground = ground;
  }

  /** The row of a council that is the very value it was, else what `derive` makes of it. */
  take({ code, council }: TableEntry, derive: () => TableRow): TableRow {
    const known = this.#rows.get(code);
    if (known && known.council === council) return known.row;
    const row = derive();
    this.#rows.set(code, { council, row });
    return row;
  }

  rowOf(code: string): TableRow | undefined {
    return this.#rows.get(code)?.row;
  }
}
