/**
 * What English places are called besides their names. Facts about names, not about an election: a file that names other
 * places is none the worse for them. Pure.
 */

/** Names of one and the same place. */
export const SAME_PLACES: readonly (readonly string[])[] = [
  ['Hull', 'Kingston upon Hull'],
  ['Bath and North East Somerset', 'BANES'],
  ['Folkestone and Hythe', 'Shepway'],
  ['Isle of Wight', 'IOW'],
];

/** Words that are written short or in full, as they are compared. */
export const SHORT_WORDS: readonly (readonly [string, string])[] = [
  ['st', 'saint'],
  ['bucks', 'buckinghamshire'],
  ['cambs', 'cambridgeshire'],
  ['glos', 'gloucestershire'],
  ['hants', 'hampshire'],
  ['herts', 'hertfordshire'],
  ['hunts', 'huntingdonshire'],
  ['lancs', 'lancashire'],
  ['leics', 'leicestershire'],
  ['lincs', 'lincolnshire'],
  ['northants', 'northamptonshire'],
  ['oxon', 'oxfordshire'],
  ['staffs', 'staffordshire'],
  ['warks', 'warwickshire'],
];

/** Words that hold a name together. */
export const LINKS: readonly string[] = ['and', 'the', 'of', 'on', 'upon', 'in', 'under', 'le'];

/** Words that readers add to a name or leave out of it: "Bristol City Council", "London Borough of Wandsworth". */
export const SIDE_WORDS: readonly string[] = [
  ...LINKS,
  ...['council', 'borough', 'city', 'county', 'district', 'metropolitan', 'london', 'royal', 'unitary', 'authority'],
];
