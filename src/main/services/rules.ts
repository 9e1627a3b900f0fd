import type { CycleId, NewRule, PersonId, Rule, RuleId } from '../../shared/model/index.ts';
import { ChapterError, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import { deleteRule, findRule, insertRule, listRules } from '../storage/queries/index.ts';
import { hashCriteria, noteOverride } from './criteria.ts';
import { requireNewestCycle, requirePerson } from './require.ts';

// What is confidential is never told: no label, no error and no override names its people or its reason.

const sayRule = (queries: Queries, rule: Omit<Rule, 'id'>): string => {
  if (rule.confidential) return 'a confidential rule';
  const [mentee, mentor] = [requirePerson(queries, rule.menteeId), requirePerson(queries, rule.mentorId)];
  return rule.kind === 'require'
    ? `pair ${mentee.name} with ${mentor.name}`
    : `keep ${mentee.name} and ${mentor.name} apart`;
};

/** Adds a rule; one that stands already is not added twice. */
export const addRule = (store: WritableStore, rule: NewRule): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, rule.cycleId);
    requirePerson(queries, rule.menteeId);
    requirePerson(queries, rule.mentorId);
    if (rule.menteeId === rule.mentorId) {
      throw new ChapterError('REFUSED', 'A rule is about two different people. Nothing was changed.');
    }
    const isKnown = listRules(queries, rule.cycleId).some(
      ({ kind, menteeId, mentorId, confidential }) =>
        kind === rule.kind &&
        menteeId === rule.menteeId &&
        mentorId === rule.mentorId &&
        confidential === rule.confidential,
    );
    const label = rule.confidential ? 'Note a confidential rule' : `Rule: ${sayRule(queries, rule)}`;
    if (isKnown) return { label, value: undefined };
    const before = hashCriteria(queries, rule.cycleId);
    insertRule(queries, rule);
    noteOverride(store, queries, rule.cycleId, {
      before,
      what: rule.confidential ? 'A confidential rule' : label,
      reason: rule.confidential ? 'Kept confidential' : rule.reason,
    });
    return { label, value: undefined };
  });

/** Lifts a rule inside a command. */
export const liftRule = (queries: Queries, cycleId: CycleId, ruleId: RuleId): string => {
  const rule = findRule(queries, ruleId);
  if (rule === undefined || rule.cycleId !== cycleId) {
    throw new ChapterError('NOT_FOUND', 'This rule was lifted already.', ruleId);
  }
  deleteRule(queries, ruleId);
  return `lift the rule to ${sayRule(queries, rule)}`;
};

export const removeRule = (
  store: WritableStore,
  cycleId: CycleId,
  ruleId: RuleId,
  reason: string | null,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const before = hashCriteria(queries, cycleId);
    const what = liftRule(queries, cycleId, ruleId);
    noteOverride(store, queries, cycleId, { before, what, reason });
    return { label: what.replace(/^lift the rule to/, 'Lift the rule:'), value: undefined };
  });

/** Takes back a "rather not" between two people; answers the same whether there was one or not. */
export const takeBackRatherNot = (
  store: WritableStore,
  cycleId: CycleId,
  one: PersonId,
  other: PersonId,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const before = hashCriteria(queries, cycleId);
    for (const { id, kind, confidential, menteeId, mentorId } of listRules(queries, cycleId)) {
      const isTheirs = (menteeId === one && mentorId === other) || (menteeId === other && mentorId === one);
      if (kind === 'forbid' && confidential && isTheirs) deleteRule(queries, id);
    }
    noteOverride(store, queries, cycleId, {
      before,
      what: 'A confidential rule was taken back',
      reason: 'Kept confidential',
    });
    return { label: 'Take back a confidential rule', value: undefined };
  });
