/**
 * The painter's way to a shorter outline: what is painted over later may be covered by what lies under it, and where that
 * hides more borders than it brings, it is. A sea of councils that do not vote then needs no hole for each one that does.
 */

/** The borders of one area, by whatever names them; a border of two areas has one name. */
export type Borders = readonly string[];

/**
 * @param outer borders that part what is covered from what is not
 * @param above areas that are painted over it; each may be covered, too, or not
 * @returns the borders that part the two then, never more than before
 */
export function spreadUnder(outer: ReadonlySet<string>, above: readonly Borders[]): ReadonlySet<string> {
  const alone = settle(outer, above);
  // A cluster of areas may be worth it where none of them is.
  const all = settle(above.reduce(toggle, new Set(outer)), above);
  return all.size < alone.size ? all : alone;
}

/** Covers and uncovers one area after the other, as long as that makes the borders fewer. */
function settle(outer: ReadonlySet<string>, above: readonly Borders[]): ReadonlySet<string> {
  const settled = new Set(outer);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const borders of above) {
      if (borders.filter((each) => settled.has(each)).length * 2 <= borders.length) continue;
      toggle(settled, borders);
      isBetter = true;
    }
  }
  return settled;
}

/** A border that parted covered from not covered does so no more when the area on one side of it changes. */
function toggle(outer: Set<string>, borders: Borders): Set<string> {
  for (const each of borders) if (!outer.delete(each)) outer.add(each);
  return outer;
}
