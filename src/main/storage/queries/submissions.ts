import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import {
  carryAnswer,
  type InstrumentId,
  type Item,
  type ItemId,
  type PersonId,
  type Response,
  type Side,
  type Submission,
  type SubmissionId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { item, response, submission } from '../schema.ts';
import { listItems, listRetiredItems } from './instruments.ts';

/**
 * The submissions of an instrument with their answers in order of item, oldest first. Answers to a question that was
 * changed since are given for the question that took its place, as far as they still say something about it.
 */
export const listSubmissions = (
  queries: Queries,
  instrumentId: InstrumentId,
  which: 'counting' | 'all',
): Submission[] => {
  const counting = which === 'counting' ? eq(submission.superseded, false) : undefined;
  const rows = queries
    .select()
    .from(submission)
    .where(and(eq(submission.instrumentId, instrumentId), counting))
    .orderBy(asc(submission.id))
    .all();
  const answers = queries
    .select({
      submissionId: response.submissionId,
      itemId: response.itemId,
      value: response.value,
      missing: response.missing,
    })
    .from(response)
    .innerJoin(submission, eq(submission.id, response.submissionId))
    .innerJoin(item, eq(item.id, response.itemId))
    .where(and(eq(submission.instrumentId, instrumentId), counting))
    .orderBy(asc(response.submissionId), asc(item.position))
    .all();
  const bySubmission = new Map<SubmissionId, Response[]>(rows.map((row) => [row.id, []]));
  for (const { submissionId, ...answer } of answers) bySubmission.get(submissionId)?.push(answer);
  const carry = carrierOf(queries, instrumentId);
  return rows.map((row) => ({ ...row, responses: carry(bySubmission.get(row.id) ?? []) }));
};

/** Turns stored responses into responses to the questions as they are asked now. */
const carrierOf = (queries: Queries, instrumentId: InstrumentId): ((responses: Response[]) => Response[]) => {
  const retired = new Map(listRetiredItems(queries, instrumentId).map((old) => [old.id, old]));
  if (retired.size === 0) return (responses) => responses;
  const nowOf = new Map<ItemId, Item>();
  for (const now of listItems(queries, instrumentId)) {
    let old = now.previousItemId === null ? undefined : retired.get(now.previousItemId);
    while (old !== undefined) {
      nowOf.set(old.id, now);
      old = old.previousItemId === null ? undefined : retired.get(old.previousItemId);
    }
  }
  return (responses) => {
    const answered = new Set(responses.filter(({ value }) => value !== null).map(({ itemId }) => itemId));
    const byItem = new Map<ItemId, Response>();
    for (const { itemId, value, missing } of responses) {
      const asked = retired.get(itemId);
      if (asked === undefined) {
        if (value !== null || !byItem.has(itemId)) byItem.set(itemId, { itemId, value, missing });
        continue;
      }
      const now = nowOf.get(itemId);
      if (now === undefined || answered.has(now.id)) continue;
      const carried = value === null ? null : carryAnswer(asked, now, value);
      if (carried === null && byItem.has(now.id)) continue;
      byItem.set(now.id, {
        itemId: now.id,
        value: carried,
        missing: carried === null ? (missing ?? 'not asked') : null,
      });
    }
    return [...byItem.values()];
  };
};

/** Who has an answer to the instrument that counts. */
export const listAnswered = (queries: Queries, instrumentId: InstrumentId): PersonId[] =>
  queries
    .selectDistinct({ id: submission.personId })
    .from(submission)
    .where(and(eq(submission.instrumentId, instrumentId), eq(submission.superseded, false)))
    .orderBy(asc(submission.personId))
    .all()
    .flatMap(({ id }) => (id === null ? [] : [id]));

/** The sides from which a person has answers that count. */
export const listAnsweredSides = (
  queries: Queries,
  instrumentId: InstrumentId,
  personId: PersonId,
): (Side | null)[] =>
  queries
    .selectDistinct({ side: submission.side })
    .from(submission)
    .where(
      and(
        eq(submission.instrumentId, instrumentId),
        eq(submission.personId, personId),
        eq(submission.superseded, false),
      ),
    )
    .all()
    .map(({ side }) => side);

/** Keeps the earlier answers of someone who answers again from the same side, but lets them no longer count. */
export const supersedeEarlier = (
  queries: Queries,
  instrumentId: InstrumentId,
  personId: PersonId,
  side: Side | null,
): void => {
  queries
    .update(submission)
    .set({ superseded: true })
    .where(
      and(
        eq(submission.instrumentId, instrumentId),
        eq(submission.personId, personId),
        side === null ? isNull(submission.side) : eq(submission.side, side),
        eq(submission.superseded, false),
      ),
    )
    .run();
};

/** The same for someone whose new answers take the place of all earlier ones, whichever side they were given from. */
export const supersedeAllEarlier = (
  queries: Queries,
  instrumentId: InstrumentId,
  personId: PersonId,
): void => {
  queries
    .update(submission)
    .set({ superseded: true })
    .where(
      and(
        eq(submission.instrumentId, instrumentId),
        eq(submission.personId, personId),
        eq(submission.superseded, false),
      ),
    )
    .run();
};

/** The JSON of an answer as its column keeps it. */
const toJson = (value: Response['value']): string | null => (value === null ? null : JSON.stringify(value));

/** One statement for every answer: building one anew for each person costs more than the answers themselves. */
const prepareResponse = (queries: Queries) =>
  queries
    .insert(response)
    .values({
      submissionId: sql`${sql.placeholder('submissionId')}`,
      itemId: sql`${sql.placeholder('itemId')}`,
      value: sql`${sql.placeholder('value')}`,
      missing: sql`${sql.placeholder('missing')}`,
    })
    .prepare();

/** What stores one submission after the other; for many, it is made once. */
export const prepareSubmissions = (queries: Queries): ((submission: Submission) => void) => {
  const answer = prepareResponse(queries);
  return ({ responses, ...row }) => {
    queries.insert(submission).values(row).run();
    for (const { itemId, value, missing } of responses) {
      answer.run({ submissionId: row.id, itemId, value: toJson(value), missing });
    }
  };
};

export const insertSubmission = (queries: Queries, whole: Submission): void =>
  prepareSubmissions(queries)(whole);
