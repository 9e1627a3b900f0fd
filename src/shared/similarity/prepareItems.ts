import type { PreparedItem } from './measure.ts';
import { measures } from './registry.ts';
import type { Answer, ScoreInput, ScoreResult } from './types.ts';

/**
 * Reads the answers to every item, ready to be compared.
 * @param goesOn asked before each item; after it has said no, items are prepared as if nobody had answered
 */
export const prepareItems = (
  input: ScoreResult['input'],
  goesOn: (item: number) => boolean = () => true,
): readonly PreparedItem[] =>
  input.items.map((item, index) => {
    const reads = goesOn(index);
    const answers = (rows: ScoreInput['mentees']): Answer[] =>
      rows.map((row) => (reads ? (row[index] ?? null) : null));
    return measures[item.measure]({
      item,
      mentees: answers(input.mentees),
      mentors: answers(input.mentors),
      menteeIds: input.menteeIds ?? [],
      mentorIds: input.mentorIds ?? [],
    });
  });

/** Prepared items are functions and can't be sent to another thread; there they are prepared anew when needed. */
const preparedOf = new WeakMap<ScoreResult, readonly PreparedItem[]>();

export const rememberPrepared = (result: ScoreResult, prepared: readonly PreparedItem[]): void => {
  preparedOf.set(result, prepared);
};

export const recallPrepared = (result: ScoreResult): readonly PreparedItem[] => {
  const known = preparedOf.get(result);
  if (known) return known;
  const prepared = prepareItems(result.input);
  preparedOf.set(result, prepared);
  return prepared;
};

/**
 * What `prepareItems` reads, as plain data. Answers to sensitive items that nobody switched on are left out, so that
 * they can't show up anywhere in a result.
 */
export const hideUncounted = (input: ScoreInput, weights: readonly number[]): ScoreResult['input'] => {
  const hidden = input.items.map((item, index) => item.sensitive === true && weights[index] === 0);
  const hide = (rows: ScoreInput['mentees']): ScoreInput['mentees'] =>
    hidden.includes(true)
      ? rows.map((row) => row.map((answer, index) => (hidden[index] ? null : answer)))
      : rows;
  return {
    items: input.items,
    mentees: hide(input.mentees),
    mentors: hide(input.mentors),
    ...(input.menteeIds ? { menteeIds: input.menteeIds } : {}),
    ...(input.mentorIds ? { mentorIds: input.mentorIds } : {}),
  };
};

/** `[person × itemCount + item]`: 1 where there is a usable answer. */
export const flagAnswers = (
  prepared: readonly PreparedItem[],
  side: 'mentee' | 'mentor',
  people: number,
): Uint8Array => {
  const flags = new Uint8Array(people * prepared.length);
  prepared.forEach((item, index) => {
    const answered = side === 'mentee' ? item.menteeAnswered : item.mentorAnswered;
    const classOf = side === 'mentee' ? item.menteeClass : item.mentorClass;
    for (let person = 0; person < people; person++) {
      const usable = answered ? answered[person] === 1 : (classOf[person] as number) >= 0;
      if (usable) flags[person * prepared.length + index] = 1;
    }
  });
  return flags;
};
