import { asc, count, desc, eq } from 'drizzle-orm';
import type { CycleId, DraftDecision, DraftId, RunDraft, RunRecord } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { assignment, draftDecision, matchingRun, runDraft } from '../schema.ts';
import { insertMany } from './insertMany.ts';

const listDecisions = (queries: Queries, draftId: DraftId): DraftDecision[] =>
  queries
    .select({
      menteeId: draftDecision.menteeId,
      mentorId: draftDecision.mentorId,
      kind: draftDecision.kind,
      reason: draftDecision.reason,
    })
    .from(draftDecision)
    .where(eq(draftDecision.draftId, draftId))
    .orderBy(asc(draftDecision.menteeId), asc(draftDecision.mentorId))
    .all();

const withDecisions = (queries: Queries, draft: Omit<RunDraft, 'decisions'>): RunDraft => ({
  ...draft,
  decisions: listDecisions(queries, draft.id),
});

/** Oldest first. */
export const listDrafts = (queries: Queries, cycleId: CycleId): RunDraft[] =>
  queries
    .select()
    .from(runDraft)
    .where(eq(runDraft.cycleId, cycleId))
    .orderBy(asc(runDraft.id))
    .all()
    .map((draft) => withDecisions(queries, draft));

export const findDraft = (queries: Queries, id: DraftId): RunDraft | undefined => {
  const draft = queries.select().from(runDraft).where(eq(runDraft.id, id)).get();
  return draft === undefined ? undefined : withDecisions(queries, draft);
};

export const insertDraft = (queries: Queries, { decisions, ...draft }: RunDraft): void => {
  queries.insert(runDraft).values(draft).run();
  insertMany(
    queries,
    draftDecision,
    decisions.map((decision) => ({ ...decision, draftId: draft.id })),
  );
};

export const updateDraft = (
  queries: Queries,
  id: DraftId,
  change: Partial<Pick<RunDraft, 'name' | 'runId' | 'keepsOthers' | 'chosen'>>,
): void => {
  queries.update(runDraft).set(change).where(eq(runDraft.id, id)).run();
};

/** Writes only what differs, so that the history keeps no row that did not change. */
export const replaceDecisions = (
  queries: Queries,
  id: DraftId,
  decisions: readonly DraftDecision[],
): void => {
  const textOf = (decision: DraftDecision): string => JSON.stringify(decision);
  const before = listDecisions(queries, id);
  if (before.map(textOf).join() === decisions.map(textOf).join()) return;
  queries.delete(draftDecision).where(eq(draftDecision.draftId, id)).run();
  insertMany(
    queries,
    draftDecision,
    decisions.map((decision) => ({ ...decision, draftId: id })),
  );
};

export const deleteDraft = (queries: Queries, id: DraftId): void => {
  queries.delete(draftDecision).where(eq(draftDecision.draftId, id)).run();
  queries.delete(runDraft).where(eq(runDraft.id, id)).run();
};

/** Every run of a cycle without its pairs, newest first. */
export const listRunRecords = (queries: Queries, cycleId: CycleId): RunRecord[] => {
  const pairs = new Map(
    queries
      .select({ runId: assignment.runId, pairs: count() })
      .from(assignment)
      .groupBy(assignment.runId)
      .all()
      .map((row) => [row.runId, row.pairs]),
  );
  return queries
    .select()
    .from(matchingRun)
    .where(eq(matchingRun.cycleId, cycleId))
    .orderBy(desc(matchingRun.id))
    .all()
    .map(({ unmatched: _, idle: __, ...run }) => ({ ...run, pairs: pairs.get(run.id) ?? 0 }));
};
