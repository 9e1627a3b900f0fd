import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { asc, desc, eq, ne } from 'drizzle-orm';
import type {
  Assignment,
  CycleId,
  Family,
  FamilyId,
  MatchingRun,
  NewRun,
  Pairing,
  PersonId,
  Rule,
  RunId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { assignment, family, matchingRun, pairing, rule, runDraft, runInput } from '../schema.ts';
import { makeId } from '../uuid.ts';
import { insertMany } from './insertMany.ts';

export const listRules = (queries: Queries, cycleId: CycleId): Rule[] =>
  queries.select().from(rule).where(eq(rule.cycleId, cycleId)).orderBy(asc(rule.id)).all();

/** @param criteriaHash SHA-256 of the criteria that the run was made under */
export const insertRun = (
  queries: Queries,
  newRun: NewRun,
  createdAt: string,
  criteriaHash: string,
): RunId => {
  const { input, assignments, ...run } = newRun;
  const id = makeId<RunId>();
  const inputHash = createHash('sha256').update(input).digest('hex');
  queries
    .insert(runInput)
    .values({ hash: inputHash, gzip: gzipSync(input) })
    .onConflictDoNothing()
    .run();
  queries
    .insert(matchingRun)
    .values({ ...run, id, createdAt, inputHash, criteriaHash })
    .run();
  insertMany(
    queries,
    assignment,
    assignments.map((row, position) => ({ ...row, runId: id, position })),
  );
  return id;
};

const listAssignments = (queries: Queries, runId: RunId): Assignment[] =>
  queries
    .select({
      menteeId: assignment.menteeId,
      mentorId: assignment.mentorId,
      score: assignment.score,
      parts: assignment.parts,
      state: assignment.state,
    })
    .from(assignment)
    .where(eq(assignment.runId, runId))
    .orderBy(asc(assignment.position))
    .all();

/**
 * The runs of a cycle that something stands on (a draft, a pairing), and the newest one; newest first. Each edit of a
 * draft keeps a run for ever, so all of them would be far too many to read at once.
 */
export const listRuns = (queries: Queries, cycleId: CycleId): MatchingRun[] => {
  const used = new Set<RunId | null>(
    [
      ...queries.select({ id: runDraft.runId }).from(runDraft).where(eq(runDraft.cycleId, cycleId)).all(),
      ...queries
        .selectDistinct({ id: pairing.runId })
        .from(pairing)
        .where(eq(pairing.cycleId, cycleId))
        .all(),
    ].map(({ id }) => id),
  );
  return queries
    .select()
    .from(matchingRun)
    .where(eq(matchingRun.cycleId, cycleId))
    .orderBy(desc(matchingRun.id))
    .all()
    .filter(({ id }, index) => index === 0 || used.has(id))
    .map((run) => ({ ...run, assignments: listAssignments(queries, run.id) }));
};

export const findRun = (queries: Queries, id: RunId): MatchingRun | undefined => {
  const run = queries.select().from(matchingRun).where(eq(matchingRun.id, id)).get();
  return run === undefined ? undefined : { ...run, assignments: listAssignments(queries, id) };
};

/** The engine's input of a run, byte for byte. */
export const readRunInput = (queries: Queries, id: RunId): string | undefined => {
  const row = queries
    .select({ gzip: runInput.gzip })
    .from(matchingRun)
    .innerJoin(runInput, eq(runInput.hash, matchingRun.inputHash))
    .where(eq(matchingRun.id, id))
    .get();
  return row === undefined ? undefined : gunzipSync(row.gzip).toString('utf8');
};

/** Of all cycles, oldest first. */
export const listPairings = (queries: Queries): Pairing[] =>
  queries.select().from(pairing).orderBy(asc(pairing.startedOn), asc(pairing.id)).all();

export const listOpenPairings = (queries: Queries): Pairing[] =>
  queries.select().from(pairing).where(ne(pairing.status, 'ended')).orderBy(asc(pairing.id)).all();

export const insertPairings = (queries: Queries, rows: readonly Pairing[]): void => {
  insertMany(queries, pairing, rows);
};

export const listFamilies = (queries: Queries): Family[] =>
  queries.select().from(family).orderBy(asc(family.id)).all();

export const insertFamily = (queries: Queries, founderId: PersonId, name: string): void => {
  queries.insert(family).values({ id: makeId<FamilyId>(), founderId, name }).run();
};

/** Names the family of a founder, new or known. */
export const nameFamily = (queries: Queries, founderId: PersonId, name: string): void => {
  queries
    .insert(family)
    .values({ id: makeId<FamilyId>(), founderId, name })
    .onConflictDoUpdate({ target: family.founderId, set: { name } })
    .run();
};
