/**
 * The bare MapLibre page: one GeoJSON source, no tiles, no glyphs, one fill and one line layer. The worker has no
 * preload hint: Chromium has none that a worker uses, and both stand-ins (a module hint, a fetch hint) were slower here.
 */
import { Map as MapLibreMap, setWorkerUrl, type ExpressionSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { loadCouncils, NO_ELECTION_COLOUR, toColours } from './councils';

setWorkerUrl(workerUrl);

async function draw(): Promise<void> {
  const { shapes, results } = await loadCouncils();
  const pairs = [...toColours(results)].flat();
  const fill = ['match', ['get', 'code'], ...pairs, NO_ELECTION_COLOUR] as unknown as ExpressionSpecification;
  const map = new MapLibreMap({
    container: 'map',
    bounds: [-6.42, 49.88, 1.77, 55.82],
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { councils: { type: 'geojson', data: shapes } },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          source: 'councils',
          paint: { 'fill-color': fill, 'fill-antialias': false },
        },
        { id: 'line', type: 'line', source: 'councils', paint: { 'line-color': '#fff', 'line-width': 0.5 } },
      ],
    },
  });
  map.once('idle', () => Object.assign(window, { bench: { drawn: true } }));
}

void draw();
