import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import type { CycleId } from '../../src/shared/model/index.ts';
import { draftOf } from '../storage/support/drafts.ts';

/** A survey from its import over its scales and invited people back to none of them. */
export const workOnSurveys = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const draft = draftOf(cycleId, 2, 'survey');
  const again = draft.items.map((one) => ({ ...one, key: `${one.key} again` }));
  const { instrumentId } = await client.intake.commit({
    ...draft,
    kind: 'evaluation',
    items: [...draft.items, ...again],
    rows: draft.rows.map((row) => ({ ...row, enrollment: null })),
  });
  const read = async () =>
    (await client.evaluation.snapshot()).find(({ instrument }) => instrument.id === instrumentId);
  const itemIds = ((await read())?.items ?? []).filter(({ type }) => type === 'rating').map(({ id }) => id);
  await client.evaluation.changeSettings({ instrumentId, smallCell: 7, completeFrom: 0.75 });
  const scale = { instrumentId, name: 'Ease', itemIds, score: 'sum', mostMissing: 0 } as const;
  const { scaleId } = await client.evaluation.addScale({ ...scale, itemIds });
  await client.evaluation.changeScale({ ...scale, itemIds, id: scaleId, name: 'At ease' });
  const personId = (await client.people.snapshot({ cycleId })).people[0]?.id;
  if (personId === undefined) throw new Error('There is nobody to invite.');
  await client.evaluation.setInvitations({
    instrumentId,
    invitations: [{ personId, side: 'mentee', state: 'not contacted' }],
  });
  expect(await read()).toMatchObject({
    settings: { smallCell: 7, completeFrom: 0.75 },
    scales: [{ id: scaleId, name: 'At ease', score: 'sum' }],
    invitations: [{ personId, state: 'not contacted' }],
  });
  await client.evaluation.removeScale({ scaleId });
  await client.evaluation.setInvitations({ instrumentId, invitations: [] });
  expect(await read()).toMatchObject({ scales: [], invitations: [] });
  for (let step = 0; step < 7; step++) await client.history.undo();
};
