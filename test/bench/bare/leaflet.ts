/**
 * The bare Leaflet page: a GeoJSON layer drawn by the SVG renderer, with the restyling hover and the info box of a
 * usual choropleth. `window.bench.update` lets the runner swap the results.
 */
import { geoJSON, map as createMap, svg, type PathLayer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { loadCouncils, NO_ELECTION_COLOUR, toColours, type CouncilFeature, type PlainResults } from './councils';
import { createInfo } from './leaflet-info';

const ENGLAND: [[number, number], [number, number]] = [
  [49.88, -6.42],
  [55.82, 1.77],
];

async function draw(): Promise<void> {
  const { shapes, results } = await loadCouncils();
  let colours = toColours(results);
  const style = (shape: CouncilFeature) => ({
    fillColor: colours.get(shape.properties.code) ?? NO_ELECTION_COLOUR,
    fillOpacity: 1,
    color: '#fff',
    weight: 0.5,
  });
  const map = createMap('map', { renderer: svg(), zoomControl: false, attributionControl: false, zoomSnap: 0 });
  map.fitBounds(ENGLAND);
  const info = createInfo(results);
  const enter = (layer: PathLayer) => {
    layer.setStyle({ weight: 3, color: '#333', dashArray: '' }).bringToFront();
    info.show(layer.feature.properties.code);
  };
  const leave = (layer: PathLayer) => {
    layers.resetStyle(layer);
    info.show(undefined);
  };
  const layers = geoJSON(shapes, {
    style,
    onEachFeature: (_shape, layer) =>
      layer.on({ mouseover: (event) => enter(event.target), mouseout: (event) => leave(event.target) }),
  }).addTo(map);
  layers.eachLayer((layer) => layer.getElement().setAttribute('data-code', layer.feature.properties.code));
  info.control.addTo(map);
  info.show(undefined);
  const update = (next: PlainResults) => {
    colours = toColours(next);
    layers.setStyle(style);
  };
  Object.assign(window, { bench: { drawn: true, update } });
}

void draw();
