import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import { blankItem } from '../../src/shared/instrument/index.ts';
import type { CycleId } from '../../src/shared/model/index.ts';

/** Every procedure of the instruments once, leaving the chapter with what it had. */
export const workOnInstruments = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const { instruments } = client;
  const [template] = await instruments.templates();
  if (template === undefined) throw new Error('No template ships with the app.');
  const source = { from: 'template', templateId: template.id } as const;
  const { instrumentId } = await instruments.create({ cycleId, title: 'Sign-up', source });
  await instruments.rename({ instrumentId, title: 'Sign-up 2026' });
  const { itemId } = await instruments.addItem({ instrumentId, position: 1, content: blankItem('rating') });
  await instruments.changeItem({ itemId, changes: { shortName: 'Mood' } });
  const before = await instruments.detail({ instrumentId });
  expect(before.items[1]).toMatchObject({ id: itemId, shortName: 'Mood', position: 1 });
  const itemIds = before.items.map(({ id }) => id).toReversed();
  await instruments.orderItems({ instrumentId, itemIds });
  await instruments.linkItem({ itemId, previousItemId: null });
  await instruments.removeItem({ itemId });
  const after = await instruments.detail({ instrumentId });
  expect(after).toMatchObject({
    instrument: { title: 'Sign-up 2026', version: 1 },
    retired: [],
    lastYear: null,
  });
  expect(after.items.map(({ id }) => id)).toEqual(itemIds.filter((id) => id !== itemId));
  await instruments.remove({ instrumentId });
  expect(await client.questionnaires.list({ cycleId })).toHaveLength(1);
};
