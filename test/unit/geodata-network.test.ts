import { describe, expect, it } from 'vitest';
import { clipLine, linkAlongBox, type Box } from '../../src/desk/geodata/clip';
import { clipBackdrop } from '../../src/desk/geodata/context';
import { buildNetwork } from '../../src/desk/geodata/network';
import { withoutSmallIslands } from '../../src/desk/geodata/small-islands';
import { windFace, type Face } from '../../src/desk/geodata/source';

const line = (...values: number[]): Float64Array => Float64Array.from(values);
const face = (code: string, ...rings: number[][]): Face => ({
  code,
  properties: {},
  polygons: rings.map((ring) => [ring]),
});

// Two squares side by side; the left one's coast and the border come in two pieces each.
const ARCS = [
  line(10, 0, 10, 5),
  line(10, 5, 10, 10),
  line(10, 10, 0, 10),
  line(0, 10, 0, 0, 10, 0),
  line(10, 10, 20, 10, 20, 0, 10, 0),
];
const LEFT = face('A', [0, 1, 2, 3]);
const RIGHT = face('B', [~1, ~0, ~4]);

describe('the network', () => {
  it('joins arcs that the same two areas share, and keeps the nodes where borders meet', () => {
    const { arcs, faces } = buildNetwork(ARCS, [LEFT, RIGHT]);
    expect(arcs.map((arc) => [...arc])).toContainEqual([10, 0, 10, 5, 10, 10]);
    expect(arcs).toHaveLength(3);
    expect(faces.map((each) => each.polygons[0]![0]!.length)).toEqual([2, 2]);
  });

  it('gives both neighbours the very same border, walked in opposite directions', () => {
    const [left, right] = buildNetwork(ARCS, [LEFT, RIGHT]).faces.map((each) => each.polygons[0]![0]!);
    expect(left!.filter((arc) => right!.includes(~arc))).toHaveLength(1);
  });

  it('keeps a loop that is one council inside another as one arc of both', () => {
    const loop = line(2, 2, 2, 4, 4, 4, 4, 2, 2, 2);
    const outer = { ...face('A', [0]), polygons: [[[0], [1]]] };
    const { faces, arcs } = buildNetwork([line(0, 0, 0, 9, 9, 9, 9, 0, 0, 0), loop], [outer, face('B', [~1])]);
    expect(arcs).toHaveLength(2);
    expect(faces[1]!.polygons[0]![0]).toEqual([~faces[0]!.polygons[0]![1]![0]!]);
  });

  it('refuses areas that overlap', () => {
    expect(() => buildNetwork(ARCS, [LEFT, face('C', [0, 1, 2, 3])])).toThrow('walked twice');
  });
});

describe('winding', () => {
  const loop = line(0, 0, 0, 9, 9, 9, 9, 0, 0, 0);
  const hole = line(2, 2, 2, 4, 4, 4, 4, 2, 2, 2);

  it('turns outer rings clockwise and holes anticlockwise, whichever way they came', () => {
    const expected = [[[0], [~1]]];
    for (const rings of [
      [[0], [1]],
      [[~0], [~1]],
      [[~0], [1]],
      [[0], [~1]],
    ]) {
      expect(windFace({ ...face('A', [0]), polygons: [rings] }, [loop, hole]).polygons).toEqual(expected);
    }
  });
});

describe('small islands', () => {
  const square = (at: number, size: number): Float64Array =>
    line(at, 0, at, size, at + size, size, at + size, 0, at, 0);
  const arcs = [square(0, 1000), square(5000, 10), square(6000, 20)];

  it('drops what is too small to see', () => {
    const [kept] = withoutSmallIslands(arcs, [face('A', [0], [1])], () => 500);
    expect(kept!.polygons).toEqual([[[0]]]);
  });

  it('keeps the largest piece of a council that is nothing but islands', () => {
    const [kept] = withoutSmallIslands(arcs, [face('A', [1], [2])], () => 1e9);
    expect(kept!.polygons).toEqual([[[2]]]);
  });

  it('keeps a small lake that is another council', () => {
    const outer = { ...face('A', [0]), polygons: [[[0], [1]]] };
    const [kept] = withoutSmallIslands(arcs, [outer, face('B', [~1])], () => 500);
    expect(kept!.polygons[0]).toHaveLength(2);
  });
});

describe('the backdrop', () => {
  const box: Box = [0, 0, 10, 10];

  it('cuts a line into the pieces inside the box', () => {
    const pieces = clipLine(line(5, 5, 5, 15, 8, 15, 8, 5), box).map((piece) => [...piece]);
    expect(pieces).toEqual([
      [5, 5, 5, 10],
      [8, 10, 8, 5],
    ]);
  });

  it('gives nothing of a line that is all outside', () => {
    expect(clipLine(line(-5, -5, -5, 20, 30, 20), box)).toEqual([]);
  });

  it('joins loose ends clockwise along the edge, round the corners', () => {
    const added: number[][] = [];
    const chain = { arcs: [7], line: line(10, 5, 5, 5, 5, 10) };
    const rings = linkAlongBox([chain], box, (edge) => added.push([...edge]) + 99);
    expect(rings).toEqual([[7, 100]]);
    expect(added).toEqual([[5, 10, 10, 10, 10, 5]]);
  });

  it('leaves the border with England as it is and cuts the coast', () => {
    // England is south of the border (2,4)–(8,4); the neighbour runs out of the box to the north.
    const arcs = [line(2, 4, 8, 4), line(8, 4, 8, 20, 2, 20, 2, 4), line(8, 4, 8, 1, 2, 1, 2, 4)];
    const backdrop = clipBackdrop(arcs, [face('S', [~0, ~1])], [face('E', [0, 2])], box);
    const ring = backdrop.faces[0]!.polygons[0]![0]!;
    expect(ring).toContain(~0);
    const edge = ring.map((arc) => backdrop.arcs[arc < 0 ? ~arc : arc]!).flatMap((points) => [...points]);
    expect(Math.max(...edge)).toBe(10);
  });

  it('drops islands outside the box and keeps those inside', () => {
    const arcs = [line(1, 1, 1, 2, 2, 2, 1, 1), line(21, 1, 21, 2, 22, 2, 21, 1)];
    expect(clipBackdrop(arcs, [face('S', [0], [1])], [], box).faces[0]!.polygons).toEqual([[[0]]]);
  });
});
