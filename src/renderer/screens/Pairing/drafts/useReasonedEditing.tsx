import type { ReactNode } from 'react';
import { isDecidedByHand } from '../../../../shared/model/index.ts';
import { useReason } from '../before/ReasonDialog.tsx';
import type { DraftEditing } from './useDraftEditing.ts';

const deeds = { lock: 'Lock this pair', swap: 'Make this swap' } as const;

/** The same edits, but after the freeze a decision by hand asks for its reason first and is counted with it. */
export const useReasonedEditing = (
  editing: DraftEditing,
  isFrozen: boolean,
): { readonly editing: DraftEditing; readonly dialog: ReactNode } => {
  const { withReason, dialog } = useReason(isFrozen);
  return {
    dialog,
    editing: {
      ...editing,
      make: async (change) => {
        const asks = isDecidedByHand(change.deed) && change.reason === undefined;
        if (!asks || (change.deed !== 'lock' && change.deed !== 'swap')) return editing.make(change);
        withReason(deeds[change.deed], (reason) => {
          void editing.make(reason === null ? change : { ...change, reason });
        });
      },
    },
  };
};
