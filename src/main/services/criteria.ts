import { createHash } from 'node:crypto';
import { criteriaText, rulesText } from '../../shared/matching/run/index.ts';
import type {
  CriteriaChange,
  CycleCriteria,
  CycleId,
  Item,
  ItemId,
  Objective,
} from '../../shared/model/index.ts';
import { ChapterError, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  changeCriteriaRow,
  findFrozenCriteria,
  findItem,
  insertFrozenCriteria,
  insertOverride,
  listItems,
  listOverrides,
  listRules,
  newestInstrument,
  readCriteriaRow,
  readPlan,
  readSettings,
  updateItem,
} from '../storage/queries/index.ts';
import { requireNewestCycle } from './require.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const textOf = (queries: Queries, cycleId: CycleId, objective?: Objective): string => {
  const instrument = newestInstrument(queries, cycleId, 'matching');
  const criteria = readCriteriaRow(queries, cycleId);
  return criteriaText(
    {
      items: instrument === undefined ? [] : listItems(queries, instrument.id),
      rules: listRules(queries, cycleId),
      plan: readPlan(queries, cycleId),
      criteria: { ...criteria, objective: objective ?? criteria.objective },
    },
    sha256(rulesText(listRules(queries, cycleId))),
  );
};

/** SHA-256 of a cycle's criteria as they are; for a run that aimed at something else, with its own objective. */
export const hashCriteria = (queries: Queries, cycleId: CycleId, objective?: Objective): string =>
  sha256(textOf(queries, cycleId, objective));

export const readCriteria = (queries: Queries, cycleId: CycleId): CycleCriteria => {
  const frozen = findFrozenCriteria(queries, cycleId);
  return {
    ...readCriteriaRow(queries, cycleId),
    hash: hashCriteria(queries, cycleId),
    frozen: frozen === undefined ? null : { hash: frozen.hash, at: frozen.frozenAt, officer: frozen.officer },
    overrides: listOverrides(queries, cycleId),
  };
};

/**
 * Has to be called after every change of what the criteria are made of: once they are frozen, a change that alters
 * them needs a reason, and is counted.
 * @param before the hash of the criteria before the change
 * @throws ChapterError REFUSED where they are frozen and no reason is given
 */
export const noteOverride = (
  store: WritableStore,
  queries: Queries,
  cycleId: CycleId,
  change: { readonly before: string; readonly what: string; readonly reason: string | null },
): void => {
  if (findFrozenCriteria(queries, cycleId) === undefined) return;
  if (hashCriteria(queries, cycleId) === change.before) return;
  const reason = change.reason?.trim() ?? '';
  if (reason === '') {
    throw new ChapterError(
      'REFUSED',
      'The criteria of this cycle are frozen. Change them in the pairing meeting, under Criteria, with a reason. Nothing was changed.',
    );
  }
  const { officer } = readSettings(queries);
  insertOverride(queries, { cycleId, at: store.now(), officer, what: change.what, reason });
};

/**
 * Counts a decision by hand about single pairs among the changes since the freeze.
 * @param what says what was done, without names: the list is shown to whoever is in the room
 * @throws ChapterError REFUSED where the criteria are frozen and no reason is given
 */
export const noteDecisionByHand = (
  store: WritableStore,
  queries: Queries,
  cycleId: CycleId,
  { what, reason }: { readonly what: string; readonly reason: string | null },
): void => {
  if (findFrozenCriteria(queries, cycleId) === undefined) return;
  const why = reason?.trim() ?? '';
  if (why === '')
    throw new ChapterError(
      'REFUSED',
      'The criteria of this cycle are frozen, so a decision by hand needs a reason. Nothing was changed.',
    );
  const { officer } = readSettings(queries);
  insertOverride(queries, { cycleId, at: store.now(), officer, what, reason: why });
};

/** Remembers the criteria; the function that it gives refuses a change of them outside the pairing meeting. */
export const guardFrozen = (
  store: WritableStore,
  queries: Queries,
  cycleId: CycleId,
): ((what: string) => void) => {
  const before = hashCriteria(queries, cycleId);
  return (what) => noteOverride(store, queries, cycleId, { before, what, reason: null });
};

const requireItem = (queries: Queries, cycleId: CycleId, itemId: ItemId): Item => {
  const instrument = newestInstrument(queries, cycleId, 'matching');
  const item = findItem(queries, itemId);
  if (item === undefined || item.instrumentId !== instrument?.id) {
    throw new ChapterError('NOT_FOUND', 'This question is not in the questionnaire any more.', itemId);
  }
  return item;
};

/** Carries out what is named, and says it in a few words. */
const applyChange = (store: WritableStore, queries: Queries, change: CriteriaChange): string => {
  const { cycleId } = change;
  const said: string[] = [];
  for (const { itemId, weight } of change.weights ?? []) {
    const item = requireItem(queries, cycleId, itemId);
    updateItem(queries, itemId, {
      shortName: item.shortName,
      use: item.use,
      sensitive: item.sensitive,
      weight,
    });
    said.push(`${item.shortName} weighs ${weight}`);
  }
  if (change.objective !== undefined) {
    changeCriteriaRow(queries, cycleId, { objective: change.objective });
    said.push('Another aim');
  }
  if (change.wish !== undefined) {
    const { itemId, effect } = change.wish;
    const item = requireItem(queries, cycleId, itemId);
    const others = readCriteriaRow(queries, cycleId).wishes.filter((wish) => wish.itemId !== itemId);
    changeCriteriaRow(queries, cycleId, { wishes: [...others, { itemId, effect }] });
    const does = { off: 'does nothing', prefer: 'is met where it can be', exclude: 'must be met' };
    said.push(`${item.shortName} ${does[effect]}`);
  }
  if (change.sensitive !== undefined) {
    const { itemId, reason } = change.sensitive;
    const item = requireItem(queries, cycleId, itemId);
    const others = readCriteriaRow(queries, cycleId).switchedOn.filter((entry) => entry.itemId !== itemId);
    const added = reason === null ? [] : [{ itemId, reason, at: store.now() }];
    changeCriteriaRow(queries, cycleId, { switchedOn: [...others, ...added] });
    said.push(`${item.shortName} ${reason === null ? 'adds no points' : 'adds points'}`);
  }
  return said.join(', ');
};

/**
 * Changes weights, the aim, what wishes do, or whether a sensitive question adds points.
 * @throws ChapterError REFUSED where the criteria are frozen and no reason is given
 */
export const changeCriteria = (store: WritableStore, change: CriteriaChange): void =>
  runCommand(store, (queries) => {
    const { cycleId, reason } = change;
    requireNewestCycle(queries, cycleId);
    const before = hashCriteria(queries, cycleId);
    const what = applyChange(store, queries, change);
    noteOverride(store, queries, cycleId, { before, what, reason });
    return { label: `Change the criteria: ${what}`, value: undefined };
  });

/**
 * Freezes the criteria as they are, before names are revealed.
 * @returns the SHA-256 that stands for them
 * @throws ChapterError REFUSED where they are frozen already
 */
export const freezeCriteria = (store: WritableStore, cycleId: CycleId): string =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const known = findFrozenCriteria(queries, cycleId);
    if (known !== undefined) {
      throw new ChapterError('REFUSED', 'The criteria of this cycle are frozen already.');
    }
    const content = textOf(queries, cycleId);
    const hash = sha256(content);
    const { officer } = readSettings(queries);
    insertFrozenCriteria(queries, { cycleId, hash, content, frozenAt: store.now(), officer });
    return { label: 'Freeze the criteria', value: hash };
  });
