import { countParticipation, type Invited, type Participation } from './participation.ts';
import { type ItemSummary, type RatingSummary, summarizeItem } from './summarizeItem.ts';
import { countedSubmissions, type GroupWords, plainGroupWords, type Survey } from './survey.ts';

/** Groups with fewer answers than this are not shown by themselves. */
export const usualSmallCell = 5;

export interface SurveyOptions {
  /** Fewest answers of a group that is shown by itself, a whole number from 1; 5 unless told. */
  readonly smallCell?: number;
  readonly words?: GroupWords;
  readonly invited?: Invited | null;
}

export interface SurveySummary {
  readonly instrumentId: string;
  readonly title: string;
  readonly smallCell: number;
  readonly words: GroupWords;
  readonly participation: Participation;
  /** In the order of the survey. */
  readonly items: readonly ItemSummary[];
}

/** Everything that a first look at one wave shows: who answered, and each item's counts and figures. */
export const summarizeSurvey = (survey: Survey, options: SurveyOptions = {}): SurveySummary => {
  const asked = options.smallCell ?? usualSmallCell;
  const smallCell = Number.isFinite(asked) ? Math.max(1, Math.ceil(asked)) : usualSmallCell;
  const words = options.words ?? plainGroupWords;
  const submissions = countedSubmissions(survey);
  const items = [...survey.items].sort((left, right) => left.position - right.position);
  return {
    instrumentId: survey.instrument.id,
    title: survey.instrument.title,
    smallCell,
    words,
    participation: countParticipation(submissions, options.invited ?? null),
    items: items.map((item) => summarizeItem(item, submissions, smallCell, words)),
  };
};

/** The rating items, put together where they share a scale, so that each set fits under one legend. */
export const ratingsByScale = (summary: SurveySummary): readonly (readonly RatingSummary[])[] => {
  const sets = new Map<string, RatingSummary[]>();
  for (const item of summary.items) {
    if (item.kind !== 'rating') continue;
    const scale = JSON.stringify([item.min, item.steps]);
    const set = sets.get(scale);
    if (set === undefined) sets.set(scale, [item]);
    else set.push(item);
  }
  return [...sets.values()];
};

/** What was merged or left out, one sentence each, with the items it is about. Texts are read elsewhere. */
export const smallCellNotes = (
  summary: SurveySummary,
): readonly { readonly note: string; readonly questions: readonly string[] }[] => {
  const notes = new Map<string, string[]>();
  for (const item of summary.items)
    if (item.note !== null && item.kind !== 'other')
      notes.set(item.note, [...(notes.get(item.note) ?? []), item.question]);
  return [...notes].map(([note, questions]) => ({ note, questions }));
};
