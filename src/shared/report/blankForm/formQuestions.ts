import { isAsked } from '../../instrument/index.ts';
import type { Item, ItemId, Side } from '../../model/index.ts';

/** How a question is filled in on paper. */
export type AnswerSpace =
  /** One box for each label; `round` where only one may be ticked. */
  | { readonly kind: 'boxes'; readonly labels: readonly string[]; readonly round: boolean }
  /** A step for each label of a row; words under the steps where they are given. */
  | {
      readonly kind: 'scale';
      readonly steps: readonly { readonly step: number; readonly words: string }[];
    }
  /** A short line before each label to write the rank on. */
  | { readonly kind: 'ranks'; readonly labels: readonly string[] }
  | {
      readonly kind: 'grid';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly round: boolean;
    }
  /** Empty lines to write on. */
  | { readonly kind: 'lines'; readonly count: number };

/** A question as it stands on a blank form, for one side. */
export interface FormQuestion {
  readonly itemId: ItemId;
  /** From 1, as this side reads them. */
  readonly number: number;
  readonly wording: string;
  /** What to do, such as "Tick up to 3."; empty where the space speaks for itself. */
  readonly howTo: string;
  readonly space: AnswerSpace;
}

const yesNo = ['Yes', 'No'];

const spaceOf = (item: Item): AnswerSpace => {
  const labels = item.options.map(({ label }) => label);
  switch (item.type) {
    case 'single':
      return { kind: 'boxes', labels, round: true };
    case 'yesNo':
      return { kind: 'boxes', labels: yesNo, round: true };
    case 'multiple':
      return { kind: 'boxes', labels, round: false };
    case 'ranking':
      return { kind: 'ranks', labels };
    case 'grid':
      return { kind: 'grid', rows: item.rows, columns: labels, round: item.atMost === 1 };
    case 'rating': {
      const { min, max, labels: words } = item.scale ?? { min: 1, max: 5, labels: [] };
      const count = Math.max(0, max - min + 1);
      return {
        kind: 'scale',
        steps: Array.from({ length: count }, (_, at) => ({ step: min + at, words: words[at] ?? '' })),
      };
    }
    case 'longText':
      return { kind: 'lines', count: 4 };
    case 'people':
      return { kind: 'lines', count: Math.min(5, item.atMost ?? 2) };
    default:
      return { kind: 'lines', count: 1 };
  }
};

const howToOf = (item: Item): string => {
  const most = item.atMost ?? item.options.length;
  switch (item.type) {
    case 'single':
      return 'Tick one.';
    case 'multiple':
      return item.atMost === null ? 'Tick all that apply.' : `Tick up to ${item.atMost}.`;
    case 'ranking':
      return `Write 1 before the most important, then 2${most > 2 ? `, up to ${most}` : ''}.`;
    case 'rating':
      return 'Circle one number.';
    case 'grid':
      return item.atMost === 1 ? 'Tick one box in each row.' : 'Tick all that apply in each row.';
    case 'number':
      return 'A number.';
    case 'date':
      return 'Month, day and year.';
    case 'place':
      return 'City, state, country.';
    case 'people':
      return 'First and last names, one on each line.';
    default:
      return '';
  }
};

/** The questions that a side is asked, numbered, each with how it is filled in by hand. */
export const formQuestions = (items: readonly Item[], side: Side): FormQuestion[] =>
  items
    .filter((item) => isAsked(item, side))
    .map((item, at) => ({
      itemId: item.id,
      number: at + 1,
      wording: item.wording[side],
      howTo: howToOf(item),
      space: spaceOf(item),
    }));
