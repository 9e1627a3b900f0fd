import type { Person, PersonId } from '../../shared/model/index.ts';
import type { Copy } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterStore,
  type ErasedIds,
  readErasedIds,
  rememberErasedIds,
  runCommand,
} from '../storage/index.ts';
import { findPerson, listErasures, readChapterId } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { leaveNoTrace } from './forgettingAfter.ts';
import { listCopiesWith, removeCopies } from './forgettingCopies.ts';
import { keyOfCell, listPassages } from './forgettingIdentity.ts';
import { joinIdentities } from './forgettingNames.ts';
import { carryOut, eraseAgainLabel, type Task, taskFor } from './forgettingSteps.ts';

// A backup, or an older copy, brings back whoever was erased since. What this laptop knows of it is carried out again
// before anybody sees the chapter.

/** Notes beside the chapter who was erased: ids alone. */
export const rememberErased = (session: ChapterSession, erased: readonly ErasedIds[]): void =>
  rememberErasedIds(session.options.dataFolder, readChapterId(session.reading().queries), erased);

interface Trace {
  readonly name: string;
  readonly goes_by: string | null;
  readonly pronouns: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly entry_cohort: number | null;
}

/** Somebody who is on the roster, or was once; null for whoever the chapter never knew. */
const findKnown = ({ queries, connection }: ChapterStore, id: PersonId): Person | null => {
  const present = findPerson(queries, id);
  if (present !== undefined) return present;
  const row = connection
    .prepare<{ id: string }, string>(
      `SELECT coalesce(after, before) FROM change_row WHERE table_name = 'person'
         AND (json_extract(before, '$.id') = @id OR json_extract(after, '$.id') = @id)
       ORDER BY sequence DESC, position DESC LIMIT 1`,
    )
    .pluck()
    .get({ id });
  if (row === undefined) return null;
  const { goes_by: goesBy, entry_cohort: entryCohort, ...rest } = JSON.parse(row) as Trace;
  const { name, pronouns, email, phone } = rest;
  return { id, name, goesBy, pronouns, email, phone, entryCohort, staysNamed: false };
};

interface Again {
  readonly erased: ErasedIds;
  readonly person: Person;
}

/** Who is back although this laptop knows that they were erased. */
const listBack = (session: ChapterSession): Again[] => {
  const store = session.writing();
  const erased = new Set<string>(listErasures(store.queries).map(({ personId }) => personId));
  return readErasedIds(session.options.dataFolder, readChapterId(store.queries)).flatMap((one) =>
    one.ids
      .filter((id) => !erased.has(id))
      .flatMap((id): Again[] => {
        const person = findKnown(store, id as PersonId);
        return person === null ? [] : [{ erased: one, person }];
      }),
  );
};

/** All passages with single words of the name, but for those that a person looked at and left. */
const choosePassages = (store: ChapterStore, task: Task, left: readonly string[]): ReadonlySet<string> => {
  const kept = new Set(left);
  return new Set(
    listPassages(store, task.recognized)
      .map(keyOfCell)
      .filter((key) => !kept.has(key)),
  );
};

/**
 * Erases whoever is back in the chapter that was just opened, and notes for later who was erased from it.
 * @returns how many people were erased again
 * @throws ChapterError where it could not be done; the chapter then must not be shown
 */
export const eraseAgain = (session: ChapterSession): number => {
  const store = session.writing();
  rememberErased(
    session,
    listErasures(store.queries)
      .map(({ personId, erasedAt }) => ({ ids: [personId], erasedAt, left: [] }))
      .reverse(),
  );
  const back = listBack(session);
  if (back.length === 0) return 0;
  const tasks: Task[] = [];
  const people = new Set(back.map(({ erased }) => erased.ids[0])).size;
  runCommand(store, (queries) => {
    for (const { erased, person } of back) {
      // Somebody before may have taken them along, as a record that was merged into theirs.
      if (findKnown(store, person.id) === null) continue;
      const task = taskFor(store, person);
      const by = { erasedAt: erased.erasedAt, officer: '' };
      carryOut(store, queries, task, choosePassages(store, task, erased.left), by);
      tasks.push(task);
    }
    return { label: eraseAgainLabel(people), value: undefined, undoable: false };
  });
  proveAgain(session, tasks);
  return people;
};

/** What was erased is gone for everybody from here on: a full disk does not keep the chapter from opening. */
const proveAgain = (session: ChapterSession, tasks: readonly Task[]): void => {
  try {
    leaveNoTrace(session, joinIdentities(tasks.map(({ recognized }) => recognized.identity)), {
      reason: 'after erasing',
      remove: [],
      listLeft: () =>
        listCopiesWith(
          session,
          tasks.flatMap(({ recognized }) => recognized.ids),
        ),
      erasedIds: tasks.map(({ person }) => person.id),
    });
  } catch (problem) {
    if (!(problem instanceof ChapterError)) throw problem;
    console.error('What was erased again could not be proved:', problem.code);
  }
};

/** Copies on this laptop that hold somebody who was erased from the open chapter, or may. */
export const listCopiesWithErased = (session: ChapterSession): Copy[] => {
  const { queries } = session.reading();
  const known = readErasedIds(session.options.dataFolder, readChapterId(queries)).flatMap(({ ids }) => ids);
  const ids = new Set<string>([...listErasures(queries).map(({ personId }) => personId), ...known]);
  return listCopiesWith(session, [...ids]);
};

/** Deletes copies of the open chapter. A backup of how it is now is there first. @returns how many went */
export const deleteCopies = (session: ChapterSession, keys: readonly string[]): number => {
  session.backUp('before deleting copies');
  return removeCopies(session, keys);
};
