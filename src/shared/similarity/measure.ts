import type { Answer, AnswerValue, ScoredItem, SharedThing } from './types.ts';

/** What `compare` gives where a pair can't be compared. */
export const NOT_COMPARABLE = -1;

/**
 * The answers to one item, ready to be compared. People who gave the same answer are one class, so that each two
 * answers are compared once, however many people gave them.
 */
export interface PreparedItem {
  /** Class of each mentee's answer, −1 = no usable answer. */
  readonly menteeClass: Int32Array;
  readonly mentorClass: Int32Array;
  readonly menteeClasses: number;
  readonly mentorClasses: number;
  /** Similarity of two classes, 0 to 1, or NOT_COMPARABLE. */
  readonly compare: (menteeClass: number, mentorClass: number) => number;
  /** The same for all mentor classes at once, where that is faster than one by one. */
  readonly fillRow?: (menteeClass: number, row: Float64Array) => void;
  /** What the two have in common; never null where `compare` is above 0 (and `shares`, if there is one, says so). */
  readonly shared: (menteeClass: number, mentorClass: number) => SharedThing | null;
  /** For a measure in which a similarity above 0 can stand for nothing that is shared. */
  readonly shares?: (menteeClass: number, mentorClass: number) => boolean;
  /** 1 = usable answer, for a measure in which people without one are compared too. */
  readonly menteeAnswered?: Uint8Array;
  readonly mentorAnswered?: Uint8Array;
}

export interface MeasureInput {
  readonly item: ScoredItem;
  readonly mentees: readonly Answer[];
  readonly mentors: readonly Answer[];
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
}

export type Measure = (input: MeasureInput) => PreparedItem;

/** The different answers of one side. */
export interface DistinctAnswers<Value> {
  readonly classOf: Int32Array;
  readonly values: readonly Value[];
  /** How many people gave each. */
  readonly counts: readonly number[];
}

/** Reads every answer and puts equal ones together. `read` gives null for what it can't use. */
export const distinctAnswers = <Value>(
  answers: readonly Answer[],
  read: (answer: AnswerValue) => Value | null,
  keyOf: (value: Value) => string = String,
): DistinctAnswers<Value> => {
  const classOf = new Int32Array(answers.length).fill(-1);
  const values: Value[] = [];
  const counts: number[] = [];
  const classOfKey = new Map<string, number>();
  answers.forEach((answer, person) => {
    const value = answer === null || answer === undefined ? null : read(answer);
    if (value === null) return;
    const key = keyOf(value);
    let known = classOfKey.get(key);
    if (known === undefined) {
      known = values.length;
      classOfKey.set(key, known);
      values.push(value);
      counts.push(0);
    }
    classOf[person] = known;
    counts[known] = (counts[known] ?? 0) + 1;
  });
  return { classOf, values, counts };
};

/** A prepared item from the different answers of both sides and a way to compare two of them. */
export const prepareItem = <Value>(
  mentees: DistinctAnswers<Value>,
  mentors: DistinctAnswers<Value>,
  compare: PreparedItem['compare'],
  shared: PreparedItem['shared'],
  fillRow?: PreparedItem['fillRow'],
): PreparedItem => ({
  menteeClass: mentees.classOf,
  mentorClass: mentors.classOf,
  menteeClasses: mentees.values.length,
  mentorClasses: mentors.values.length,
  compare,
  shared,
  ...(fillRow === undefined ? {} : { fillRow }),
});
