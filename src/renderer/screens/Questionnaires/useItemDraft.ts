import { useState } from 'react';
import { type ItemContent, isSameQuestion } from '../../../shared/instrument/index.ts';
import type { Item, ItemId } from '../../../shared/model/index.ts';
import { useCommand } from '../../client/useCommand.tsx';

export type ItemChanges = Partial<Omit<ItemContent, 'previousItemId'>>;

/**
 * Editing of one question. What changes nothing that people read, and everything of a question that nobody answered,
 * is stored at once; the rest waits until the board says that a new version is to be made of it.
 */
export const useItemDraft = (item: Item, isAnswered: boolean, onSelect: (id: ItemId) => void) => {
  const [pending, setPending] = useState<ItemChanges>({});
  const command = useCommand(
    (client, changes: ItemChanges) => client.instruments.changeItem({ itemId: item.id, changes }),
    {
      said: ({ isNewVersion }, { shortName }) =>
        isNewVersion
          ? `“${item.shortName}” is asked in a new version from now on`
          : `Changed “${shortName ?? item.shortName}”`,
      onDone: ({ itemId, isNewVersion }) => {
        if (!isNewVersion) return;
        setPending({});
        onSelect(itemId);
      },
    },
  );
  const shown: Item = { ...item, ...pending };
  return {
    shown,
    hasPending: Object.keys(pending).length > 0,
    isBusy: command.isPending,
    change: (changes: ItemChanges): void => {
      if (!isAnswered || isSameQuestion(item, { ...item, ...changes })) {
        const isInPending = Object.keys(changes).some((key) => key in pending);
        if (!isInPending) {
          command.mutate(changes);
          return;
        }
      }
      const next = { ...pending, ...changes };
      setPending(isSameQuestion(item, { ...item, ...next }) ? {} : next);
    },
    saveVersion: () => command.mutate(pending),
    discard: () => setPending({}),
  };
};
export type ItemDraft = ReturnType<typeof useItemDraft>;
