import { type QuestionType, questionTypes } from '../../model/index.ts';
import { date } from './date.ts';
import type { ColumnHints, QuestionTypeDefinition } from './definition.ts';
import { grid } from './grid.ts';
import { longText } from './longText.ts';
import { multiple } from './multiple.ts';
import { number } from './number.ts';
import { people } from './people.ts';
import { place } from './place.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { shortText } from './shortText.ts';
import { single } from './single.ts';
import { yesNo } from './yesNo.ts';

/** Every question type; the compiler names the one that is missing. */
export const questionTypeDefinitions: Readonly<Record<QuestionType, QuestionTypeDefinition>> = {
  single,
  multiple,
  rating,
  ranking,
  number,
  shortText,
  longText,
  date,
  place,
  people,
  yesNo,
  grid,
};

export interface TypeGuess {
  readonly type: QuestionType;
  readonly likelihood: number;
}

/** The question type that a column of cells most likely holds; ties go to the type named first in the model. */
export const guessType = (cells: readonly string[], hints: ColumnHints): TypeGuess => {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, 600);
  let best: TypeGuess = { type: 'shortText', likelihood: 0 };
  for (const type of questionTypes) {
    const likelihood = questionTypeDefinitions[type].guess(filled, hints);
    if (likelihood > best.likelihood) best = { type, likelihood };
  }
  return best;
};
