import type { TextAnswer } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, Coding, Memo, Passage } from '../../../../shared/model/index.ts';

/** What a card can ask for. The same functions for all cards and paintings, so that only what changed is painted again. */
export interface CardActions {
  readonly focus: (answer: TextAnswer) => void;
  readonly select: (answer: TextAnswer, passage: Passage | null) => void;
  /** To what is selected in the answer, or else to all of it. */
  readonly apply: (answer: TextAnswer, code: Code) => void;
  readonly create: (answer: TextAnswer, name: string) => void;
  readonly remove: (answer: TextAnswer, coding: Coding, name: string) => void;
  readonly setNothing: (answer: TextAnswer, nothing: boolean) => void;
  readonly writeMemo: (answer: TextAnswer, memo: Memo | null, text: string) => void;
  readonly open: (what: 'code' | 'memo') => void;
  readonly close: () => void;
}
