import {
  type Item,
  type ItemId,
  isTextQuestion,
  type Side,
  type SubmissionId,
} from '../../../model/index.ts';
import { countedSubmissions, questionOf, type Survey } from '../../survey.ts';

/** A rating that stands beside an answer, as dots. */
export interface BesideRating {
  readonly itemId: ItemId;
  readonly label: string;
  /** The chosen step, from 1; null where the question was not answered. */
  readonly step: number | null;
  readonly steps: number;
}

/** What one person wrote to one question. Who it was is not part of it. */
export interface TextAnswer {
  readonly submissionId: SubmissionId;
  readonly itemId: ItemId;
  /** From 1, in the order in which the answers were stored; it stays the same whatever is filtered. */
  readonly number: number;
  readonly side: Side | null;
  readonly text: string;
  readonly ratings: readonly BesideRating[];
}

/** A question that was answered in people's own words, in one wave of a survey. */
export interface TextQuestion<Wave extends Survey = Survey> {
  readonly item: Item;
  readonly question: string;
  readonly survey: Wave;
  /** How many wrote something. */
  readonly answers: number;
}

const textOf = (responses: Survey['submissions'][number]['responses'], itemId: ItemId): string | null => {
  const value = responses.find((response) => response.itemId === itemId)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** The open questions that somebody answered, in the order of the surveys and of their questions. */
export const listTextQuestions = <Wave extends Survey>(surveys: readonly Wave[]): TextQuestion<Wave>[] =>
  surveys.flatMap((survey) => {
    const submissions = countedSubmissions(survey);
    return survey.items
      .filter(({ type }) => isTextQuestion(type))
      .map((item) => ({
        item,
        question: questionOf(item),
        survey,
        answers: submissions.filter(({ responses }) => textOf(responses, item.id) !== null).length,
      }))
      .filter(({ answers }) => answers > 0);
  });

/** Most steps that are still counted at a glance as dots. */
const mostSteps = 7;
/** Most ratings beside an answer. */
export const mostBeside = 3;

/** The ratings of a survey that can stand beside its answers. */
export const listBesideItems = ({ items }: Survey): Item[] =>
  items.filter(
    ({ type, scale }) => type === 'rating' && scale !== null && scale.max - scale.min + 1 <= mostSteps,
  );

const besideOf = (
  items: readonly Item[],
  chosen: readonly ItemId[] | null,
  { side, responses }: Survey['submissions'][number],
): BesideRating[] =>
  items
    .filter(({ id, role }) =>
      chosen === null ? side === null || role === 'both' || role === side : chosen.includes(id),
    )
    .slice(0, mostBeside)
    .flatMap(({ id, shortName, scale }) => {
      if (scale === null) return [];
      const value = responses.find((response) => response.itemId === id)?.value;
      const step = typeof value === 'number' ? Math.round(value) - scale.min + 1 : null;
      return [{ itemId: id, label: shortName, step, steps: scale.max - scale.min + 1 }];
    });

/**
 * The answers to an open question.
 * @param chosen the ratings beside them; null for the first that the person's side was asked
 */
export const listTextAnswers = (
  { survey, item }: TextQuestion,
  chosen: readonly ItemId[] | null,
): TextAnswer[] => {
  const items = listBesideItems(survey);
  const answers: TextAnswer[] = [];
  for (const submission of countedSubmissions(survey)) {
    const text = textOf(submission.responses, item.id);
    if (text === null) continue;
    answers.push({
      submissionId: submission.id,
      itemId: item.id,
      number: answers.length + 1,
      side: submission.side,
      text,
      ratings: besideOf(items, chosen, submission),
    });
  }
  return answers;
};
