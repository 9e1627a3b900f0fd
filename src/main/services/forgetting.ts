import type { PersonId } from '../../shared/model/index.ts';
import type { ErasePreview, EraseResult } from '../../shared/rpc/index.ts';
import { foldText } from '../../shared/util/index.ts';
import {
  ChapterError,
  countRowsOf,
  eraseRows,
  personalPlaces,
  runCommand,
  type TextCell,
  tryOut,
  type WritableStore,
} from '../storage/index.ts';
import { listErasures, readSettings } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { leaveNoTrace } from './forgettingAfter.ts';
import { rememberErased } from './forgettingAgain.ts';
import { listCopiesWith } from './forgettingCopies.ts';
import { keyOfCell, listPassages } from './forgettingIdentity.ts';
import { findInFull, scrubText } from './forgettingNames.ts';
import {
  carryOut,
  eraseLabel,
  finderFor,
  listOpenPairs,
  renameFamilies,
  rewriteAllTexts,
  rewriteInputs,
  type Task,
  taskFor,
} from './forgettingSteps.ts';
import { listOutgoingAbout } from './outgoing.ts';
import { requirePerson } from './require.ts';

// Erasing somebody is the one command that can't be undone. What is kept of them is a place in the tree without a name.

const prepare = (store: WritableStore, personId: PersonId): Task => {
  const person = requirePerson(store.queries, personId);
  if (listErasures(store.queries).some((erasure) => erasure.personId === personId)) {
    throw new ChapterError('REFUSED', 'This person was erased already.', personId);
  }
  return taskFor(store, person);
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
    copies: listCopiesWith(session, recognized.ids),
  };
};

/** Passages of single words of the name that a person looked at and left. A key that tells the name is not kept. */
const listLeft = (store: WritableStore, { recognized }: Task, chosen: ReadonlySet<string>): string[] =>
  listPassages(store, recognized)
    .map(keyOfCell)
    .filter((key) => !chosen.has(key))
    .filter((key) => findInFull(key, recognized.identity).length + recognized.findOwnParts(key).length === 0);

/**
 * Erases somebody: rows, words, history, inputs of runs. The file is then written anew without what was freed, and
 * searched for what was erased, with every file beside it.
 * @param order.typedName the person's name, typed by whoever erases
 * @param order.passages keys of passages in which single words of the name go as well
 * @param order.remove keys of copies of the chapter that go as well
 * @throws ChapterError NOT_FOUND; REFUSED where the typed name is another one
 */
export const erasePerson = (
  session: ChapterSession,
  order: {
    readonly personId: PersonId;
    readonly typedName: string;
    readonly passages: readonly string[];
    readonly remove: readonly string[];
  },
): EraseResult => {
  const store = session.writing();
  const task = prepare(store, order.personId);
  const { person, staysAs, recognized } = task;
  if (foldText(order.typedName) !== foldText(person.name)) {
    throw new ChapterError('REFUSED', 'The typed name is another one. Nothing was erased.', person.id);
  }
  const chosen = new Set(order.passages);
  const left = listLeft(store, task, chosen);
  const erasedAt = store.now();
  runCommand(store, (queries) => {
    carryOut(store, queries, task, chosen, { erasedAt, officer: readSettings(queries).officer });
    return { label: eraseLabel, value: undefined, undoable: false };
  });
  rememberErased(session, [{ ids: [...recognized.ids], erasedAt, left }]);
  const proof = leaveNoTrace(session, recognized.identity, {
    reason: 'after erasing',
    remove: order.remove,
    listLeft: () => listCopiesWith(session, recognized.ids),
    erasedIds: [person.id],
  });
  return { staysAs, ...proof };
};
