/** A small TopoJSON file to break in one place at a time. */
export type Json = Record<string, unknown>;

// Two squares of a tenth of a degree with a border, and a third on its own. Outer rings run clockwise.
export const ARCS = [
  [
    [0, 51],
    [0, 51.1],
  ],
  [
    [0, 51.1],
    [0.1, 51.1],
    [0.1, 51],
    [0, 51],
  ],
  [
    [0, 51],
    [-0.1, 51],
    [-0.1, 51.1],
    [0, 51.1],
  ],
  [
    [1, 51],
    [1, 51.1],
    [1.1, 51.1],
    [1.1, 51],
    [1, 51],
  ],
];
export const geometry = (id: unknown, arcs: unknown, more: Json = {}): Json => ({
  type: 'Polygon',
  id,
  properties: { name: `Council ${String(id)}` },
  arcs,
  ...more,
});
export const GOOD = [geometry('E1', [[0, 1]]), geometry('E2', [[~0, 2]]), geometry('E3', [[3]])];

export function file(geometries: unknown[] = GOOD, more: Json = {}): Json {
  return { type: 'Topology', arcs: ARCS, objects: { councils: { type: 'GeometryCollection', geometries } }, ...more };
}
