/** The words of the switch between map and hexagons in English. */

export const enLayout = {
  group: 'Layout of the map',
  map: 'Map',
  hex: 'Hexagons',
  mapTitle: 'Each council where it is',
  hexTitle: 'One hexagon a council: each counts as much as any other',
  missed: 'The hexagons did not load. This is the map.',
};
