/**
 * The bare MapLibre page of many areas: one GeoJSON source, a fill and a line layer, colour and hover as feature-state of the fill,
 * with a box that names the area.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { bbox } from './extent';
import { loadScale, toAreas, toTwoColourings } from './scale-files';

setWorkerUrl(workerUrl);

async function draw(): Promise<void> {
  const { topology, results } = await loadScale();
  const areas = toAreas(topology);
  const colourings = toTwoColourings(areas, results);
  const names = new Map(results.councils.map(({ code, name }) => [code, name]));
  const map = new MapLibreMap({
    container: 'map',
    bounds: bbox(areas),
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { areas: { type: 'geojson', data: areas, promoteId: 'code', tolerance: 0 } },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          source: 'areas',
          paint: {
            'fill-color': ['to-color', ['feature-state', 'fill'], '#ececec'],
            'fill-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 0.6, 1],
            'fill-antialias': false,
          },
        },
        { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': '#fff', 'line-width': 0.5 } },
      ],
    },
  });
  const recolour = async (which: number): Promise<void> => {
    for (const [id, fill] of colourings[which]!) map.setFeatureState({ source: 'areas', id }, { fill });
    await map.once('idle');
  };
  const info = document.querySelector<HTMLElement>('.info')!;
  let hovered: string | undefined;
  map.on('mousemove', 'fill', ({ features }) => {
    const id = String(features![0]!.properties.code);
    if (id === hovered) return;
    if (hovered) map.setFeatureState({ source: 'areas', id: hovered }, { hover: false });
    hovered = id;
    map.setFeatureState({ source: 'areas', id }, { hover: true });
    info.textContent = names.get(id) ?? '';
  });
  await map.once('style.load');
  void recolour(0);
  map.once('idle', () => Object.assign(window, { bench: { drawn: true, recolour, revalue: recolour } }));
}

void draw();
