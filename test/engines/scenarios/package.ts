/** The package, as others install it. */
import type { Scenario } from '../world';
import { DESK } from '../world';
import { paintsAll } from './picture';

export const PACKAGE: readonly Scenario[] = [
  {
    title: 'shows the map of the installed package, by one script tag',
    slowPage: 'tagged',
    run: (world) => world.visit(DESK, (visit) => paintsAll(world, visit), 'tagged'),
  },
  {
    title: 'shows the map of the installed package, as Vite has built it into a fresh project',
    slowPage: 'bundled',
    run: (world) => world.visit(DESK, (visit) => paintsAll(world, visit), 'bundled'),
  },
];
