/** What becomes of files that were dropped: those that are good replace what was there, the others change nothing. Pure. */
import type { Inspected } from './files/inspect-file';
import { parseOverrides } from './overrides/overrides';
import { resultsOf, type StudioState } from './state';

type Taken = Pick<StudioState, 'own' | 'dropped' | 'additions'>;

export function toTaken(state: StudioState, dropped: readonly Inspected[]): Taken {
  return dropped.reduce<Taken>(
    (taken, file) => {
      if (file.kind === 'refused') return { ...taken, dropped: [...taken.dropped, file] };
      if (file.kind !== 'overrides')
        return { ...taken, own: { ...taken.own, [file.kind]: file }, dropped: [...taken.dropped, file] };
      return withOverrides(taken, file, resultsOf(state)?.value.election.id);
    },
    { own: state.own, dropped: [], additions: state.additions },
  );
}

function withOverrides(taken: Taken, file: Extract<Inspected, { kind: 'overrides' }>, election?: string): Taken {
  const { value, problems } = parseOverrides(file.json);
  if (!value) return { ...taken, dropped: [...taken.dropped, { kind: 'refused', name: file.name, problems }] };
  const other =
    election !== undefined && value.election !== election
      ? [
          {
            level: 'warning' as const,
            code: 'other-election',
            place: 'election',
            message: `These stories belong to another election (${value.election.slice(0, 60)}) than the map (${election}).`,
            remedy: 'Check that it is the right file.',
          },
        ]
      : [];
  return {
    ...taken,
    additions: { stories: value.stories, targets: value.targets },
    dropped: [...taken.dropped, { ...file, problems: [...problems, ...other] }],
  };
}
