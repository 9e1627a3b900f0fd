import { describe, expect, test } from 'vitest';
import {
  addPerson,
  addRule,
  erasePerson,
  previewErase,
  readInput,
  readLineage,
  readPersonRecord,
  readPrivacy,
} from '../../src/main/services/index.ts';
import type { Connection } from '../../src/main/storage/connection.ts';
import { ChapterError, nextUndo, personalPlaces, undoChange } from '../../src/main/storage/index.ts';
import { findPerson, listFamilies, listPairings, listRuns } from '../../src/main/storage/queries/index.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { startFullYear, zoe } from './support/fullYear.ts';
import { countTraces, filesWithTraces } from './support/traces.ts';

const orderFor = (
  year: ReturnType<typeof startFullYear>,
  more: { typedName?: string; remove?: readonly string[] } = {},
) => {
  const { passages, copies } = previewErase(year.session, year.zoeId);
  return {
    personId: year.zoeId,
    typedName: zoe.name,
    passages: passages.map(({ key }) => key),
    remove: copies.map(({ key }) => key),
    ...more,
  };
};

describe('where personal data lives', () => {
  test('every table and every column with text is classified, and who refers to people or answers goes or stays', () => {
    const { store } = startFullYear();
    const { connection } = store;
    const told = Object.fromEntries(
      Object.entries(personalPlaces).map(([table, { words, fixed }]) => [table, [...words, ...fixed].sort()]),
    );
    expect(columnsOf(connection)).toEqual(told);
    const referring = connection
      .prepare<[], string>(
        `SELECT DISTINCT list.name FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key
         WHERE list.schema = 'main' AND key."table" IN ('person', 'submission')`,
      )
      .pluck()
      .all();
    expect(referring.filter((table) => personalPlaces[table]?.rows === 'nobody’s')).toEqual([]);
  });
});

const columnsOf = (connection: Connection): Record<string, string[]> =>
  Object.fromEntries(
    connection
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
      .map((table) => [
        table,
        (connection.pragma(`table_info("${table}")`) as { name: string; type: string }[])
          .filter(({ type }) => type !== 'INTEGER' && type !== 'REAL')
          .map(({ name }) => name)
          .sort(),
      ]),
  );

describe('erasing somebody after a full year', () => {
  test('leaves no byte of them in the folder, and a place without a name in the tree', () => {
    const year = startFullYear();
    const { session, store, dataFolder, zoeId, mentee } = year;
    store.connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(countTraces(store.connection.serialize())).toBeGreaterThan(8);
    const pairings = listPairings(store.queries);
    const proof = erasePerson(session, orderFor(year));

    expect(proof).toMatchObject({ found: 0, staysAs: "Anonymous '25", left: [], unread: [] });
    expect(proof.searchedFor).toEqual(
      expect.arrayContaining([zoe.name, 'Quillfeather, Zoë', zoe.email, '555 010 4477']),
    );
    expect(findPerson(store.queries, zoeId)).toMatchObject({
      name: "Anonymous '25",
      goesBy: null,
      email: null,
      phone: null,
      entryCohort: 2025,
      staysNamed: false,
    });
    const lineage = readLineage(store);
    expect(lineage.pairings.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual(
      pairings.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
    );
    expect(lineage.pairings.some(({ menteeId, mentorId }) => menteeId === mentee && mentorId === zoeId)).toBe(
      true,
    );
    expect(listFamilies(store.queries).map(({ name }) => name)).not.toContain('House Quillfeather');
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
    expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    session.close();
    expect(filesWithTraces(dataFolder)).toEqual([]);
  });

  test('takes their words out of inputs of runs, marks these runs, and keeps what the others need', () => {
    const year = startFullYear();
    const { session, store, zoeId, mentee, runId } = year;
    erasePerson(session, orderFor(year));
    const input = readInput(store, runId);
    expect(countTraces(Buffer.from(input))).toBe(0);
    expect(input).not.toContain('my secret');
    expect(JSON.parse(input).people.find(({ id }: { id: string }) => id === mentee).name).toBe('Mentee A 0');
    expect(readPrivacy(store).unrepeatableRuns).toEqual([runId]);
    expect(listRuns(store.queries, year.cycleId)[0]?.assignments.map(({ mentorId }) => mentorId)).toContain(
      zoeId,
    );
  });

  test('replaces the name in what others wrote, and codes and quotes stay on their words', () => {
    const year = startFullYear();
    const { session, store, answer } = year;
    erasePerson(session, orderFor(year));
    const texts = store.connection
      .prepare<[], string>(
        "SELECT value FROM response JOIN item ON item.id = item_id WHERE type = 'longText' ORDER BY submission_id",
      )
      .pluck()
      .all()
      .map((value) => JSON.parse(value) as string);
    expect(texts).toEqual([
      '[name removed] 🌳 saved me',
      '[name removed] taught me anatomy',
      'Dinner with [name removed]’s friends',
    ]);
    const [start, end] = store.connection
      .prepare<[string], [number, number]>('SELECT starts_at, ends_at FROM coding WHERE submission_id = ?')
      .raw()
      .get(answer.submissionId) as [number, number];
    expect([...(texts[0] ?? '')].slice(start, end).join('')).toBe('🌳 saved me');
    const quote = store.connection
      .prepare<[], { text: string; confirmedBy: string; from: number; to: number }>(
        'SELECT text, confirmed_by AS confirmedBy, starts_at AS "from", ends_at AS "to" FROM quote',
      )
      .get();
    expect(quote).toEqual({
      text: '[name removed] 🌳 saved me',
      confirmedBy: '[name removed]',
      from: 0,
      to: 25,
    });
  });

  test('can’t be undone, nor can anything before it, and is told to nobody by name', () => {
    const year = startFullYear();
    const { session, store } = year;
    erasePerson(session, orderFor(year));
    expect(nextUndo(store)).toBeNull();
    expect(() => undoChange(store)).toThrow('There is nothing to undo');
    const labels = store.connection.prepare<[], string>('SELECT label FROM change').pluck().all();
    expect(labels.at(-1)).toBe('Erase a person');
    expect(labels).toContain('Note a refusal: research, [name removed]');
    expect(readPrivacy(store).erasures).toMatchObject([
      { personId: year.zoeId, staysAs: "Anonymous '25", found: 0 },
    ]);
    expect(() => previewErase(session, year.zoeId)).toThrow('erased already');
  });

  test('needs the name typed, and keeps the older backups where that is wished', () => {
    const year = startFullYear();
    const { session, store } = year;
    const before = digestOf(store.connection);
    expect(() => erasePerson(session, orderFor(year, { typedName: 'Zoe' }))).toThrow('REFUSED');
    expect(digestOf(store.connection)).toBe(before);
    session.backUp('by hand', 'always');
    const { copies } = previewErase(session, year.zoeId);
    expect(copies.map(({ fileName }) => fileName)).toContain(session.backups()[0]?.fileName);
    const proof = erasePerson(session, orderFor(year, { typedName: 'zoe quillfeather', remove: [] }));
    expect(proof.found).toBe(0);
    expect(proof.left.map(({ key, holds }) => [key, holds]).sort()).toEqual(
      copies.map(({ key }) => [key, 'holds']).sort(),
    );
    expect(session.backups()[0]?.reason).toBe('after erasing');
  });

  test('shows beforehand what goes and where the data went, and changes nothing', () => {
    const year = startFullYear();
    const { session, store, zoeId } = year;
    const before = digestOf(store.connection);
    const preview = previewErase(session, zoeId);
    expect(digestOf(store.connection)).toBe(before);
    expect(preview).toMatchObject({
      name: zoe.name,
      staysAs: "Anonymous '25",
      namesakes: 0,
      openPairs: [],
      families: [{ before: 'House Quillfeather' }],
      runs: 1,
    });
    expect(preview.goes).toEqual(
      expect.arrayContaining([
        { what: 'answered questionnaire or survey', count: 1 },
        { what: 'rule or wish', count: 1 },
        { what: 'letter', count: 1 },
        { what: 'invitation to a survey', count: 1 },
      ]),
    );
    expect(preview.outgoing.map(({ fileName }) => fileName).sort()).toEqual([
      'letters.pdf',
      'survey zoe quillfeather.xlsx',
    ]);
    expect(preview.passages).toContainEqual({
      key: expect.any(String),
      where: 'answer',
      before: '"Zoe taught me anatomy"',
      after: '"[name removed] taught me anatomy"',
    });
  });

  test('leaves somebody else of the same name alone', () => {
    const year = startFullYear();
    const { session, store } = year;
    const other = addPerson(store, { ...newPerson(zoe.name, 2027), email: 'other@example.edu' }, null);
    const preview = previewErase(session, year.zoeId);
    expect(preview.namesakes).toBe(1);
    expect(erasePerson(session, { ...orderFor(year), passages: [] })).toMatchObject({ found: 0 });
    expect(findPerson(store.queries, other)).toMatchObject({ name: zoe.name, email: 'other@example.edu' });
  });

  test('takes somebody without any pairing out altogether', () => {
    const { session, store, cycleId, mentee } = startFullYear();
    const id = addPerson(store, newPerson('Quirin Solitaire'), null);
    expect(
      erasePerson(session, {
        personId: id,
        typedName: 'Quirin Solitaire',
        passages: [],
        remove: [],
      }),
    ).toMatchObject({
      found: 0,
      staysAs: null,
    });
    expect(findPerson(store.queries, id)).toBeUndefined();
    expect(() =>
      addRule(store, {
        cycleId,
        kind: 'forbid',
        menteeId: mentee,
        mentorId: id,
        reason: '',
        confidential: true,
      }),
    ).toThrow(ChapterError);
  });
});

describe('a copy of one person’s data', () => {
  test('holds every row of theirs, reads as words, and tells no confidential note', () => {
    const { store, zoeId, mentee, cycleId } = startFullYear();
    store.connection
      .prepare("INSERT INTO rule VALUES ('secret', ?, 'forbid', ?, ?, 'they quarreled', 1)")
      .run(cycleId, mentee, zoeId);
    const record = readPersonRecord(store, zoeId, '2027-09-01T10:00:00Z');
    expect(Object.keys(record.rows).sort()).toEqual([
      'announced_letter',
      'assignment',
      'consent',
      'enrollment',
      'family',
      'imported_row',
      'invitation',
      'outgoing_person',
      'pairing',
      'person',
      'response',
      'rule',
      'status_event',
      'submission',
    ]);
    expect(record.rows['rule']).toHaveLength(1);
    expect(JSON.stringify(record)).not.toContain('quarreled');
    expect(record.notes[0]).toContain('1 confidential note');
    const said = record.sections.flatMap(({ entries }) =>
      entries.map(({ label, value }) => `${label}: ${value}`),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        `E-mail: ${zoe.email}`,
        'research: no, 2026-09-01, noted by Ana Ruiz',
        '2027-01-10: leave',
        'Founded: House Quillfeather',
      ]),
    );
    expect(said.some((line) => line.startsWith('What matters most to you?: Family'))).toBe(true);
    expect(said.some((line) => line.includes('with Mentee A 0'))).toBe(true);
    expect(record.mentions.some(({ text }) => text.includes('saved me'))).toBe(true);
  });
});
