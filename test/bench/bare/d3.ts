/** The bare d3-geo page: one SVG path a council, projected once, written once. */
import { geoMercator, geoPath } from 'd3-geo';
import { loadCouncils, NO_ELECTION_COLOUR, toColours } from './councils';

const SVG = 'http://www.w3.org/2000/svg';

async function draw(): Promise<void> {
  const { shapes, results } = await loadCouncils();
  const box = document.querySelector('#map')!;
  const colours = toColours(results);
  const path = geoPath(geoMercator().fitSize([box.clientWidth, box.clientHeight], shapes)).digits(1);
  const svg = document.createElementNS(SVG, 'svg');
  for (const shape of shapes.features) {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('d', path(shape) ?? '');
    element.setAttribute('fill', colours.get(shape.properties.code) ?? NO_ELECTION_COLOUR);
    svg.append(element);
  }
  svg.setAttribute('stroke', '#fff');
  svg.setAttribute('stroke-width', '0.5');
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', '100%');
  box.append(svg);
  Object.assign(window, { bench: { drawn: true } });
}

void draw();
