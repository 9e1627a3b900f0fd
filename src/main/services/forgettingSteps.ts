import { anonymousName } from '../../shared/lineage/shownName.ts';
import type { Erasure, Person, PersonId } from '../../shared/model/index.ts';
import {
  eraseHistoryRows,
  eraseRows,
  hasPairings,
  listRunInputs,
  listSubmissionIdsOf,
  listTexts,
  type Queries,
  replaceRunInput,
  rewriteHistoryRows,
  rewriteText,
  type TextCell,
  type WritableStore,
} from '../storage/index.ts';
import { insertErasure, listFamilies, listPeople, newestCycle } from '../storage/queries/index.ts';
import { nextFamilyName } from './families.ts';
import { movePlaces } from './forgettingCodings.ts';
import { keyOfCell, type Recognized, recognize } from './forgettingIdentity.ts';
import { type Find, findInFull, findParts, scrubText } from './forgettingNames.ts';
import { redactInput } from './forgettingRuns.ts';
import { counted } from './words.ts';

// What erasing somebody does to the file, step by step. The steps run inside of a command.

/** What the history says of it: not who. */
export const eraseLabel = 'Erase a person';
export const eraseAgainLabel = (count: number): string => `Erase ${counted(count, 'person', 'people')} again`;
export const tellsOfErasing = (label: string): boolean =>
  label === eraseLabel || /^Erase [\d,]+ (?:person|people) again$/.test(label);

export interface Task {
  readonly person: Person;
  readonly recognized: Recognized;
  readonly submissionIds: readonly string[];
  readonly staysAs: string | null;
}

/** What has to be known of somebody before they are erased. They may be gone from the roster and be in the history alone. */
export const taskFor = (store: WritableStore, person: Person): Task => {
  const { connection } = store;
  const recognized = recognize(store, person);
  return {
    person,
    recognized,
    submissionIds: recognized.ids.flatMap((id) => listSubmissionIdsOf(connection, id)),
    staysAs: hasPairings(connection, person.id) ? anonymousName(person.entryCohort) : null,
  };
};

interface OpenPair {
  readonly id: string;
  readonly partner: string;
}

/** Pairs of the newest cycle that have not ended. Pairs of earlier cycles stay as they were. */
export const listOpenPairs = ({ connection, queries }: WritableStore, id: PersonId): OpenPair[] =>
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
export const renameFamilies = (
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
export const finderFor = ({ recognized }: Task, isChosen: boolean): Find =>
  isChosen
    ? (text) =>
        [...findInFull(text, recognized.identity), ...recognized.findOwnParts(text)].sort(
          (left, right) => left.from - right.from,
        )
    : (text) => findInFull(text, recognized.identity);

export const rewriteAllTexts = (store: WritableStore, task: Task, chosen: ReadonlySet<string>): number => {
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
export const rewriteInputs = (store: WritableStore, task: Task): number => {
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

/**
 * Takes somebody out of the file, as part of a running command.
 * @param chosen keys of the passages in which single words of the name go as well
 */
export const carryOut = (
  store: WritableStore,
  queries: Queries,
  task: Task,
  chosen: ReadonlySet<string>,
  by: Pick<Erasure, 'erasedAt' | 'officer'>,
): void => {
  const { person, submissionIds, staysAs } = task;
  endOpenPairs(store, listOpenPairs(store, person.id));
  renameFamilies(store, task);
  eraseRows(store.connection, person.id, submissionIds, staysAs);
  rewriteAllTexts(store, task, chosen);
  rewriteHistory(store, task, chosen);
  rewriteInputs(store, task);
  insertErasure(queries, { personId: person.id, ...by, staysAs, found: null, searchedBytes: null });
};
