import type { CriteriaChange, CycleId } from '../../../../shared/model/index.ts';
import { useCommand } from '../../../client/useCommand.tsx';

/** Changes of the criteria, and their freeze, as commands that can be undone. */
export const useCriteriaCommands = (cycleId: CycleId, onChanged: () => void) => {
  const change = useCommand((client, input: CriteriaChange) => client.criteria.change(input), {
    said: () => 'Changed the criteria',
    onDone: onChanged,
  });
  const freeze = useCommand((client, input: { cycleId: CycleId }) => client.criteria.freeze(input), {
    said: ({ hash }) => `Froze the criteria as ${hash.slice(0, 8)}`,
  });
  return {
    change: (asked: Omit<CriteriaChange, 'cycleId'>) => change.mutate({ cycleId, ...asked }),
    freeze: () => freeze.mutate({ cycleId }),
    isBusy: change.isPending || freeze.isPending,
  };
};
