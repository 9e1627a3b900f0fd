import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  approveRun,
  changePerson,
  commitImport,
  enroll,
  erasePerson,
  mergePeople,
  saveRun,
} from '../../src/main/services/index.ts';
import { redoChange, undoChange } from '../../src/main/storage/index.ts';
import { applyMerge, type Decisions, isNothingToDo, type Side } from '../../src/main/storage/merge/index.ts';
import { groupColumns } from '../../src/main/storage/merge/mergeTable.ts';
import {
  findPerson,
  listEnrollmentsOf,
  listPairings,
  listPeople,
} from '../../src/main/storage/queries/index.ts';
import type { Person, PersonId } from '../../src/shared/model/index.ts';
import { chapterFileName, startChapterIn } from './support/chapters.ts';
import { compareWith, handIn, takeAlong } from './support/copies.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const startApart = (prepare: (session: ReturnType<typeof startChapterIn>) => void = () => undefined) => {
  const folder = makeFolder();
  const begun = startChapterIn(folder);
  prepare(begun);
  const { cycleId } = begun;
  const apart = takeAlong(folder, begun.session);
  const people = (session = apart.here) => listPeople(session.reading().queries);
  const named = (name: string, session = apart.here): Person => {
    const found = people(session).find((person) => person.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };
  const change = (session: typeof apart.here, name: string, fields: Partial<Person>) =>
    changePerson(session.writing(), { ...named(name, session), ...fields });
  const merge = (decisions: Decisions = {}, into = apart.here) => {
    const from = into === apart.here ? apart.there : apart.here;
    const copy = handIn(from, from === apart.there ? apart.thereFolder : folder);
    try {
      return applyMerge(into.writing(), copy, chapterFileName, decisions);
    } finally {
      copy.close();
    }
  };
  const compare = (decisions: Decisions = {}, into = apart.here) => {
    const from = into === apart.here ? apart.there : apart.here;
    const copy = handIn(from, from === apart.there ? apart.thereFolder : folder);
    try {
      return compareWith(into, copy, decisions);
    } finally {
      copy.close();
    }
  };
  return { ...apart, cycleId, people, named, change, merge, compare };
};

const addThree = ({ session }: ReturnType<typeof startChapterIn>) => {
  for (const name of ['Ada', 'Ben', 'Cleo']) addPerson(session.writing(), newPerson(name), null);
};

describe('two copies of one chapter that were edited apart', () => {
  test('bring together what each of them changed, field by field, in one step that can be undone', () => {
    const { here, there, change, merge, named, people } = startApart(addThree);
    change(here, 'Ada', { phone: '555-0100' });
    change(there, 'Ada', { pronouns: 'she/her' });
    change(there, 'Ben', { goesBy: 'Benny' });
    addPerson(there.writing(), newPerson('Dov'), null);
    const before = digestOf(here.reading().connection);

    expect(merge()?.label).toBe('Merge the copy briar-glen.grove');
    expect(named('Ada')).toMatchObject({ phone: '555-0100', pronouns: 'she/her' });
    expect(named('Ben').goesBy).toBe('Benny');
    expect(people().map(({ name }) => name)).toContain('Dov');
    const after = digestOf(here.reading().connection);

    expect(undoChange(here.writing()).label).toBe('Merge the copy briar-glen.grove');
    expect(digestOf(here.reading().connection)).toBe(before);
    redoChange(here.writing());
    expect(digestOf(here.reading().connection)).toBe(after);
  });

  test('have nothing to do the second time, with the same file and with an older one', () => {
    const { here, there, change, merge } = startApart(addThree);
    change(here, 'Ada', { phone: '1' });
    change(there, 'Ada', { phone: '2' });
    expect(() => merge()).toThrow('One difference is not decided yet.');
    const id = `changed twice person ["${listPeople(here.reading().queries)[0]?.id}"] phone`;
    expect(merge({ [id]: 'ours' })).not.toBeNull();
    const digest = digestOf(here.reading().connection);
    expect(merge()).toBeNull();
    expect(digestOf(here.reading().connection)).toBe(digest);
  });

  test('that did nothing apart have nothing to do', () => {
    const { here, change, merge, compare } = startApart(addThree);
    expect(merge()).toBeNull();
    change(here, 'Ada', { phone: '1' });
    expect(isNothingToDo(compare())).toBe(true);
    expect(merge()).toBeNull();
  });

  test('that changed one field in two ways ask which holds, with both values and who wrote them', () => {
    const { here, there, change, compare, merge, named } = startApart(addThree);
    change(here, 'Ada', { phone: '1', goesBy: 'A' });
    change(there, 'Ada', { phone: '2', pronouns: 'she' });
    const [conflict, ...more] = compare().conflicts;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: 'changed twice',
      columns: ['phone'],
      ours: { phone: '1' },
      theirs: { phone: '2' },
      oursStamp: { officer: 'Ana Ruiz' },
      theirsStamp: { officer: 'Ana Ruiz' },
      decided: null,
    });
    merge({ [String(conflict?.id)]: 'theirs' });
    expect(named('Ada')).toMatchObject({ phone: '2', goesBy: 'A', pronouns: 'she' });
  });

  test('go on after a merge: only what was changed since is merged, and a decision is not asked for again', () => {
    const { here, there, change, compare, merge, named } = startApart(addThree);
    change(here, 'Ada', { phone: '1' });
    change(there, 'Ada', { phone: '2' });
    const [conflict] = compare().conflicts;
    merge({ [String(conflict?.id)]: 'ours' });
    change(there, 'Ada', { pronouns: 'she' });
    merge();
    expect(named('Ada')).toMatchObject({ phone: '1', pronouns: 'she' });
    // The merged file goes back to the other laptop: what was decided here holds there.
    expect(compare({}, there).conflicts).toEqual([]);
    merge({}, there);
    expect(named('Ada', there)).toMatchObject({ phone: '1', pronouns: 'she' });
    expect(digestOf(there.reading().connection).length).toBe(64);
    expect(merge({}, there)).toBeNull();
  });

  test('carry over what was undone in the other copy', () => {
    const { there, people, merge } = startApart(addThree);
    undoChange(there.writing());
    merge();
    expect(people().map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    expect(merge()).toBeNull();
  });
});

describe('what one copy took away', () => {
  const startWithDouble = () =>
    startApart(({ session }) => {
      for (const name of ['Gus', 'Gus K.']) addPerson(session.writing(), newPerson(name), null);
    });

  test('and the other worked on: either it comes back with that work, or both go', () => {
    for (const side of ['ours', 'theirs'] as const satisfies readonly Side[]) {
      const { here, there, cycleId, compare, merge, named, people } = startWithDouble();
      const [kept, gone] = [named('Gus'), named('Gus K.')];
      mergePeople(here.writing(), {
        keptId: kept.id,
        goneId: gone.id,
        person: newPerson('Gus'),
        answers: [],
      });
      enroll(there.writing(), enrollmentOf(gone.id, cycleId, 'mentee'));
      const { conflicts } = compare();
      expect(conflicts).toMatchObject([
        {
          kind: 'removed here',
          row: { tableName: 'person', cells: { name: 'Gus K.' } },
          hanging: [{ tableName: 'enrollment' }],
        },
      ]);
      merge({ [String(conflicts[0]?.id)]: side });
      expect(people().map(({ name }) => name)).toEqual(side === 'ours' ? ['Gus'] : ['Gus', 'Gus K.']);
      expect(listEnrollmentsOf(here.reading().queries, [gone.id])).toHaveLength(side === 'ours' ? 0 : 1);
    }
  });

  test('is asked about as well where the copy took it away', () => {
    for (const side of ['ours', 'theirs'] as const satisfies readonly Side[]) {
      const { here, there, cycleId, compare, merge, named, people } = startWithDouble();
      const [kept, gone] = [named('Gus'), named('Gus K.')];
      mergePeople(there.writing(), {
        keptId: kept.id,
        goneId: gone.id,
        person: newPerson('Gus'),
        answers: [],
      });
      enroll(here.writing(), enrollmentOf(gone.id, cycleId, 'mentee'));
      const { conflicts } = compare();
      expect(conflicts).toMatchObject([{ kind: 'removed there', hanging: [{ tableName: 'enrollment' }] }]);
      merge({ [String(conflicts[0]?.id)]: side });
      expect(people().map(({ name }) => name)).toEqual(side === 'ours' ? ['Gus', 'Gus K.'] : ['Gus']);
      expect(findPerson(here.reading().queries, gone.id) === undefined).toBe(side === 'theirs');
    }
  });
});

test('a mentee whom each copy has paired has one mentor afterwards, and nothing is dropped', () => {
  for (const side of ['ours', 'theirs'] as const satisfies readonly Side[]) {
    const { here, there, cycleId, compare, merge } = startApart(({ session, cycleId: id }) =>
      commitImport(session.writing(), draftOf(id, 2, 'A')),
    );
    const [[first, one], [second, other]] = enrolledPairs(here.reading(), cycleId) as [
      [PersonId, PersonId],
      [PersonId, PersonId],
    ];
    const approve = (session: typeof here, pairs: [PersonId, PersonId][]) => {
      const runId = saveRun(session.writing(), runOf(cycleId, pairs));
      approveRun(session.writing(), { runId, officers: ['Ana Ruiz', 'Sol Park'], startsOn: '2026-08-20' });
    };
    approve(here, [
      [first, one],
      [second, other],
    ]);
    approve(there, [
      [first, other],
      [second, one],
    ]);
    const { conflicts } = compare();
    expect(conflicts.map(({ kind }) => kind)).toEqual(['paired twice', 'paired twice']);
    merge(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
    const pairings = listPairings(here.reading().queries);
    expect(pairings).toHaveLength(4);
    const open = pairings.filter(({ status }) => status !== 'ended');
    const expected = side === 'ours' ? [one, other] : [other, one];
    expect([first, second].map((id) => open.find(({ menteeId }) => menteeId === id)?.mentorId)).toEqual(
      expected,
    );
    expect(pairings.filter(({ status }) => status === 'ended').map(({ endReason }) => endReason)).toEqual([
      're-paired',
      're-paired',
    ]);
    undoChange(here.writing());
    expect(listPairings(here.reading().queries)).toHaveLength(2);
  }
});

// A brute-force oracle: every field of everyone on its own, from the three values that are known of it.
const fields = ['phone', 'pronouns', 'goesBy'] as const;
const edit = fc.record({
  who: fc.constantFrom('Ada', 'Ben', 'Cleo'),
  field: fc.constantFrom(...fields),
  value: fc.constantFrom('1', '2', '3', null),
});

test('every field ends as the three-way rule says, whatever was edited in what order', () => {
  const names = ['Ada', 'Ben', 'Cleo'] as const;
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 8 }),
      fc.array(edit, { maxLength: 8 }),
      fc.constantFrom('ours' as const, 'theirs' as const),
      (oursEdits, theirsEdits, side) => {
        const { here, there, change, compare, merge, named } = startApart(addThree);
        const read = (session: typeof here) =>
          names.map((name) => fields.map((field) => named(name, session)[field]));
        const base = read(here);
        for (const { who, field, value } of oursEdits) change(here, who, { [field]: value });
        for (const { who, field, value } of theirsEdits) change(there, who, { [field]: value });
        const [ours, theirs] = [read(here), read(there)];
        const { conflicts } = compare();
        const clash = (person: number, field: number): boolean => {
          const [o, t, b] = [ours, theirs, base].map((rows) => rows[person]?.[field]);
          return o !== b && t !== b && o !== t;
        };
        const expectedConflicts = names.flatMap((_, person) =>
          fields.filter((__, field) => clash(person, field)),
        ).length;
        expect(conflicts).toHaveLength(expectedConflicts);
        merge(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
        const expected = base.map((row, person) =>
          row.map((value, field) => {
            if (clash(person, field)) return (side === 'ours' ? ours : theirs)[person]?.[field];
            return theirs[person]?.[field] === value ? ours[person]?.[field] : theirs[person]?.[field];
          }),
        );
        expect(read(here)).toEqual(expected);
        expect(merge()).toBeNull();
        here.close();
        there.close();
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('columns that a CHECK ties together are taken from one copy', () => {
  const { here } = startApart();
  const { connection, capturedTables } = here.writing();
  const torn = capturedTables.flatMap(({ name, columns }) => {
    const sql = connection
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(name) as string;
    const checks = sql.split('\n').filter((line) => /^\s*CHECK\b/.test(line));
    return checks
      .map((check) => columns.filter((column) => new RegExp(`\\b${column}\\b`).test(check)))
      .filter((tied) => tied.length > 1)
      .filter(
        (tied) => !groupColumns(name, columns).some((group) => tied.every((one) => group.includes(one))),
      )
      .map((tied) => `${name}: ${tied.join(', ')}`);
  });
  expect(torn).toEqual([]);
});

test('somebody who was erased here does not come back with the copy', () => {
  const { here, there, cycleId, change, compare, merge, named, people } = startApart(addThree);
  const { id } = named('Ben');
  change(there, 'Ben', { phone: '555-0199' });
  enroll(there.writing(), enrollmentOf(id, cycleId, 'mentee'));
  change(there, 'Cleo', { phone: '555-0123' });
  erasePerson(here, { personId: id, typedName: 'Ben', passages: [], remove: [] });
  expect(compare().conflicts).toEqual([]);
  merge();
  expect(named('Cleo').phone).toBe('555-0123');
  expect(people().map(({ name }) => name)).toEqual(['Ada', 'Cleo']);
  expect(listEnrollmentsOf(here.reading().queries, [id])).toEqual([]);
});

test('somebody who was erased in the copy is named, since no merge erases anybody', () => {
  const { here, there, change, compare, merge, named } = startApart(addThree);
  const { id } = named('Ben');
  erasePerson(there, { personId: id, typedName: 'Ben', passages: [], remove: [] });
  expect(compare().erasedThere).toEqual(['Ben']);
  change(there, 'Cleo', { phone: '555-0123' });
  expect(merge()?.erasedThere).toEqual(['Ben']);
  expect(named('Ben').id).toBe(id);
  erasePerson(here, { personId: id, typedName: 'Ben', passages: [], remove: [] });
  expect(compare().erasedThere).toEqual([]);
});
