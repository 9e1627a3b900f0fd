import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ItemContent } from '../../../shared/instrument/index.ts';
import type { InstrumentId, Item, ItemId } from '../../../shared/model/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { moveTo } from './moveTo.ts';
import { type Spread, spreadOf } from './spreadOf.ts';

export const useInstrument = (instrumentId: InstrumentId) => {
  const client = useClient();
  return useQuery({
    queryKey: ['instrument', instrumentId],
    queryFn: () => client.instruments.detail({ instrumentId }),
  });
};

export const useTemplates = () => {
  const client = useClient();
  return useQuery({ queryKey: ['templates'], queryFn: () => client.instruments.templates() });
};

export const useSpread = (detail: InstrumentDetail): Spread => useMemo(() => spreadOf(detail), [detail]);

const contentOf = ({
  id: _,
  instrumentId: _instrument,
  position: _position,
  ...content
}: Item): ItemContent => content;

/** The commands of the list of questions. What takes something from sight offers to undo it; the rest is seen in the list. */
export const useItemCommands = (detail: InstrumentDetail, onSelect: (id: ItemId | null) => void) => {
  const { instrument, items } = detail;
  const ids = items.map(({ id }) => id);
  const add = useCommand(
    (client, input: { position: number; content: ItemContent }) =>
      client.instruments.addItem({ instrumentId: instrument.id, ...input }),
    { onDone: ({ itemId }) => onSelect(itemId) },
  );
  const remove = useCommand((client, { id }: Item) => client.instruments.removeItem({ itemId: id }), {
    said: (_, item) =>
      detail.answers[item.id] === undefined
        ? `Removed “${item.shortName}”`
        : `“${item.shortName}” is not asked any more; its answers stay`,
    onDone: (_, item) => {
      const at = ids.indexOf(item.id);
      onSelect(ids[at + 1] ?? ids[at - 1] ?? null);
    },
  });
  const order = useCommand((client, itemIds: ItemId[]) =>
    client.instruments.orderItems({ instrumentId: instrument.id, itemIds }),
  );
  return {
    isBusy: order.isPending,
    add: (content: ItemContent, position: number) => add.mutate({ content, position }),
    duplicate: (item: Item) =>
      add.mutate({
        position: ids.indexOf(item.id) + 1,
        content: {
          ...contentOf(item),
          shortName: `${item.shortName} (copy)`.slice(0, 200),
          previousItemId: null,
        },
      }),
    remove: (item: Item) => remove.mutate(item),
    move: (item: Item, target: ItemId) => order.mutate(moveTo(ids, item.id, target)),
  };
};
export type ItemCommands = ReturnType<typeof useItemCommands>;
