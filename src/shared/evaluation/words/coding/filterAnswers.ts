import type { CodeId, ItemId, Side } from '../../../model/index.ts';
import { foldText } from '../../../util/index.ts';
import type { CoderView } from './coderView.ts';
import type { TextAnswer } from './textAnswers.ts';

export const answerOrders = ['asAnswered', 'longest', 'unreadFirst', 'lowestRating'] as const;
export type AnswerOrder = (typeof answerOrders)[number];

export const answerStates = ['all', 'unread', 'coded', 'uncoded', 'nothing', 'memo'] as const;
export type AnswerState = (typeof answerStates)[number];

/** A part of a rating's steps: those below its middle, the middle, those above it. */
export const ratingBands = ['low', 'middle', 'high'] as const;
export type RatingBand = (typeof ratingBands)[number];

export interface AnswerFilter {
  readonly side: Side | null;
  readonly rating: { readonly itemId: ItemId; readonly band: RatingBand } | null;
  readonly state: AnswerState;
  readonly codeId: CodeId | null;
  readonly search: string;
  readonly order: AnswerOrder;
}

export const noFilter: AnswerFilter = Object.freeze({
  side: null,
  rating: null,
  state: 'all',
  codeId: null,
  search: '',
  order: 'asAnswered',
});

/** Which part of the scale a step lies in; the middle exists where the number of steps is odd. */
export const bandOf = (step: number, steps: number): RatingBand => {
  const middle = (steps + 1) / 2;
  return step < middle ? 'low' : step > middle ? 'high' : 'middle';
};

const hasState = (answer: TextAnswer, view: CoderView, state: AnswerState): boolean => {
  const own = view.get(answer.submissionId);
  const coded = (own?.codings.length ?? 0) > 0;
  switch (state) {
    case 'all':
      return true;
    case 'unread':
      return !coded && (own?.read ?? null) === null;
    case 'coded':
      return coded;
    case 'uncoded':
      return !coded;
    case 'nothing':
      return !coded && own?.read?.nothingToCode === true;
    case 'memo':
      return (own?.memos.length ?? 0) > 0;
  }
};

/** Folded once for each answer: a search looks through all of them at every key. */
const foldedTexts = new WeakMap<TextAnswer, string>();

const foldedTextOf = (answer: TextAnswer): string => {
  const known = foldedTexts.get(answer);
  if (known !== undefined) return known;
  const folded = foldText(answer.text);
  foldedTexts.set(answer, folded);
  return folded;
};

const lowestStep = ({ ratings }: TextAnswer): number =>
  Math.min(...ratings.map(({ step, steps }) => (step === null ? 2 : (step - 1) / (steps - 1))), 2);

const compareBy: Readonly<
  Record<AnswerOrder, (view: CoderView) => (left: TextAnswer, right: TextAnswer) => number>
> = {
  asAnswered: () => (left, right) => left.number - right.number,
  longest: () => (left, right) => right.text.length - left.text.length || left.number - right.number,
  unreadFirst: (view) => {
    const rank = (answer: TextAnswer): number => (hasState(answer, view, 'unread') ? 0 : 1);
    return (left, right) => rank(left) - rank(right) || left.number - right.number;
  },
  lowestRating: () => (left, right) => lowestStep(left) - lowestStep(right) || left.number - right.number,
};

/**
 * The answers that a filter lets through, in its order. What is looked for is found in any case and accents; the ratings
 * are those that stand beside the answers.
 */
export const filterAnswers = (
  answers: readonly TextAnswer[],
  view: CoderView,
  filter: AnswerFilter,
): readonly TextAnswer[] => {
  const { side, rating, state, codeId, search, order } = filter;
  const wanted = foldText(search);
  return answers
    .filter((answer) => {
      if (side !== null && answer.side !== side) return false;
      if (rating !== null) {
        const own = answer.ratings.find(({ itemId }) => itemId === rating.itemId);
        if (own === undefined || own.step === null || bandOf(own.step, own.steps) !== rating.band)
          return false;
      }
      if (!hasState(answer, view, state)) return false;
      if (
        codeId !== null &&
        !(view.get(answer.submissionId)?.codings ?? []).some((coding) => coding.codeId === codeId)
      )
        return false;
      return wanted === '' || foldedTextOf(answer).includes(wanted);
    })
    .sort(compareBy[order](view));
};
