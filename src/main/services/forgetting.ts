import { anonymousName } from '../../shared/lineage/shownName.ts';
import type { Erasure, Person, PersonId } from '../../shared/model/index.ts';
import type { ErasePreview, EraseResult } from '../../shared/rpc/index.ts';
import { foldText } from '../../shared/util/index.ts';
import {
  ChapterError,
  countRowsOf,
  eraseHistoryRows,
  eraseRows,
  hasPairings,
  listRunInputs,
  listSubmissionIdsOf,
  listTexts,
  personalPlaces,
  replaceRunInput,
  rewriteHistoryRows,
  rewriteText,
  runCommand,
  type TextCell,
  tryOut,
  type WritableStore,
} from '../storage/index.ts';
import {
  insertErasure,
  listErasures,
  listFamilies,
  listPeople,
  newestCycle,
  readSettings,
} from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { nextFamilyName } from './families.ts';
import { leaveNoTrace, listBackupsWith } from './forgettingAfter.ts';
import { movePlaces } from './forgettingCodings.ts';
import { keyOfCell, listPassages, type Recognized, recognize } from './forgettingIdentity.ts';
import { type Find, findInFull, findParts, scrubText } from './forgettingNames.ts';
import { redactInput } from './forgettingRuns.ts';
import { listOutgoingAbout } from './outgoing.ts';
import { requirePerson } from './require.ts';

// Erasing somebody is the one command that can't be undone. What is kept of them is a place in the tree without a name.

/** What the history says of it: not who. */
export const eraseLabel = 'Erase a person';

interface Task {
  readonly person: Person;
  readonly recognized: Recognized;
  readonly submissionIds: readonly string[];
  readonly staysAs: string | null;
}

const prepare = (store: WritableStore, personId: PersonId): Task => {
  const person = requirePerson(store.queries, personId);
  const { connection } = store;
  if (listErasures(store.queries).some((erasure) => erasure.personId === personId)) {
    throw new ChapterError('REFUSED', 'This person was erased already.', personId);
  }
  const recognized = recognize(store, person);
  return {
    person,
    recognized,
    submissionIds: recognized.ids.flatMap((id) => listSubmissionIdsOf(connection, id)),
    staysAs: hasPairings(connection, personId) ? anonymousName(person.entryCohort) : null,
  };
};

interface OpenPair {
  readonly id: string;
  readonly partner: string;
}

/** Pairs of the newest cycle that have not ended. Pairs of earlier cycles stay as they were. */
const listOpenPairs = ({ connection, queries }: WritableStore, id: PersonId): OpenPair[] =>
  connection
    .prepare<{ id: string; cycleId: string }, OpenPair>(
      `SELECT pairing.id, person.name AS partner FROM pairing
       JOIN person ON person.id = iif(mentee_id = @id, mentor_id, mentee_id)
       WHERE @id IN (mentee_id, mentor_id) AND cycle_id = @cycleId AND status <> 'ended' ORDER BY person.name`,
    )
    .all({ id, cycleId: newestCycle(queries)?.id ?? '' });

const endOpenPairs = (store: WritableStore, pairs: readonly OpenPair[]): void => {
  const end = store.connection.prepare(
    "UPDATE pairing SET status = 'ended', ended_on = ?, end_reason = 'left' WHERE id = ?",
  );
  for (const { id } of pairs) end.run(store.now().slice(0, 10), id);
};

/** Families that somebody founded and that are called after them get the next free name. */
const renameFamilies = (
  { connection, queries }: WritableStore,
  { person, recognized }: Task,
): { before: string; after: string }[] => {
  const families = listFamilies(queries);
  return families
    .filter(
      ({ founderId, name }) => founderId === person.id && findParts(name, recognized.identity).length > 0,
    )
    .map(({ id, name }) => {
      const after = nextFamilyName(new Set(families.map((family) => family.name)));
      connection.prepare('UPDATE family SET name = ? WHERE id = ?').run(after, id);
      return { before: name, after };
    });
};

/** The answers of others that name somebody by their entry lose that mention. */
const withoutMention = ({ table, text }: TextCell, id: string): string => {
  if (table !== 'response' || !text.includes(id)) return text;
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? JSON.stringify(value.filter((entry) => entry !== id)) : text;
};

const rewriteCell = (store: WritableStore, cell: TextCell, id: string, find: Find): boolean => {
  const text = scrubText(withoutMention(cell, id), find);
  if (text === cell.text) return false;
  if (cell.table === 'response' && cell.text.startsWith('"')) {
    const answer = JSON.parse(cell.text) as string;
    movePlaces(store, JSON.parse(cell.key) as [string, string], answer, find(answer));
  }
  rewriteText(store, cell, text);
  return true;
};

/** Finds the full names, and in the passages that were chosen the single words as well. */
const finderFor = ({ recognized }: Task, isChosen: boolean): Find =>
  isChosen
    ? (text) =>
        [...findInFull(text, recognized.identity), ...recognized.findOwnParts(text)].sort(
          (left, right) => left.from - right.from,
        )
    : (text) => findInFull(text, recognized.identity);

const rewriteAllTexts = (store: WritableStore, task: Task, chosen: ReadonlySet<string>): number => {
  let count = 0;
  for (const cell of [...listTexts(store)]) {
    if (cell.table === 'person') continue;
    const find = finderFor(task, chosen.has(keyOfCell(cell)));
    if (rewriteCell(store, cell, task.person.id, find)) count += 1;
  }
  return count;
};

const rewriteHistory = (store: WritableStore, task: Task, chosen: ReadonlySet<string>): void => {
  for (const id of task.recognized.ids) eraseHistoryRows(store.connection, id, task.submissionIds);
  const present = new Set<string>(listPeople(store.queries).map(({ id }) => id));
  const keys = new Map(store.capturedTables.map(({ name, key }) => [name, key]));
  const rowsChosen = new Set([...chosen].map((key) => key.replace(/^(\S+) \S+ /, '$1 ')));
  const [inFull, withParts] = [finderFor(task, false), finderFor(task, true)];
  rewriteHistoryRows(store, (table, row) => {
    const cells = JSON.parse(row) as { id?: unknown; founder_id?: unknown; [column: string]: unknown };
    // Somebody else who is on the roster keeps their name, also where it is the same.
    if (table === 'person' && present.has(String(cells.id))) return row;
    const key = JSON.stringify((keys.get(table) ?? []).map((column) => cells[column]));
    // A family that was called after them got another name.
    const isTheirFamily = table === 'family' && cells.founder_id === task.person.id;
    return scrubText(row, isTheirFamily || rowsChosen.has(`${table} ${key}`) ? withParts : inFull);
  });
};

/** Inputs of runs that knew the person. @returns how many runs can't be repeated any more */
const rewriteInputs = (store: WritableStore, task: Task): number => {
  const find = finderFor(task, false);
  let runs = 0;
  for (const { hash, input } of listRunInputs(store)) {
    const without = scrubText(redactInput(input, task.person.id, task.staysAs), find);
    if (without === input) continue;
    replaceRunInput(store, hash, without);
    runs +=
      store.connection
        .prepare<[string], number>('SELECT count(*) FROM matching_run WHERE input_hash = ?')
        .pluck()
        .get(hash) ?? 0;
  }
  return runs;
};

const whereOf = ({ table }: TextCell): string => personalPlaces[table]?.called[0] ?? 'text';

/** What erasing somebody would take away, change and leave, found by doing it and taking it back at once. */
export const previewErase = (session: ChapterSession, personId: PersonId): ErasePreview => {
  const store = session.writing();
  const task = prepare(store, personId);
  const { person, recognized, submissionIds, staysAs } = task;
  const counts = countRowsOf(store.connection, personId, submissionIds);
  const openPairs = listOpenPairs(store, personId);
  const labels = store.connection.prepare<[], string>('SELECT label FROM change').pluck().all();
  const tried = tryOut(store, () => {
    const families = renameFamilies(store, task);
    eraseRows(store.connection, personId, submissionIds, staysAs);
    const passages = listPassages(store, recognized).map((cell) => ({
      key: keyOfCell(cell),
      where: whereOf(cell),
      before: cell.text,
      after: scrubText(cell.text, finderFor(task, true)),
    }));
    return {
      families,
      passages,
      texts: rewriteAllTexts(store, task, new Set()),
      runs: rewriteInputs(store, task),
    };
  });
  return {
    personId,
    name: person.name,
    staysAs,
    namesakes: recognized.namesakes,
    goes: counts
      .filter(({ table }) => table !== 'outgoing_person')
      .map(({ table, count }) => {
        const [one, many] = personalPlaces[table]?.called ?? ['further entry', 'further entries'];
        return { what: count === 1 ? one : many, count };
      }),
    openPairs: openPairs.map(({ partner }) => partner),
    labels: labels.filter((label) => findInFull(label, recognized.identity).length > 0).length,
    ...tried,
    outgoing: listOutgoingAbout(store, personId),
    backups: listBackupsWith(session, personId),
  };
};

/**
 * Erases somebody: rows, words, history, inputs of runs. The file is then written anew without what was freed, and
 * searched for what was erased.
 * @param order.typedName the person's name, typed by whoever erases
 * @param order.passages keys of passages in which single words of the name go as well
 * @throws ChapterError NOT_FOUND; REFUSED where the typed name is another one
 */
export const erasePerson = (
  session: ChapterSession,
  order: {
    readonly personId: PersonId;
    readonly typedName: string;
    readonly passages: readonly string[];
    readonly deleteBackups: boolean;
  },
): EraseResult => {
  const store = session.writing();
  const task = prepare(store, order.personId);
  const { person, submissionIds, staysAs, recognized } = task;
  if (foldText(order.typedName) !== foldText(person.name)) {
    throw new ChapterError('REFUSED', 'The typed name is another one. Nothing was erased.', person.id);
  }
  const chosen = new Set(order.passages);
  const backups = listBackupsWith(session, person.id);
  runCommand(store, (queries) => {
    const erasure: Erasure = {
      personId: person.id,
      erasedAt: store.now(),
      officer: readSettings(queries).officer,
      staysAs,
      found: null,
      searchedBytes: null,
    };
    endOpenPairs(store, listOpenPairs(store, person.id));
    renameFamilies(store, task);
    eraseRows(store.connection, person.id, submissionIds, staysAs);
    rewriteAllTexts(store, task, chosen);
    rewriteHistory(store, task, chosen);
    rewriteInputs(store, task);
    insertErasure(queries, erasure);
    return { label: eraseLabel, value: undefined, undoable: false };
  });
  const proof = leaveNoTrace(session, recognized.identity, {
    reason: 'after erasing',
    backups: backups.map(({ fileName }) => fileName),
    deleteBackups: order.deleteBackups,
    erasedId: person.id,
  });
  return { staysAs, ...proof };
};
