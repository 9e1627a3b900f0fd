import type { ComponentType } from 'react';
import type { QuestionType } from '../../../shared/model/index.ts';
import { DateInput } from './DateInput.tsx';
import { GridInput } from './GridInput.tsx';
import { LongTextInput } from './LongTextInput.tsx';
import { MultipleInput } from './MultipleInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { PeopleInput } from './PeopleInput.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import type { InputProps } from './question.ts';
import { RankingInput } from './RankingInput.tsx';
import { RatingInput } from './RatingInput.tsx';
import { ShortTextInput } from './ShortTextInput.tsx';
import { SingleInput } from './SingleInput.tsx';
import { YesNoInput } from './YesNoInput.tsx';

/** The input of every question type; the compiler names the one that is missing. */
export const questionInputs: Readonly<Record<QuestionType, ComponentType<InputProps>>> = {
  single: SingleInput,
  multiple: MultipleInput,
  rating: RatingInput,
  ranking: RankingInput,
  number: NumberInput,
  shortText: ShortTextInput,
  longText: LongTextInput,
  date: DateInput,
  place: PlaceInput,
  people: PeopleInput,
  yesNo: YesNoInput,
  grid: GridInput,
};
