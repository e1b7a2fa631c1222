/** The engine: the contract of all renderers, drawn by the real MapLibre with real WebGL. */
import { loadText } from '../../src/feed/load-text';
import { MapLibreRenderer } from '../../src/map/maplibre/maplibre-renderer';
import { describeRenderer } from './renderer-contract';
import { describeWards } from './renderer-wards';

describeRenderer('the engine', (events) => new MapLibreRenderer(events, { loadText }));
describeWards('the engine', (events) => new MapLibreRenderer(events, { loadText }));
