import { and, asc, eq } from 'drizzle-orm';
import {
  type CycleCriteria,
  type CycleId,
  emptyCriteria,
  emptyPlan,
  type PairingPlan,
  type PersonId,
  type Rule,
  type RuleId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import {
  addedPlace,
  boardMember,
  coMentored,
  criteriaOverride,
  cycleCriteria,
  frozenCriteria,
  pairingPlan,
  rule,
} from '../schema.ts';
import { makeId } from '../uuid.ts';

const peopleOf = (
  queries: Queries,
  table: typeof boardMember | typeof coMentored,
  cycleId: CycleId,
): PersonId[] =>
  queries
    .select({ personId: table.personId })
    .from(table)
    .where(eq(table.cycleId, cycleId))
    .orderBy(asc(table.personId))
    .all()
    .map(({ personId }) => personId);

/** The plan of a cycle; the usual one where the board has changed nothing yet. */
export const readPlan = (queries: Queries, cycleId: CycleId): PairingPlan => {
  const row = queries.select().from(pairingPlan).where(eq(pairingPlan.cycleId, cycleId)).get();
  return {
    eligibility: row?.eligibility ?? emptyPlan.eligibility,
    neverAgain: row?.neverAgain ?? emptyPlan.neverAgain,
    sparePlaces: row?.sparePlaces ?? emptyPlan.sparePlaces,
    shortageAcceptedAt: row?.shortageAcceptedAt ?? null,
    boardMembers: peopleOf(queries, boardMember, cycleId),
    coMentored: peopleOf(queries, coMentored, cycleId),
    addedPlaces: queries
      .select({ personId: addedPlace.personId, kind: addedPlace.kind })
      .from(addedPlace)
      .where(eq(addedPlace.cycleId, cycleId))
      .orderBy(asc(addedPlace.personId))
      .all(),
  };
};

type PlanSettings = Pick<PairingPlan, 'eligibility' | 'neverAgain' | 'sparePlaces' | 'shortageAcceptedAt'>;

export const changePlanRow = (queries: Queries, cycleId: CycleId, change: Partial<PlanSettings>): void => {
  const { eligibility, neverAgain, sparePlaces, shortageAcceptedAt } = readPlan(queries, cycleId);
  const row = { eligibility, neverAgain, sparePlaces, shortageAcceptedAt, ...change };
  queries
    .insert(pairingPlan)
    .values({ cycleId, ...row })
    .onConflictDoUpdate({ target: pairingPlan.cycleId, set: row })
    .run();
};

/** Marks somebody as member of the board in a cycle, or no longer. */
export const setBoardMemberRow = (
  queries: Queries,
  cycleId: CycleId,
  personId: PersonId,
  isMember: boolean,
): void => {
  if (isMember) queries.insert(boardMember).values({ cycleId, personId }).onConflictDoNothing().run();
  else
    queries
      .delete(boardMember)
      .where(and(eq(boardMember.cycleId, cycleId), eq(boardMember.personId, personId)))
      .run();
};

export const allowTwoMentors = (queries: Queries, cycleId: CycleId, personId: PersonId): void => {
  queries.insert(coMentored).values({ cycleId, personId }).onConflictDoNothing().run();
};

export const noteAddedPlace = (
  queries: Queries,
  cycleId: CycleId,
  personId: PersonId,
  kind: PairingPlan['addedPlaces'][number]['kind'],
): void => {
  queries
    .insert(addedPlace)
    .values({ cycleId, personId, kind })
    .onConflictDoUpdate({ target: [addedPlace.cycleId, addedPlace.personId], set: { kind } })
    .run();
};

export const forgetAddedPlace = (queries: Queries, cycleId: CycleId, personId: PersonId): void => {
  queries
    .delete(addedPlace)
    .where(and(eq(addedPlace.cycleId, cycleId), eq(addedPlace.personId, personId)))
    .run();
};

export const insertRule = (queries: Queries, value: Omit<Rule, 'id'>): RuleId => {
  const id = makeId<RuleId>();
  queries
    .insert(rule)
    .values({ ...value, id })
    .run();
  return id;
};

export const findRule = (queries: Queries, id: RuleId): Rule | undefined =>
  queries.select().from(rule).where(eq(rule.id, id)).get();

export const deleteRule = (queries: Queries, id: RuleId): void => {
  queries.delete(rule).where(eq(rule.id, id)).run();
};

type CriteriaSettings = Pick<CycleCriteria, 'objective' | 'switchedOn' | 'wishes'>;

export const readCriteriaRow = (queries: Queries, cycleId: CycleId): CriteriaSettings => {
  const row = queries.select().from(cycleCriteria).where(eq(cycleCriteria.cycleId, cycleId)).get();
  return {
    objective: row?.objective ?? emptyCriteria.objective,
    switchedOn: row?.switchedOn ?? [],
    wishes: row?.wishes ?? [],
  };
};

export const changeCriteriaRow = (
  queries: Queries,
  cycleId: CycleId,
  change: Partial<CriteriaSettings>,
): void => {
  const row = { ...readCriteriaRow(queries, cycleId), ...change };
  queries
    .insert(cycleCriteria)
    .values({ cycleId, ...row })
    .onConflictDoUpdate({ target: cycleCriteria.cycleId, set: row })
    .run();
};

export type FrozenCriteria = typeof frozenCriteria.$inferSelect;

export const findFrozenCriteria = (queries: Queries, cycleId: CycleId): FrozenCriteria | undefined =>
  queries.select().from(frozenCriteria).where(eq(frozenCriteria.cycleId, cycleId)).get();

export const insertFrozenCriteria = (queries: Queries, row: FrozenCriteria): void => {
  queries.insert(frozenCriteria).values(row).run();
};

export const listOverrides = (queries: Queries, cycleId: CycleId): CycleCriteria['overrides'] =>
  queries
    .select({
      at: criteriaOverride.at,
      officer: criteriaOverride.officer,
      what: criteriaOverride.what,
      reason: criteriaOverride.reason,
    })
    .from(criteriaOverride)
    .where(eq(criteriaOverride.cycleId, cycleId))
    .orderBy(asc(criteriaOverride.id))
    .all();

export const insertOverride = (
  queries: Queries,
  row: { cycleId: CycleId; at: string; officer: string; what: string; reason: string },
): void => {
  queries
    .insert(criteriaOverride)
    .values({ ...row, id: makeId() })
    .run();
};
