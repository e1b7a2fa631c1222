/**
 * The engine's adapter alone, on the files of the bare page: what the component asks of it, without the parts around the
 * map and without a pointer.
 */
import { loadText } from '../../../src/feed/load-text';
import { MapLibreRenderer } from '../../../src/map/maplibre/maplibre-renderer';
import { readFittingResults } from '../../../src/model/fitting-results';
import { parseTopology } from '../../../src/model/topology';
import { deriveMapView, type MapView } from '../../../src/view/map-view';
import { isDim } from '../../../src/view/palette';
import { loadScale } from './scale-files';

/** Every party in the colour of another: all colours change at once. */
function toRecoloured(view: MapView): MapView {
  const values = [...new Set(view.areas.values())].filter((value) => !isDim(view.paint(value).fill));
  const fillOf = (value: string): string => view.paint(values[(values.indexOf(value) + 1) % values.length]!).fill;
  const paints = new Map(values.map((value) => [value, { ...view.paint(value), fill: fillOf(value) }]));
  return { ...view, paint: (value) => paints.get(value) ?? view.paint(value) };
}

/** Every area as its neighbour in the list was: colours, textures and edges change at once. */
function toRevalued({ areas, ...view }: MapView, codes: readonly string[]): MapView {
  const valueOf = (code: string): string => areas.get(code) ?? 'no-election';
  return { ...view, areas: new Map(codes.map((code, i) => [code, valueOf(codes[(i + 1) % codes.length]!)])) };
}

async function draw(): Promise<void> {
  const files = await loadScale();
  const shapes = parseTopology(files.topology).value!;
  const results = readFittingResults(files.results, {})!.value!;
  const view = deriveMapView(results, 'light');
  const recoloured = [view, toRecoloured(view)] as const;
  const codes = shapes.areas.map(({ code }) => code);
  const revalued = [view, toRevalued(view, codes)] as const;
  const renderer = new MapLibreRenderer({ hover: () => undefined, select: () => undefined }, { loadText });
  await renderer.mount(document.getElementById('map')!);
  renderer.setShapes(shapes);
  renderer.update(view);
  const show = (next: MapView): Promise<void> => {
    renderer.update(next);
    return new Promise((resolve) => renderer.onDrawn(() => resolve()));
  };
  const recolour = (which: number): Promise<void> => show(recoloured[which]!);
  const revalue = (which: number): Promise<void> => show(revalued[which]!);
  renderer.onDrawn(() => Object.assign(window, { bench: { drawn: true, recolour, revalue } }));
}

void draw();
