import type { Item, Side } from '../../../shared/model/index.ts';
import type { Outputs } from '../../../shared/rpc/index.ts';

type Surveys = Outputs['evaluation']['snapshot'];

export interface TextItem {
  readonly id: string;
  readonly question: string;
  readonly survey: string;
  readonly count: number;
}

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly side: Side | null;
}

const isText = (item: Item): boolean => item.type === 'longText' || item.type === 'shortText';

const textsOf = (survey: Surveys[number], itemId: string): Comment[] =>
  survey.submissions.flatMap((submission) => {
    const value = submission.superseded
      ? null
      : submission.responses.find((response) => response.itemId === itemId)?.value;
    return typeof value === 'string' && value.trim() !== ''
      ? [{ id: submission.id, text: value, side: submission.side }]
      : [];
  });

/** The open questions that somebody answered, newest survey first. */
export const listTextItems = (surveys: Surveys): TextItem[] =>
  surveys.flatMap((survey) =>
    survey.items
      .filter(isText)
      .map((item) => ({
        id: item.id as string,
        question: item.wording.mentee,
        survey: survey.instrument.title,
        count: textsOf(survey, item.id).length,
      }))
      .filter(({ count }) => count > 0),
  );

/** The comments to one question. Who wrote them is not part of it. */
export const listComments = (surveys: Surveys, itemId: string): Comment[] => {
  const survey = surveys.find(({ items }) => items.some(({ id }) => id === itemId));
  return survey === undefined ? [] : textsOf(survey, itemId);
};
