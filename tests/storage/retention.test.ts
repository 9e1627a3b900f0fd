import { expect, test } from 'vitest';
import {
  changePerson,
  changeRetention,
  forgetDue,
  previewRetention,
  readInput,
  setStatusEvent,
} from '../../src/main/services/index.ts';
import { nextUndo } from '../../src/main/storage/index.ts';
import { findPerson } from '../../src/main/storage/queries/index.ts';
import { startFullYear, zoe } from './support/fullYear.ts';

test('contact details go so many years after graduation, from the whole file, and the name stays', () => {
  const { session, store, zoeId, runId } = startFullYear();
  expect(previewRetention(session).due).toEqual([]);
  setStatusEvent(store, null, { personId: zoeId, kind: 'graduated', on: '2020-05-20', yearsHeldBack: 0 });
  changeRetention(store, { words: 50, contactDetails: 50 });
  expect(previewRetention(session).due).toEqual([]);
  changeRetention(store, { words: null, contactDetails: 2 });
  expect(previewRetention(session).due).toEqual([
    { personId: zoeId, name: zoe.name, graduatedOn: '2020-05-20', words: 0, hasContactDetails: true },
  ]);
  const remove = previewRetention(session).copies.map(({ key }) => key);
  expect(remove).not.toEqual([]);
  const proof = forgetDue(session, { words: [], contactDetails: [zoeId], remove });
  expect(proof).toMatchObject({ found: 0, left: [], unread: [] });
  expect(proof.searchedFor).toEqual(expect.arrayContaining([zoe.email, zoe.phone, '555 010 4477']));
  expect(findPerson(store.queries, zoeId)).toMatchObject({ name: zoe.name, email: null, phone: null });
  const bytes = store.connection.serialize();
  expect(bytes.includes(zoe.email)).toBe(false);
  expect(bytes.includes('010 4477')).toBe(false);
  expect(bytes.includes(zoe.name)).toBe(true);
  expect(readInput(store, runId)).not.toContain(zoe.email);
  expect(previewRetention(session).due).toEqual([]);
  expect(nextUndo(store)).toBeNull();
});

test('answers in own words go with their codes and quotes, and other answers stay', () => {
  const { session, store, zoeId, answer } = startFullYear();
  // The first comment is hers.
  store.connection
    .prepare('UPDATE submission SET person_id = ? WHERE id = ?')
    .run(zoeId, answer.submissionId);
  setStatusEvent(store, null, { personId: zoeId, kind: 'graduated', on: '2020-05-20', yearsHeldBack: 0 });
  changeRetention(store, { words: 0, contactDetails: null });
  expect(previewRetention(session).due).toMatchObject([
    { personId: zoeId, words: 1, hasContactDetails: false },
  ]);
  const others = store.connection.prepare('SELECT count(*) FROM response').pluck().get() as number;
  forgetDue(session, { words: [zoeId], contactDetails: [], remove: [] });
  const count = (table: string): unknown =>
    store.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(count('response')).toBe(others - 1);
  expect([count('coding'), count('quote')]).toEqual([0, 0]);
  expect(store.connection.serialize().includes('🌳 saved me')).toBe(false);
  expect(store.connection.pragma('foreign_key_check')).toEqual([]);
});

test('a number that somebody else has as well stays theirs, and is no trace', () => {
  const { session, store, zoeId, mentee } = startFullYear();
  const other = findPerson(store.queries, mentee);
  if (other === undefined) throw new Error('The mentee is missing.');
  changePerson(store, { ...other, phone: zoe.phone });
  setStatusEvent(store, null, { personId: zoeId, kind: 'graduated', on: '2020-05-20', yearsHeldBack: 0 });
  changeRetention(store, { words: null, contactDetails: 2 });
  const remove = previewRetention(session).copies.map(({ key }) => key);
  const proof = forgetDue(session, { words: [], contactDetails: [zoeId], remove });
  expect(proof.found).toBe(0);
  expect(proof.searchedFor).toContain(zoe.email);
  expect(proof.searchedFor).not.toContain(zoe.phone);
  expect(findPerson(store.queries, zoeId)).toMatchObject({ email: null, phone: null });
  expect(findPerson(store.queries, mentee)?.phone).toBe(zoe.phone);
});
