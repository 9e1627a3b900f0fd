import { useState } from 'react';
import type { LineageInput } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { sayError, useCommand } from '../../client/useCommand.tsx';
import { startJob } from '../../workers/startJob.ts';
import type { LineageModel } from './lineageModel.ts';

/** "Tidy order": families and siblings ordered anew in a worker, then stored as one command that can be undone. */
export const useTidyOrder = ({ people, pairings, order }: LineageModel) => {
  const [isOrdering, setOrdering] = useState(false);
  const store = useCommand(
    (client, tidied: readonly PersonId[]) => client.lineage.storeOrder({ order: [...tidied] }),
    { said: () => 'The families are in a new order' },
  );
  const tidy = async (): Promise<void> => {
    setOrdering(true);
    try {
      const job = startJob<LineageInput, readonly PersonId[]>(
        () => new Worker(new URL('../../workers/lineage.worker.ts', import.meta.url), { type: 'module' }),
        { people, links: pairings, order },
      );
      store.mutate(await job.result);
    } catch (error) {
      sayError(error);
    } finally {
      setOrdering(false);
    }
  };
  return { tidy, isTidying: isOrdering || store.isPending };
};
