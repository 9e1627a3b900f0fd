import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type {
  AnswerRead,
  AnswerRef,
  AnswerValue,
  Code,
  CodebookVersion,
  CodeId,
  Coder,
  CoderId,
  Coding,
  CodingDecision,
  CodingId,
  InstrumentId,
  ItemId,
  JointRow,
  Memo,
  MemoId,
  Quote,
  QuoteId,
  Theme,
  ThemeCode,
  ThemeId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import {
  answerRead,
  code,
  codebookVersion,
  coder,
  coding,
  codingDecision,
  item,
  jointRow,
  memo,
  quote,
  response,
  theme,
  themeCode,
} from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** Everything below is keyed by the question as it was asked when somebody worked on it. */

export const listCoders = (queries: Queries): Coder[] =>
  queries.select().from(coder).orderBy(asc(coder.createdAt), asc(coder.id)).all();

export const findCoder = (queries: Queries, id: CoderId): Coder | undefined =>
  queries.select().from(coder).where(eq(coder.id, id)).get();

export const insertCoder = (queries: Queries, value: Coder): void => {
  queries.insert(coder).values(value).run();
};

export const updateCoder = (queries: Queries, id: CoderId, name: string): void => {
  queries.update(coder).set({ name }).where(eq(coder.id, id)).run();
};

/** In order of the codebook, retired ones too. */
export const listCodes = (queries: Queries): Code[] =>
  queries.select().from(code).orderBy(asc(code.position), asc(code.id)).all();

export const findCode = (queries: Queries, id: CodeId): Code | undefined =>
  queries.select().from(code).where(eq(code.id, id)).get();

export const insertCode = (queries: Queries, value: Code): void => {
  queries.insert(code).values(value).run();
};

export const updateCode = (queries: Queries, id: CodeId, changes: Partial<Omit<Code, 'id'>>): void => {
  queries.update(code).set(changes).where(eq(code.id, id)).run();
};

/** Gives all that hangs on a code to another one. What that one already has in the same place is left out. */
export const moveWorkOfCode = (queries: Queries, from: CodeId, to: CodeId): void => {
  const placeOf = (one: Omit<Coding, 'id' | 'codedAt'>): string =>
    [one.coderId, one.submissionId, one.itemId, one.startsAt, one.endsAt].join(' ');
  const taken = new Set(queries.select().from(coding).where(eq(coding.codeId, to)).all().map(placeOf));
  for (const one of queries.select().from(coding).where(eq(coding.codeId, from)).all()) {
    if (taken.has(placeOf(one))) queries.delete(coding).where(eq(coding.id, one.id)).run();
    else queries.update(coding).set({ codeId: to }).where(eq(coding.id, one.id)).run();
  }
  const answerOf = ({ submissionId, itemId }: AnswerRef): string => `${submissionId} ${itemId}`;
  const decided = new Set(
    queries.select().from(codingDecision).where(eq(codingDecision.codeId, to)).all().map(answerOf),
  );
  for (const one of queries.select().from(codingDecision).where(eq(codingDecision.codeId, from)).all()) {
    deleteDecision(queries, from, one.submissionId, [one.itemId]);
    if (!decided.has(answerOf(one))) setDecision(queries, { ...one, codeId: to });
  }
  queries.update(memo).set({ codeId: to }).where(eq(memo.codeId, from)).run();
  queries.update(quote).set({ codeId: to }).where(eq(quote.codeId, from)).run();
  queries.update(code).set({ parentId: to }).where(eq(code.parentId, from)).run();
};

/** Only for a code on which nothing hangs. */
export const deleteCode = (queries: Queries, id: CodeId): void => {
  queries.delete(themeCode).where(eq(themeCode.codeId, id)).run();
  queries.delete(code).where(eq(code.id, id)).run();
};

/** Newest first. */
export const listCodebookVersions = (queries: Queries): CodebookVersion[] =>
  queries.select().from(codebookVersion).orderBy(desc(codebookVersion.number)).all();

export const insertCodebookVersion = (queries: Queries, value: CodebookVersion): void => {
  queries.insert(codebookVersion).values(value).run();
};

/** Oldest first. */
export const listCodings = (queries: Queries): Coding[] =>
  queries.select().from(coding).orderBy(asc(coding.codedAt), asc(coding.id)).all();

export const findCoding = (queries: Queries, id: CodingId): Coding | undefined =>
  queries.select().from(coding).where(eq(coding.id, id)).get();

/** A coder's codes in one answer, to the question in any of its wordings. */
export const listCodingsIn = (
  queries: Queries,
  coderId: CoderId,
  { submissionId }: Pick<AnswerRef, 'submissionId'>,
  itemIds: readonly ItemId[],
): Coding[] =>
  queries
    .select()
    .from(coding)
    .where(
      and(
        eq(coding.coderId, coderId),
        eq(coding.submissionId, submissionId),
        inArray(coding.itemId, [...itemIds]),
      ),
    )
    .all();

export const insertCodings = (queries: Queries, list: readonly Coding[]): void =>
  insertMany(queries, coding, list);

export const deleteCoding = (queries: Queries, id: CodingId): void => {
  queries.delete(coding).where(eq(coding.id, id)).run();
};

export const listAnswersRead = (queries: Queries): AnswerRead[] =>
  queries
    .select()
    .from(answerRead)
    .orderBy(asc(answerRead.coderId), asc(answerRead.submissionId), asc(answerRead.itemId))
    .all();

const isRead = (
  coderId: CoderId,
  { submissionId }: { submissionId: AnswerRef['submissionId'] },
  itemIds: readonly ItemId[],
) =>
  and(
    eq(answerRead.coderId, coderId),
    eq(answerRead.submissionId, submissionId),
    inArray(answerRead.itemId, [...itemIds]),
  );

export const findAnswerRead = (
  queries: Queries,
  coderId: CoderId,
  answer: Pick<AnswerRef, 'submissionId'>,
  itemIds: readonly ItemId[],
): AnswerRead | undefined =>
  queries
    .select()
    .from(answerRead)
    .where(isRead(coderId, answer, itemIds))
    .get();

export const deleteAnswerRead = (
  queries: Queries,
  coderId: CoderId,
  answer: Pick<AnswerRef, 'submissionId'>,
  itemIds: readonly ItemId[],
): void => {
  queries
    .delete(answerRead)
    .where(isRead(coderId, answer, itemIds))
    .run();
};

export const setAnswerRead = (queries: Queries, value: AnswerRead): void => {
  queries
    .insert(answerRead)
    .values(value)
    .onConflictDoUpdate({
      target: [answerRead.coderId, answerRead.submissionId, answerRead.itemId],
      set: { nothingToCode: value.nothingToCode },
    })
    .run();
};

export const listDecisions = (queries: Queries): CodingDecision[] =>
  queries
    .select()
    .from(codingDecision)
    .orderBy(asc(codingDecision.decidedAt), asc(codingDecision.codeId), asc(codingDecision.submissionId))
    .all();

export const setDecision = (queries: Queries, value: CodingDecision): void => {
  queries
    .insert(codingDecision)
    .values(value)
    .onConflictDoUpdate({
      target: [codingDecision.codeId, codingDecision.submissionId, codingDecision.itemId],
      set: { applies: value.applies, reason: value.reason, decidedAt: value.decidedAt },
    })
    .run();
};

export const deleteDecision = (
  queries: Queries,
  codeId: CodeId,
  submissionId: AnswerRef['submissionId'],
  itemIds: readonly ItemId[],
): void => {
  queries
    .delete(codingDecision)
    .where(
      and(
        eq(codingDecision.codeId, codeId),
        eq(codingDecision.submissionId, submissionId),
        inArray(codingDecision.itemId, [...itemIds]),
      ),
    )
    .run();
};

/** Oldest first. */
export const listMemos = (queries: Queries): Memo[] =>
  queries.select().from(memo).orderBy(asc(memo.writtenAt), asc(memo.id)).all();

export const findMemo = (queries: Queries, id: MemoId): Memo | undefined =>
  queries.select().from(memo).where(eq(memo.id, id)).get();

export const insertMemos = (queries: Queries, list: readonly Memo[]): void => insertMany(queries, memo, list);

export const updateMemo = (queries: Queries, { id, ...changes }: Memo): void => {
  queries.update(memo).set(changes).where(eq(memo.id, id)).run();
};

export const deleteMemo = (queries: Queries, id: MemoId): void => {
  queries.delete(memo).where(eq(memo.id, id)).run();
};

export const listThemes = (queries: Queries): Theme[] =>
  queries.select().from(theme).orderBy(asc(theme.position), asc(theme.id)).all();

export const findTheme = (queries: Queries, id: ThemeId): Theme | undefined =>
  queries.select().from(theme).where(eq(theme.id, id)).get();

export const insertTheme = (queries: Queries, value: Theme): void => {
  queries.insert(theme).values(value).run();
};

export const updateTheme = (queries: Queries, id: ThemeId, changes: Partial<Omit<Theme, 'id'>>): void => {
  queries.update(theme).set(changes).where(eq(theme.id, id)).run();
};

/** Its codes stand in no theme then, and rows of joint displays show none. */
export const deleteTheme = (queries: Queries, id: ThemeId): void => {
  queries.delete(themeCode).where(eq(themeCode.themeId, id)).run();
  queries.update(jointRow).set({ themeId: null }).where(eq(jointRow.themeId, id)).run();
  queries.delete(theme).where(eq(theme.id, id)).run();
};

export const listThemeCodes = (queries: Queries): ThemeCode[] =>
  queries.select().from(themeCode).orderBy(asc(themeCode.codeId)).all();

export const setThemeCode = (queries: Queries, codeId: CodeId, themeId: ThemeId | null): void => {
  if (themeId === null) {
    queries.delete(themeCode).where(eq(themeCode.codeId, codeId)).run();
    return;
  }
  queries
    .insert(themeCode)
    .values({ codeId, themeId })
    .onConflictDoUpdate({ target: themeCode.codeId, set: { themeId } })
    .run();
};

export const listQuotes = (queries: Queries): Quote[] =>
  queries.select().from(quote).orderBy(asc(quote.position), asc(quote.id)).all();

export const findQuote = (queries: Queries, id: QuoteId): Quote | undefined =>
  queries.select().from(quote).where(eq(quote.id, id)).get();

export const insertQuote = (queries: Queries, value: Quote): void => {
  queries.insert(quote).values(value).run();
};

export const updateQuote = (queries: Queries, id: QuoteId, changes: Partial<Omit<Quote, 'id'>>): void => {
  queries.update(quote).set(changes).where(eq(quote.id, id)).run();
};

/** Rows of joint displays that show it show none then. */
export const deleteQuote = (queries: Queries, id: QuoteId): void => {
  queries.update(jointRow).set({ quoteId: null }).where(eq(jointRow.quoteId, id)).run();
  queries.delete(quote).where(eq(quote.id, id)).run();
};

export const listJointRows = (queries: Queries): JointRow[] =>
  queries
    .select()
    .from(jointRow)
    .orderBy(asc(jointRow.instrumentId), asc(jointRow.position), asc(jointRow.id))
    .all();

/** The whole list of a survey takes the place of the one before. */
export const replaceJointRows = (queries: Queries, id: InstrumentId, rows: readonly JointRow[]): void => {
  queries.delete(jointRow).where(eq(jointRow.instrumentId, id)).run();
  insertMany(queries, jointRow, rows);
};

/**
 * For each question that was reworded after it had been answered: the question of the same survey that took its place,
 * as it is asked now.
 */
export const mapToQuestionsNow = (queries: Queries): Map<ItemId, ItemId> => {
  const reworded = queries
    .select({ id: item.id, instrumentId: item.instrumentId })
    .from(item)
    .where(isNotNull(item.retiredAt))
    .all();
  if (reworded.length === 0) return new Map();
  const instrumentOf = new Map(reworded.map(({ id, instrumentId }) => [id, instrumentId]));
  const next = new Map<ItemId, ItemId>();
  const successors = queries
    .select({ id: item.id, instrumentId: item.instrumentId, previousItemId: item.previousItemId })
    .from(item)
    .where(isNotNull(item.previousItemId))
    .all();
  for (const { id, instrumentId, previousItemId } of successors)
    if (previousItemId !== null && instrumentOf.get(previousItemId) === instrumentId)
      next.set(previousItemId, id);
  const now = new Map<ItemId, ItemId>();
  for (const { id } of reworded) {
    let last = next.get(id);
    while (last !== undefined && next.has(last)) last = next.get(last);
    if (last !== undefined) now.set(id, last);
  }
  return now;
};

/** A question of a survey together with those of the same survey whose place it took, newest first. */
export const listVersionsOfItem = (queries: Queries, itemId: ItemId): ItemId[] => {
  const wordings: ItemId[] = [];
  let next = queries.select().from(item).where(eq(item.id, itemId)).get();
  const instrumentId = next?.instrumentId;
  while (next !== undefined && next.instrumentId === instrumentId && !wordings.includes(next.id)) {
    wordings.push(next.id);
    const previousId: ItemId | null = next.previousItemId;
    next = previousId === null ? undefined : queries.select().from(item).where(eq(item.id, previousId)).get();
  }
  return wordings;
};

/** What one person answered to a question in any of its wordings, the newest first; null where nothing usable stands. */
export const findAnswerValue = (
  queries: Queries,
  submissionId: AnswerRef['submissionId'],
  itemIds: readonly ItemId[],
): AnswerValue | null => {
  const rows = queries
    .select({ itemId: response.itemId, value: response.value })
    .from(response)
    .where(and(eq(response.submissionId, submissionId), inArray(response.itemId, [...itemIds])))
    .all();
  for (const itemId of itemIds) {
    const value = rows.find((row) => row.itemId === itemId)?.value;
    if (value !== null && value !== undefined) return value;
  }
  return null;
};
