import {
  type CycleId,
  type DraftDeed,
  type DraftId,
  isDecidedByHand,
  type MatchingRun,
  type RunDraft,
  type RunId,
  type RunRecord,
} from '../../shared/model/index.ts';
import type { DraftState } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  type ChapterStore,
  makeId,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  deleteDraft,
  findDraft,
  findRun,
  insertDraft,
  insertRun,
  listDrafts,
  listRunRecords,
  replaceDecisions,
  updateDraft,
} from '../storage/queries/index.ts';
import { hashCriteria, noteDecisionByHand } from './criteria.ts';
import { requireNewestCycle, requirePerson } from './require.ts';
import { counted } from './words.ts';

export const readDrafts = ({ queries }: ChapterStore, cycleId: CycleId): RunDraft[] =>
  listDrafts(queries, cycleId);

export const readRunRecords = ({ queries }: ChapterStore, cycleId: CycleId): RunRecord[] =>
  listRunRecords(queries, cycleId);

/** @throws ChapterError NOT_FOUND */
export const readRun = ({ queries }: ChapterStore, runId: RunId): MatchingRun => {
  const run = findRun(queries, runId);
  if (run === undefined)
    throw new ChapterError('NOT_FOUND', 'This run is not in the chapter any more.', runId);
  return run;
};

const requireDraft = (queries: Queries, id: DraftId): RunDraft => {
  const draft = findDraft(queries, id);
  if (draft === undefined)
    throw new ChapterError('NOT_FOUND', 'This draft is not in the chapter any more. Choose another one.', id);
  requireNewestCycle(queries, draft.cycleId);
  return draft;
};

const labels: Record<DraftDeed, (name: string) => string> = {
  find: (name) => `Find the pairs of ${name} anew`,
  dial: (name) => `Move the dial of ${name}`,
  lock: (name) => `Lock a pair in ${name}`,
  unlock: (name) => `Unlock a pair in ${name}`,
  swap: (name) => `Make a swap in ${name}`,
  'keep apart': (name) => `Keep two people apart in ${name}`,
  allow: (name) => `Allow a pair again in ${name}`,
};

/** The first of Draft A, Draft B … that is not taken. */
const nextName = (taken: readonly string[]): string => {
  for (let index = 0; ; index++) {
    const letter = String.fromCharCode(65 + (index % 26));
    const name = `Draft ${letter}${index < 26 ? '' : Math.floor(index / 26)}`;
    if (!taken.includes(name)) return name;
  }
};

/**
 * Keeps a run with everything that it was made from, as a new draft or as the new state of one.
 * @throws ChapterError REFUSED for a past cycle, where the draft was changed since it was read, and where a decision by
 *   hand lacks the reason that it needs after the freeze
 */
export const saveDraft = (
  store: WritableStore,
  { draftId, basedOn, deed, reason, keepsOthers, decisions, run }: DraftState,
): { draftId: DraftId; runId: RunId } =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, run.cycleId);
    for (const { menteeId, mentorId } of [...run.assignments, ...decisions]) {
      requirePerson(queries, menteeId);
      requirePerson(queries, mentorId);
    }
    const runId = insertRun(
      queries,
      run,
      store.now(),
      hashCriteria(queries, run.cycleId, run.settings.objective),
    );
    if (draftId === null) {
      const others = listDrafts(queries, run.cycleId);
      const draft: RunDraft = {
        id: makeId<DraftId>(),
        cycleId: run.cycleId,
        name: nextName(others.map(({ name }) => name)),
        runId,
        keepsOthers,
        chosen: !others.some(({ chosen }) => chosen),
        createdAt: store.now(),
        decisions,
      };
      insertDraft(queries, draft);
      return {
        label: `Propose ${counted(run.assignments.length, 'pair')} as ${draft.name}`,
        value: { draftId: draft.id, runId },
      };
    }
    const draft = requireDraft(queries, draftId);
    if (draft.runId !== basedOn)
      throw new ChapterError(
        'REFUSED',
        `${draft.name} was changed in the meantime. Nothing was changed; look at it again first.`,
        draftId,
      );
    updateDraft(queries, draftId, { runId, keepsOthers });
    replaceDecisions(queries, draftId, decisions);
    if (isDecidedByHand(deed))
      noteDecisionByHand(store, queries, run.cycleId, {
        what: `By hand: ${labels[deed](draft.name)}`,
        reason,
      });
    return { label: labels[deed](draft.name), value: { draftId, runId } };
  });

/** A second draft that begins as the first one stands. */
export const duplicateDraft = (store: WritableStore, draftId: DraftId): DraftId =>
  runCommand(store, (queries) => {
    const draft = requireDraft(queries, draftId);
    const taken = listDrafts(queries, draft.cycleId).map(({ name }) => name);
    const copy = {
      ...draft,
      id: makeId<DraftId>(),
      name: nextName(taken),
      chosen: false,
      createdAt: store.now(),
    };
    insertDraft(queries, copy);
    return { label: `Copy ${draft.name} to ${copy.name}`, value: copy.id };
  });

export const keepOthers = (store: WritableStore, draftId: DraftId, keepsOthers: boolean): void =>
  runCommand(store, (queries) => {
    const draft = requireDraft(queries, draftId);
    updateDraft(queries, draftId, { keepsOthers });
    return { label: `Say what an edit of ${draft.name} may change`, value: undefined };
  });

export const renameDraft = (store: WritableStore, draftId: DraftId, name: string): void =>
  runCommand(store, (queries) => {
    const draft = requireDraft(queries, draftId);
    const others = listDrafts(queries, draft.cycleId).filter(({ id }) => id !== draftId);
    if (others.some((other) => other.name === name))
      throw new ChapterError(
        'REFUSED',
        `Another draft is called ${name} already. Give this one another name.`,
        draftId,
      );
    updateDraft(queries, draftId, { name });
    return { label: `Call ${draft.name} ${name}`, value: undefined };
  });

export const chooseDraft = (store: WritableStore, draftId: DraftId): void =>
  runCommand(store, (queries) => {
    const draft = requireDraft(queries, draftId);
    for (const other of listDrafts(queries, draft.cycleId))
      if (other.chosen !== (other.id === draftId))
        updateDraft(queries, other.id, { chosen: other.id === draftId });
    return { label: `Choose ${draft.name} for approval`, value: undefined };
  });

/** Takes a draft away; where it was the chosen one, the oldest other draft takes its place. */
export const removeDraft = (store: WritableStore, draftId: DraftId): void =>
  runCommand(store, (queries) => {
    const draft = requireDraft(queries, draftId);
    deleteDraft(queries, draftId);
    const [oldest] = listDrafts(queries, draft.cycleId);
    if (draft.chosen && oldest !== undefined) updateDraft(queries, oldest.id, { chosen: true });
    return { label: `Remove ${draft.name}`, value: undefined };
  });
