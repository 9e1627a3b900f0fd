import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import { type CycleId, usualReportSettings } from '../../src/shared/model/index.ts';
import { draftOf } from '../storage/support/drafts.ts';

/** A report from its start over its sentences to its removal, and back to none. */
export const workOnReports = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const draft = draftOf(cycleId, 2, 'reported');
  const { instrumentId } = await client.intake.commit({
    ...draft,
    kind: 'evaluation',
    rows: draft.rows.map((row) => ({ ...row, enrollment: null })),
  });
  const settings = { ...usualReportSettings, authors: ['The board'] };
  const { reportId } = await client.reports.add({ instrumentId, title: 'Spring', settings, sentences: [] });
  await client.reports.change({
    reportId,
    title: 'Spring report',
    settings: { ...settings, preset: 'paper' },
  });
  await client.reports.write({
    reportId,
    slot: 'summary/own',
    sentence: { text: 'We are glad.', basis: '' },
  });
  expect(await client.reports.list()).toMatchObject([
    {
      id: reportId,
      title: 'Spring report',
      settings: { preset: 'paper', authors: ['The board'] },
      sentences: [{ slot: 'summary/own', text: 'We are glad.', basis: '' }],
    },
  ]);
  await client.reports.remove({ reportId });
  expect(await client.reports.list()).toEqual([]);
  for (let step = 0; step < 5; step++) await client.history.undo();
};
