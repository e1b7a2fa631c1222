/** Every position of a layer once, by number: two rings share a position where they have the same number for it. */

export class PointBook {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  /** The first area that has each position… */
  readonly #firsts: number[] = [];
  /** …and all that have it, where there are several. */
  readonly #shared = new Map<number, number[]>();
  readonly #cell: number;
  /** The newest number of each cell… */
  readonly #heads = new Map<number, number>();
  /** …and the one before it. */
  readonly #rest: number[] = [];

  /** @param cell its size in metres: what is asked for is never farther than that */
  constructor(cell: number) {
    this.#cell = cell;
  }

  get size(): number {
    return this.xs.length;
  }

  /** The number of exactly this position, new or known. */
  take(x: number, y: number, owner: number): number {
    const key = toKey(Math.floor(x / this.#cell), Math.floor(y / this.#cell));
    for (let at = this.#heads.get(key); at !== undefined && at >= 0; at = this.#rest[at]) {
      if (this.xs[at] !== x || this.ys[at] !== y) continue;
      this.share(at, [owner]);
      return at;
    }
    const number = this.xs.push(x) - 1;
    this.ys.push(y);
    this.#firsts.push(owner);
    this.#rest.push(this.#heads.get(key) ?? -1);
    this.#heads.set(key, number);
    return number;
  }

  /** The areas that have a position. */
  ownersOf(number: number): readonly number[] {
    return this.#shared.get(number) ?? [this.#firsts[number]!];
  }

  share(number: number, owners: readonly number[]): void {
    if (owners.length === 1 && this.#firsts[number] === owners[0]) return;
    this.#shared.set(number, [...new Set([...this.ownersOf(number), ...owners])]);
  }

  /** Every number in the cells that a circle about a place can reach. */
  *near(x: number, y: number): Generator<number> {
    const [column, row] = [Math.floor(x / this.#cell), Math.floor(y / this.#cell)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (let at = this.#heads.get(toKey(column + dx, row + dy)) ?? -1; at >= 0; at = this.#rest[at]!) yield at;
      }
    }
  }
}

/** Mercator metres fit: columns and rows beyond four thousand million would need a cell of a centimetre. */
export const toKey = (column: number, row: number): number => column * 0x4000000 + row;
