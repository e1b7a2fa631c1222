/** What is asked for and these files do not have: a picture of something else would be no answer. */
import type { Config } from '../../attributes';
import type { Problem } from '../../model/problems';
import { toPlaceProblem } from '../../problem-words';
import { findArea, toFocusBounds } from '../../view/focus';
import { findParty } from '../../view/lens/lenses';
import type { Snapshot } from './derive-snapshot';

/** Each is an error: its place is the option. */
export function checkOrder(snapshot: Snapshot): Problem[] {
  return [...toStrangers(snapshot), ...toLacking(snapshot)];
}

function toStrangers({ config, files, voters, whole, wards }: Snapshot): Problem[] {
  const { results } = files;
  const councils = voters.map(({ name }) => name);
  const baselines = results.baselines.map(({ id }) => id);
  const parties = results.parties.flatMap(({ id, name }) => [id, name]);
  const wardNames = wards?.file.wards.map(({ name }) => name) ?? [];
  const isKnown: Readonly<Record<string, boolean>> = {
    council: findArea(voters, config.council) !== undefined,
    ward: !wards || findArea(wards.file.wards, config.ward) !== undefined,
    focusArea: toFocusBounds(config.focusArea, whole) !== undefined,
    baseline: baselines.includes(config.baseline),
    party: findParty(results.parties, config.party) !== undefined,
  };
  const named: [attribute: string, property: keyof Config, names: readonly string[]][] = [
    ['council', 'council', councils],
    ['ward', 'ward', wardNames],
    ['focus', 'focusArea', [...councils, ...Object.values(whole.regions)]],
    ['baseline', 'baseline', baselines],
    ['party', 'party', parties],
  ];
  return named
    .filter(([, property]) => config[property] && !isKnown[property])
    .map(([attribute, property, names]) => ({
      ...toPlaceProblem({ attribute, found: String(config[property]), names }),
      level: 'error',
      place: `--${attribute}`,
    }));
}

function toLacking({ config, files, isHex }: Snapshot): Problem[] {
  const problems: Problem[] = [];
  const lack = (place: string, message: string, remedy: string): void =>
    void problems.push({ level: 'error', code: 'file-missing', place, message, remedy });
  if (config.layout === 'hex' && !isHex)
    lack('--layout hex', 'There are no hexagons to draw.', 'Name their file: --hexes hexes.json.');
  if (config.view === 'closest' && !files.index)
    lack(
      '--view closest',
      'There is no index of wards, which this view is made from.',
      'Name the ward files (--wards wards/{code}.json), with index.json beside them.',
    );
  return problems;
}
