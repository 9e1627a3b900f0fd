import {
  askedQuestions,
  fitAnswer,
  questionTypeDefinitions,
  readNumber,
  readYesNo,
  sidesOfRole,
} from '../../../shared/instrument/index.ts';
import type { PersonField } from '../../../shared/intake/index.ts';
import { createNameFinder } from '../../../shared/intake/names.ts';
import { readOneMore } from '../../../shared/intake/readRole.ts';
import type {
  AnswerValue,
  Enrollment,
  Item,
  PersonId,
  Response,
  Side,
  SubmissionId,
} from '../../../shared/model/index.ts';
import type { KioskSubmission } from '../../../shared/rpc/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../../storage/index.ts';
import {
  fillEmail,
  findEnrollment,
  findPerson,
  insertPerson,
  insertSubmission,
  readSettings,
  setEnrollment,
  supersedeAllEarlier,
  updatePerson,
} from '../../storage/queries/index.ts';
import { findThemselves, listNameable } from './kioskPeople.ts';
import { fieldOfItem, isNamed, listAskedItems, requireKioskInstrument } from './kioskQuestionnaire.ts';
import { type KioskRecord, writeKiosk } from './kioskRecord.ts';

const refuse = (sentence: string, subject?: string): ChapterError =>
  new ChapterError('REFUSED', sentence, subject);

/**
 * Stores the answers of one person: as mentee, as mentor or as both; the earlier ones of this person are kept and no
 * longer count. A question that was left blank is stored as skipped.
 * @throws ChapterError REFUSED where the answers do not fit the questionnaire
 */
export const storeKioskSubmission = (
  store: WritableStore,
  record: KioskRecord,
  submission: KioskSubmission,
): void =>
  runCommand(store, (queries) => {
    const { instrument, cycle, items } = requireKioskInstrument(queries, record);
    if (isNamed(instrument) !== (submission.person !== null)) {
      throw refuse('These answers do not belong to this questionnaire. Nothing was stored; start over.');
    }
    const asked = listAskedItems(items);
    const answers = readAnswers(asked, submission);
    const nameable = listNameable(queries, cycle, readSettings(queries));
    const known = findId(nameable);
    const personId = submission.person === null ? null : identify(queries, submission.person);
    if (personId !== null) supersedeAllEarlier(queries, instrument.id, personId);
    const sides = sidesOfRole(submission.role);
    for (const side of sides.length === 0 ? [null] : sides) {
      insertSubmission(queries, {
        id: makeId<SubmissionId>(),
        instrumentId: instrument.id,
        personId,
        side,
        codeWord: orNull(submission.codeWord),
        submittedAt: store.now(),
        importBatchId: null,
        superseded: false,
        responses: asked.map((item) => responseOf(item, side, answers, known)),
      });
    }
    const details = readDetails(asked, sides, answers);
    if (personId !== null) takeInDetails(queries, personId, details);
    if (personId !== null && instrument.kind === 'matching') {
      const earlier = findEnrollment(queries, personId, cycle.id);
      setEnrollment(queries, { ...enrollmentOf(submission, details, earlier), personId, cycleId: cycle.id });
    }
    writeKiosk(store, { ...record, answers: record.answers + 1 });
    const name = personId === null ? null : (findPerson(queries, personId)?.name ?? null);
    return {
      label:
        name === null ? 'Take in an answer from the kiosk' : `Take in the answers of ${name} from the kiosk`,
      value: undefined,
    };
  });

const orNull = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim();

type Answers = ReadonlyMap<string, AnswerValue>;
const keyOf = (item: Pick<Item, 'id'>, side: Side | 'both'): string => `${item.id} ${side}`;

/** The tidy answers by question; refuses what was not asked and what does not fit. */
const readAnswers = (asked: readonly Item[], { role, answers }: KioskSubmission): Answers => {
  const open = new Map(askedQuestions(asked, role).map(({ item, side }) => [keyOf(item, side), item]));
  const read = new Map<string, AnswerValue>();
  for (const { itemId, side, value } of answers) {
    const key = keyOf({ id: itemId }, side);
    const item = open.get(key);
    const fitted = item === undefined ? null : fitAnswer(value, item);
    if (item === undefined || fitted === null || !fitted.fits || read.has(key)) {
      const which = item === undefined ? 'An answer' : `The answer to “${item.shortName}”`;
      throw refuse(`${which} does not fit the questionnaire. Nothing was stored; look at it again.`, itemId);
    }
    if (fitted.value !== null) read.set(key, fitted.value);
  }
  return read;
};

const answerFrom = (item: Item, side: Side | null, answers: Answers): AnswerValue | null =>
  side === null ? null : (answers.get(keyOf(item, side)) ?? answers.get(keyOf(item, 'both')) ?? null);

/** Ids for the names that mean one person of this cycle; others stay as they were typed. */
const findId = (people: Parameters<typeof createNameFinder>[0]) => {
  const ids = new Set(people.map(({ id }) => id));
  const find = createNameFinder(people);
  return (name: string): string => {
    if (ids.has(name)) return name;
    const finding = find(name);
    return finding.kind === 'exact' ? finding.id : name;
  };
};

const responseOf = (
  item: Item,
  side: Side | null,
  answers: Answers,
  idOf: (name: string) => string,
): Response => {
  if (side === null || (item.role !== 'both' && item.role !== side)) {
    return { itemId: item.id, value: null, missing: 'not asked' };
  }
  const value = answerFrom(item, side, answers);
  if (value === null) return { itemId: item.id, value: null, missing: 'skipped' };
  const isNames = item.type === 'people' && Array.isArray(value);
  return { itemId: item.id, value: isNames ? [...new Set(value.map(idOf))] : value, missing: null };
};

/** The person on the roster, or a new one. */
const identify = (queries: Queries, typed: NonNullable<KioskSubmission['person']>): PersonId => {
  const email = orNull(typed.email);
  if (typed.knownId === null) {
    return insertPerson(queries, {
      name: typed.name,
      goesBy: null,
      pronouns: null,
      email,
      phone: null,
      entryCohort: typed.entryCohort,
      staysNamed: true,
    });
  }
  // Nobody answers for somebody whose name or address was not typed.
  const isFound = findThemselves(queries, typed.name, email).some(({ id }) => id === typed.knownId);
  const person = isFound ? findPerson(queries, typed.knownId) : undefined;
  if (person === undefined) throw refuse('This name does not fit. Nothing was stored; type the name again.');
  if (email !== null) fillEmail(queries, person.id, email);
  if (person.entryCohort === null && typed.entryCohort !== null) {
    updatePerson(queries, { ...person, email: person.email ?? email, entryCohort: typed.entryCohort });
  }
  return person.id;
};

type Details = ReadonlyMap<PersonField, string>;

/** What answers say about the person and the enrollment, as text, by the field that the question asks for. */
const readDetails = (asked: readonly Item[], sides: readonly Side[], answers: Answers): Details => {
  const details = new Map<PersonField, string>();
  for (const item of asked) {
    const field = fieldOfItem(item);
    if (field === null || details.has(field)) continue;
    const value = sides.map((side) => answerFrom(item, side, answers)).find((given) => given !== null);
    if (value === undefined || value === null) continue;
    details.set(field, questionTypeDefinitions[item.type].format(value, item, plainTools));
  }
  return details;
};

const plainTools = {
  separator: ',',
  dayFirst: false,
  findPerson: () => null,
  nameOfPerson: () => null,
};

const takeInDetails = (queries: Queries, personId: PersonId, details: Details): void => {
  const person = findPerson(queries, personId);
  if (person === undefined) return;
  const said = (field: PersonField): string | null => details.get(field)?.slice(0, 200) ?? null;
  const stays = readYesNo(said('staysNamed') ?? '');
  updatePerson(queries, {
    ...person,
    goesBy: said('goesBy') ?? person.goesBy,
    pronouns: said('pronouns') ?? person.pronouns,
    phone: said('phone') ?? person.phone,
    staysNamed: stays === null ? person.staysNamed : stays === 'yes',
  });
};

const mostPlaces = 20;
const carriedOver = 0;

const enrollmentOf = (
  { role, places }: KioskSubmission,
  details: Details,
  earlier: Enrollment | undefined,
): Omit<Enrollment, 'personId' | 'cycleId'> => {
  const takes = role === 'mentor' || role === 'both';
  const said = readNumber(details.get('places') ?? '')?.value ?? places ?? 1;
  const hadMentor = readYesNo(details.get('hadMentor') ?? '');
  const tier = hadMentor === null ? (earlier?.priorityTier ?? 2) : hadMentor === 'no' ? 1 : 2;
  return {
    role,
    capacity: takes ? Math.min(mostPlaces, Math.max(0, Math.round(said))) : 0,
    oneMore: takes ? readOneMore(details.get('oneMore') ?? '') : 'not asked',
    priorityTier: earlier?.priorityTier === carriedOver ? carriedOver : tier,
    pausedUntil: earlier?.pausedUntil ?? null,
  };
};
