import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  carryFromLastYear,
  checkSpread,
  type ItemContent,
  type SpreadFinding,
} from '../../../shared/instrument/index.ts';
import type { InstrumentId, Item, ItemId } from '../../../shared/model/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { findSameThing } from '../../../shared/similarity/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';

/** Fewer submissions than these say less than last year's whole class. */
const enough = 10;

export interface Spread {
  readonly basis: 'this year' | 'last year' | 'structure';
  readonly submissions: number;
  readonly findings: readonly SpreadFinding[];
}

/** What can be said of the questions: from this year's answers, from last year's through the links, or from how they are built. */
export const spreadOf = ({ instrument, items, retired, submissions, lastYear }: InstrumentDetail): Spread => {
  const isIn = submissions.length >= enough || lastYear === null;
  const carried = isIn ? null : carryFromLastYear(items, retired, lastYear);
  const basis = isIn ? 'this year' : 'last year';
  const answers = carried?.submissions ?? submissions;
  const findings = checkSpread({
    kind: instrument.kind,
    items,
    submissions: answers,
    basis,
    ...(carried === null ? {} : { offered: carried.offered }),
  });
  const twice =
    instrument.kind === 'matching'
      ? findSameThing(items, answers).map(({ items: [one, other] }): SpreadFinding => {
          const name = items.find(({ id }) => id === one)?.shortName ?? '';
          return {
            itemId: other,
            code: 'sameTwice',
            message: `Says nearly the same about a pair as “${name}”, so it counts twice. Lower the weight of one.`,
          };
        })
      : [];
  const order = new Map(items.map(({ id }, at) => [id, at]));
  return {
    basis: answers.length === 0 ? 'structure' : basis,
    submissions: answers.length,
    findings: [...findings, ...twice].sort(
      (left, right) => (order.get(left.itemId) ?? 0) - (order.get(right.itemId) ?? 0),
    ),
  };
};

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

/** The order with one question moved to where another one stands. */
export const moveTo = (ids: readonly ItemId[], moved: ItemId, target: ItemId): ItemId[] => {
  const to = ids.indexOf(target);
  const rest = ids.filter((id) => id !== moved);
  return to < 0 || rest.length === ids.length ? [...ids] : rest.toSpliced(to, 0, moved);
};

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
