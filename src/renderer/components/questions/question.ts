import type { AnswerValue, Item, Side } from '../../../shared/model/index.ts';

/** What of an item its input has to know; a draft of a question that was never stored will do. */
export type Question = Pick<Item, 'type' | 'wording' | 'options' | 'rows' | 'scale' | 'atMost'>;

export interface InputProps {
  readonly question: Question;
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue | null) => void;
  /** Where names for `people` questions come from. */
  readonly people: PeopleSource;
  readonly size: InputSize;
  readonly disabled: boolean;
  /** Id of the element that words the question. */
  readonly labelledBy: string;
  /** Id of the element with the limit and other hints. */
  readonly describedBy: string | undefined;
}

export type InputSize = 'touch' | 'compact';

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  /** What tells two people of one name apart, such as "entered 2025". */
  readonly note: string;
}

export interface PeopleSource {
  /** A few people whose names fit what was typed. */
  readonly search: (typed: string) => Promise<readonly PersonChoice[]>;
  /** The name behind an id that was chosen earlier; null where the id is a name as somebody typed it. */
  readonly nameOf: (id: string) => string | null;
}

/** The question as the side reads it. */
export const wordingFor = ({ wording }: Pick<Item, 'wording'>, side: Side): string => {
  const own = wording[side];
  return own.trim() === '' ? wording[side === 'mentee' ? 'mentor' : 'mentee'] : own;
};

const saysLimit = /\b(?:choose|pick|select|tick|rank|up to)\b.*(?:\d|two|three|four|five|six)/i;

/** "Choose up to 3", "Pick up to 4, the most important first"; null where the type or the wording says enough. */
export const hintFor = ({ type, atMost, options, wording }: Question): string | null => {
  if (atMost !== null && saysLimit.test(wording.mentee) && saysLimit.test(wording.mentor)) return null;
  const limit = atMost === null ? null : Math.min(atMost, Math.max(1, options.length));
  if (type === 'multiple') return limit === null ? 'Choose as many as apply' : `Choose up to ${limit}`;
  if (type === 'ranking')
    return limit === null
      ? 'Pick those that matter, the most important first'
      : `Pick up to ${limit}, the most important first`;
  if (type === 'people')
    return atMost === null
      ? 'Type at least two letters of a name'
      : `Up to ${atMost}; type two letters of a name`;
  if (type === 'grid')
    return atMost === 1 ? 'One answer in each line' : 'Choose as many as apply in each line';
  return null;
};

/** The strings of a list answer; empty for every other value. */
export const listOf = (value: AnswerValue | null): readonly string[] => (Array.isArray(value) ? value : []);

/** A list as an answer: null where nothing is in it. */
export const listOrNull = (list: readonly string[]): AnswerValue | null =>
  list.length === 0 ? null : [...list];
