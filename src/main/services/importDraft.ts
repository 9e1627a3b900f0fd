import type {
  DraftItem,
  DraftRow,
  Enrollment,
  ImportBatchId,
  ImportDraft,
  Instrument,
  InstrumentId,
  Item,
  ItemId,
  PersonId,
  Response,
  SubmissionId,
} from '../../shared/model/index.ts';
import type { Outputs } from '../../shared/rpc/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  fillEmail,
  fillEntryCohort,
  findEnrollment,
  findImportOfFile,
  findInstrument,
  insertImport,
  insertImportedRows,
  insertInstrument,
  insertItems,
  insertPerson,
  listAnsweredSides,
  listItems,
  prepareSubmissions,
  rememberRepairs,
  setEnrollment,
  supersedeEarlier,
  updateItem,
} from '../storage/queries/index.ts';
import { requireCycle, requireNewestCycle, requirePerson } from './require.ts';
import { nameVendor } from './vendorNames.ts';
import { counted } from './words.ts';

type Stored = Outputs['intake']['commit'];

/**
 * Stores a reviewed import as a whole, or nothing of it. Surveys come in after their year is over, so they may belong
 * to a past cycle; a questionnaire for pairing may not.
 * @throws ChapterError REFUSED for a questionnaire of a past cycle, for a file that was imported before, and for a draft that does not fit
 */
export const commitImport = (store: WritableStore, draft: ImportDraft): Stored =>
  runCommand(store, (queries) => {
    if (draft.kind === 'matching') requireNewestCycle(queries, draft.cycleId);
    else requireCycle(queries, draft.cycleId);
    requireNewFile(queries, draft);
    const importedAt = store.now();
    const instrument = chooseInstrument(queries, draft, importedAt);
    const itemIds = storeItems(queries, instrument.id, draft.items);
    const batchId = makeId<ImportBatchId>();
    const { cycleId, kind, fileName, sha256, vendor, mapping, repairs, refused, counts } = draft;
    insertImport(queries, {
      id: batchId,
      instrumentId: instrument.id,
      importedAt,
      ...{ cycleId, kind, fileName, sha256, vendor, mapping, repairs, refused, counts },
    });
    const people = new PeopleOfDraft(queries);
    // Everyone first: an answer may name someone who comes further down in the file.
    const personIds = draft.rows.map((row) => people.idOf(row));
    const toId = (key: string): string => people.newIds.get(key) ?? key;
    const namesPeople = new Set(
      draft.items.filter(({ item }) => item.type === 'people').map(({ key }) => key),
    );
    const insertSubmission = prepareSubmissions(queries);
    const submissions = draft.rows.map((row, index) => {
      const responses = row.responses.map((response) =>
        namesPeople.has(response.itemKey) && Array.isArray(response.value)
          ? { ...response, value: response.value.map(toId) }
          : response,
      );
      const personId = personIds[index] ?? null;
      const whole = { ...row, responses };
      return storeRow(queries, {
        draft,
        row: whole,
        batchId,
        instrument,
        itemIds,
        personId,
        insertSubmission,
      });
    });
    insertImportedRows(
      queries,
      draft.rows.flatMap(({ row, hash }, index) =>
        hash === null ? [] : [{ submissionId: submissions[index] as SubmissionId, line: row, rowHash: hash }],
      ),
    );
    rememberRepairs(
      queries,
      draft.decisions.map((decision) => ({
        ...decision,
        choice: decision.choice === null ? null : toId(decision.choice),
      })),
      importedAt,
    );
    return {
      label: `Import ${counted(draft.counts.stored + draft.counts.keptAside, 'answer')} from ${nameVendor(draft.vendor, draft.fileName)}`,
      value: {
        batchId,
        instrumentId: instrument.id,
        newPeople: people.newIds.size,
        knownPeople: people.knownIds.size,
        submissions: draft.rows.length,
      },
    };
  });

const requireNewFile = (queries: Queries, draft: ImportDraft): void => {
  const earlier = findImportOfFile(queries, draft.sha256);
  if (earlier === undefined) return;
  throw new ChapterError(
    'REFUSED',
    `This file was imported on ${earlier.importedAt.slice(0, 10)} as ${earlier.fileName}; nothing was changed.`,
    draft.fileName,
  );
};

const misfit = (message: string, subject: string): ChapterError =>
  new ChapterError('REFUSED', `${message} Nothing was imported; open the file once more.`, subject);

const chooseInstrument = (queries: Queries, draft: ImportDraft, createdAt: string): Instrument => {
  const { instrumentId, cycleId, kind, title } = draft;
  if (instrumentId === null) {
    const instrument = { id: makeId<InstrumentId>(), cycleId, kind, title, version: 1, createdAt };
    insertInstrument(queries, instrument);
    return instrument;
  }
  const known = findInstrument(queries, instrumentId);
  if (known === undefined || known.cycleId !== cycleId || known.kind !== kind) {
    throw misfit(
      'The questionnaire that these answers belong to is not in this program cycle.',
      instrumentId,
    );
  }
  return known;
};

/** Adds the new items after the known ones; the known ones learn options and the side that is asked as well. */
const storeItems = (
  queries: Queries,
  instrumentId: InstrumentId,
  drafts: readonly DraftItem[],
): ReadonlyMap<string, ItemId> => {
  const known = listItems(queries, instrumentId);
  let position = (known.at(-1)?.position ?? -1) + 1;
  const added: Item[] = [];
  const ids = new Map<string, ItemId>();
  for (const { key, existingId, item } of drafts) {
    if (existingId === null) {
      const id = makeId<ItemId>();
      added.push({ ...item, id, instrumentId, position: position++ });
      ids.set(key, id);
      continue;
    }
    const existing = known.find((candidate) => candidate.id === existingId);
    if (existing === undefined) {
      throw misfit(`The question “${item.shortName}” is not in this questionnaire any more.`, existingId);
    }
    updateItem(queries, existingId, {
      options: mergeOptions(existing.options, item.options),
      rows: [...new Set([...existing.rows, ...item.rows])],
      ...joinSides(existing, item),
    });
    ids.set(key, existingId);
  }
  insertItems(queries, added);
  return ids;
};

/**
 * What an item that was asked of one side becomes when the other side's file asks it too: for both, each in its own
 * wording, and a complement where the file says that one side wants what the other offers.
 */
const joinSides = (known: Item, learned: DraftItem['item']): Partial<Omit<Item, 'id'>> =>
  known.role === learned.role || known.role === 'both'
    ? {}
    : {
        role: 'both',
        wording: { ...learned.wording, [known.role]: known.wording[known.role] },
        ...(learned.use === 'complement' ? { use: learned.use } : {}),
      };

/** The known options with the aliases that were learned, then the new ones. */
const mergeOptions = (known: Item['options'], learned: Item['options']): Item['options'] => [
  ...known.map((option) => {
    const aliases = learned.find((other) => other.id === option.id)?.aliases ?? [];
    return { ...option, aliases: [...new Set([...option.aliases, ...aliases])] };
  }),
  ...learned.filter((option) => !known.some((other) => other.id === option.id)),
];

/** Finds or adds the people of the rows, each once. */
class PeopleOfDraft {
  readonly newIds = new Map<string, PersonId>();
  readonly knownIds = new Set<PersonId>();
  private readonly queries: Queries;

  constructor(queries: Queries) {
    this.queries = queries;
  }

  idOf({ person }: DraftRow): PersonId | null {
    if (person.kind === 'anonymous') return null;
    if (person.kind === 'known') {
      if (!this.knownIds.has(person.id)) requirePerson(this.queries, person.id);
      this.knownIds.add(person.id);
      if (person.email !== null) fillEmail(this.queries, person.id, person.email);
      const { entryCohort = null, corrects = false } = person;
      if (entryCohort !== null) fillEntryCohort(this.queries, person.id, entryCohort, corrects);
      return person.id;
    }
    const added = this.newIds.get(person.newKey) ?? insertPerson(this.queries, person.details);
    this.newIds.set(person.newKey, added);
    return added;
  }
}

interface RowToStore {
  readonly draft: ImportDraft;
  readonly row: DraftRow;
  readonly batchId: ImportBatchId;
  readonly instrument: Instrument;
  readonly itemIds: ReadonlyMap<string, ItemId>;
  readonly personId: PersonId | null;
  readonly insertSubmission: ReturnType<typeof prepareSubmissions>;
}

const storeRow = (
  queries: Queries,
  { draft, row, batchId, instrument, itemIds, personId, insertSubmission }: RowToStore,
): SubmissionId => {
  if (personId !== null && !row.superseded) supersedeEarlier(queries, instrument.id, personId, row.side);
  const id = makeId<SubmissionId>();
  insertSubmission({
    id,
    instrumentId: instrument.id,
    personId,
    side: row.side,
    codeWord: row.codeWord,
    submittedAt: row.submittedAt,
    importBatchId: batchId,
    superseded: row.superseded,
    responses: row.responses.map((response) => toResponse(response, itemIds, row)),
  });
  if (personId === null || row.enrollment === null || row.superseded) return id;
  const enrollment = { ...row.enrollment, personId, cycleId: draft.cycleId };
  setEnrollment(queries, withOtherSide(queries, enrollment, instrument.id));
  return id;
};

const toResponse = (
  { itemKey, value, missing }: DraftRow['responses'][number],
  itemIds: ReadonlyMap<string, ItemId>,
  row: DraftRow,
): Response => {
  const itemId = itemIds.get(itemKey);
  if (itemId === undefined) {
    throw misfit(`Line ${row.row} answers a question that the file does not have.`, itemKey);
  }
  if ((value === null) === (missing === null)) {
    throw misfit(`Line ${row.row} has an answer that is neither given nor marked as missing.`, itemKey);
  }
  return { itemId, value, missing };
};

/** Someone whose answers as mentee and as mentor both count is enrolled as both. */
const withOtherSide = (queries: Queries, enrollment: Enrollment, instrumentId: InstrumentId): Enrollment => {
  const known = findEnrollment(queries, enrollment.personId, enrollment.cycleId);
  if (known === undefined || known.role === enrollment.role) return enrollment;
  const sides = listAnsweredSides(queries, instrumentId, enrollment.personId);
  if (!sides.includes('mentee') || !sides.includes('mentor')) return enrollment;
  return { ...enrollment, role: 'both', capacity: Math.max(known.capacity, enrollment.capacity) };
};
