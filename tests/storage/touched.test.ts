import { expect, test } from 'vitest';
import { addPerson, readTouched } from '../../src/main/services/index.ts';
import { wordsOfTables } from '../../src/main/services/touched.ts';
import { listCapturedTables } from '../../src/main/storage/capture.ts';
import { startChapterIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

test('every table whose rows are captured has its words for the history', () => {
  const { session } = startChapterIn(makeFolder());
  const tables = listCapturedTables(session.writing().connection).map(({ name }) => name);
  expect(tables.filter((name) => wordsOfTables[name] === undefined)).toEqual([]);
  addPerson(session.writing(), newPerson('Zoë'), null);
  expect(readTouched(session, 2)).toEqual([{ what: 'People', added: 1, changed: 0, removed: 0 }]);
  expect(readTouched(session, 1)).toEqual([]);
  session.close();
});
