import { expect, test } from 'vitest';
import {
  addReport,
  changeReport,
  commitImport,
  readReports,
  removeReport,
  writeSentence,
} from '../../src/main/services/index.ts';
import { listChanges, redoChange, undoChange } from '../../src/main/storage/index.ts';
import { type ReportId, usualReportSettings } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = (kind: 'evaluation' | 'matching') => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  const draft = draftOf(cycleId, 3, 'S');
  const rows = draft.rows.map((row) => ({ ...row, enrollment: null }));
  const { instrumentId } = commitImport(store, kind === 'evaluation' ? { ...draft, kind, rows } : draft);
  return { session, store, instrumentId };
};

test('a report is started, changed, written in and removed, and each step is undone and done again', () => {
  const { session, store, instrumentId } = start('evaluation');
  const digests = [digestOf(store.connection)];
  const note = () => digests.push(digestOf(store.connection));
  const settings = usualReportSettings;
  const id = addReport(store, { instrumentId, title: 'Spring', settings, sentences: [] });
  note();
  changeReport(store, id, { title: 'For the office', settings: { ...settings, preset: 'members' } });
  note();
  writeSentence(store, id, 'summary/1', { text: 'Most people answered.', basis: '40' });
  note();
  writeSentence(store, id, 'summary/1', { text: 'Nearly all answered.', basis: '41' });
  writeSentence(store, id, 'limitations/own', { text: 'One year only.', basis: '' });
  expect(readReports(store)).toMatchObject([
    {
      title: 'For the office',
      settings: { preset: 'members' },
      sentences: [
        { slot: 'summary/1', text: 'Nearly all answered.', basis: '41' },
        { slot: 'limitations/own', text: 'One year only.' },
      ],
    },
  ]);
  writeSentence(store, id, 'limitations/own', null);
  expect(readReports(store)[0]?.sentences).toHaveLength(1);
  expect(listChanges(store, 1)[0]?.label).toBe('Take the board’s words out of the report “For the office”');
  removeReport(store, id);
  expect(readReports(store)).toEqual([]);
  for (let step = 0; step < 4; step++) undoChange(store);
  expect(digestOf(store.connection)).toBe(digests[3]);
  undoChange(store);
  expect(digestOf(store.connection)).toBe(digests[2]);
  undoChange(store);
  undoChange(store);
  expect(digestOf(store.connection)).toBe(digests[0]);
  redoChange(store);
  expect(digestOf(store.connection)).toBe(digests[1]);
  session.close();
});

test('a report is about a survey, and one that is gone says so', () => {
  const { session, store, instrumentId } = start('matching');
  const report = { instrumentId, title: 'Spring', settings: usualReportSettings, sentences: [] };
  expect(() => addReport(store, report)).toThrow('This survey is not in the chapter any more.');
  expect(() => removeReport(store, 'nothing' as ReportId)).toThrow(
    'This report is not in the chapter any more.',
  );
  session.close();
});
