import type { PeopleMerge, Person, PersonId } from '../../shared/model/index.ts';
// By its own file: the whole engine reads class lists as well, and brings the readers of workbooks along.
import { checkMerge, type MergeCheck, type MergeSource } from '../../shared/roster/checkMerge.ts';
import type { MergePreview } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterStore,
  countEntriesOf,
  moveEntries,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  deletePerson,
  insertDistinctPeople,
  listAllRules,
  listAnswerHeads,
  listCycles,
  listEnrollmentsOf,
  listFamilies,
  listPairings,
  listPeople,
  setEnrollment,
  supersedeEarlier,
  updatePerson,
} from '../storage/queries/index.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

/** What the rows of a table are called, one and several. Tables that are not named count as further entries. */
const wordsOfTables: Readonly<Record<string, readonly [one: string, many: string]>> = {
  assignment: ['line of a proposal', 'lines of proposals'],
  class_list_entry: ['class list', 'class lists'],
  enrollment: ['enrollment', 'enrollments'],
  family: ['family that they founded', 'families that they founded'],
  pairing: ['pairing', 'pairings'],
  rule: ['rule', 'rules'],
  status_event: ['status event', 'status events'],
  submission: ['answered questionnaire or survey', 'answered questionnaires and surveys'],
};
/** Kept for the order of drawing and for finding duplicates; nobody needs to read of them. */
const quietTables: readonly string[] = ['distinct_people', 'lineage_order'];

const readSource = (queries: Queries, kept: Person, gone: Person): MergeSource => {
  const ids = [kept.id, gone.id];
  const names = new Map(listPeople(queries).map(({ id, name }) => [id, name]));
  return {
    kept,
    gone,
    cycles: listCycles(queries),
    pairings: listPairings(queries),
    rules: listAllRules(queries),
    enrollments: listEnrollmentsOf(queries, ids),
    answers: listAnswerHeads(queries, ids),
    nameOf: (id) => names.get(id) ?? 'someone who left the roster',
  };
};

const requirePair = (queries: Queries, keptId: PersonId, goneId: PersonId): [Person, Person] => {
  if (keptId === goneId) throw new ChapterError('REFUSED', 'A record can’t be merged with itself.', keptId);
  return [requirePerson(queries, keptId), requirePerson(queries, goneId)];
};

const describeJoined = (source: MergeSource, { joined }: MergeCheck): string[] =>
  joined.map(({ cycleId, role }) => {
    const label = source.cycles.find(({ id }) => id === cycleId)?.label ?? 'one cycle';
    const part = role === 'both' ? 'mentee and mentor' : role === 'neither' ? 'no part' : role;
    return `Both are enrolled in ${label}; the record that stays has ${part} there.`;
  });

const describeFamilies = (queries: Queries, kept: Person, gone: Person): string[] => {
  const families = listFamilies(queries);
  const [own, other] = [kept, gone].map(({ id }) => families.find(({ founderId }) => founderId === id));
  return own === undefined || other === undefined
    ? []
    : [`Both founded a family; the ${other.name} family becomes part of the ${own.name} family.`];
};

/** What a merge would do, before anything is done. */
export const previewMerge = (store: ChapterStore, keptId: PersonId, goneId: PersonId): MergePreview => {
  const { queries } = store;
  const [kept, gone] = requirePair(queries, keptId, goneId);
  const source = readSource(queries, kept, gone);
  const check = checkMerge(source);
  const moves = countEntriesOf(store, goneId)
    .filter(({ table }) => !quietTables.includes(table))
    .map(({ table, count }) => {
      const [one, many] = wordsOfTables[table] ?? ['further entry', 'further entries'];
      return { what: count === 1 ? one : many, count };
    });
  return {
    refusal: check.refusal,
    moves,
    choices: [...check.choices],
    notes: [...describeJoined(source, check), ...describeFamilies(queries, kept, gone)],
  };
};

/** The answers that do not count any more stay, marked as earlier ones. */
const chooseAnswers = (queries: Queries, merge: PeopleMerge, check: MergeCheck): void => {
  for (const { instrumentId, side, title } of check.choices) {
    const choice = merge.answers.find((one) => one.instrumentId === instrumentId && one.side === side);
    if (choice === undefined) {
      throw new ChapterError(
        'REFUSED',
        `Both have answered “${title}”. Choose which answer counts; nothing was merged.`,
        instrumentId,
      );
    }
    supersedeEarlier(queries, instrumentId, choice.from === 'kept' ? merge.goneId : merge.keptId, side);
  }
};

/**
 * Makes one record of two: everything of the one that goes belongs to the one that stays.
 * @throws ChapterError REFUSED where the two can't be one person, or where it is not chosen which answer counts
 */
export const mergePeople = (store: WritableStore, merge: PeopleMerge): void =>
  runCommand(store, (queries) => {
    const [kept, gone] = requirePair(queries, merge.keptId, merge.goneId);
    const check = checkMerge(readSource(queries, kept, gone));
    if (check.refusal !== null) {
      throw new ChapterError('REFUSED', `${check.refusal} Nothing was merged.`, gone.id);
    }
    chooseAnswers(queries, merge, check);
    moveEntries(store, gone.id, kept.id);
    for (const enrollment of check.joined) setEnrollment(queries, enrollment);
    deletePerson(queries, gone.id);
    updatePerson(queries, { ...merge.person, id: kept.id });
    const into = kept.name === gone.name ? 'the other record of that name' : kept.name;
    return { label: `Merge ${gone.name} into ${into}`, value: undefined };
  });

/** Remembers that two records are two people, so that they are not offered for merging again. */
export const keepApart = (store: WritableStore, oneId: PersonId, otherId: PersonId): void =>
  runCommand(store, (queries) => {
    const [one, other] = requirePair(queries, oneId, otherId);
    insertDistinctPeople(queries, one.id, other.id);
    return {
      label:
        one.name === other.name
          ? `Keep ${counted(2, 'record')} of ${one.name} apart`
          : `Keep ${one.name} and ${other.name} apart`,
      value: undefined,
    };
  });
