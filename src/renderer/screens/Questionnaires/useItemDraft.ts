import { useEffect, useState } from 'react';
import { type ItemContent, isSameQuestion } from '../../../shared/instrument/index.ts';
import type { Item, ItemId } from '../../../shared/model/index.ts';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/useCommand.tsx';

export type ItemChanges = Partial<Omit<ItemContent, 'previousItemId'>>;

/** How long the panel says that a change is stored, in ms. */
const savedFor = 5_000;

/**
 * Editing of one question. What changes nothing that people read, and everything of a question that nobody answered,
 * is stored at once; the rest waits until the board says that a new version is to be made of it.
 */
export const useItemDraft = (item: Item, isAnswered: boolean, onSelect: (id: ItemId) => void) => {
  const [pending, setPending] = useState<ItemChanges>({});
  const done = ({ itemId, isNewVersion }: { itemId: ItemId; isNewVersion: boolean }): void => {
    if (!isNewVersion) return;
    setPending({});
    onSelect(itemId);
  };
  const store = (client: Client, changes: ItemChanges) =>
    client.instruments.changeItem({ itemId: item.id, changes });
  // What is changed at once is said in the panel; a message for each would cover the list.
  const command = useCommand(store, { onDone: done });
  const { isSuccess, reset } = command;
  useEffect(() => {
    if (!isSuccess) return;
    const timer = window.setTimeout(reset, savedFor);
    return () => window.clearTimeout(timer);
  }, [isSuccess, reset]);
  const version = useCommand(store, {
    said: () => `“${item.shortName}” is asked in a new version from now on`,
    onDone: done,
  });
  const shown: Item = { ...item, ...pending };
  return {
    shown,
    hasPending: Object.keys(pending).length > 0,
    isBusy: version.isPending,
    /** True for a while after a change was stored at once. */
    isSaved: isSuccess,
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
    saveVersion: () => version.mutate(pending),
    discard: () => setPending({}),
  };
};
export type ItemDraft = ReturnType<typeof useItemDraft>;
