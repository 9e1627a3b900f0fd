import { and, asc, eq, isNull } from 'drizzle-orm';
import type {
  InstrumentId,
  PersonId,
  Response,
  Side,
  Submission,
  SubmissionId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { item, response, submission } from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** The submissions of an instrument with their answers in order of item, oldest first. */
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
  return rows.map((row) => ({ ...row, responses: bySubmission.get(row.id) ?? [] }));
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

export const insertSubmission = (queries: Queries, { responses, ...row }: Submission): void => {
  queries.insert(submission).values(row).run();
  insertMany(
    queries,
    response,
    responses.map((answer) => ({ ...answer, submissionId: row.id })),
  );
};
