import { countedSubmissions, findClassYearItem, type Survey } from '../../evaluation/index.ts';
import { type Item, missingReasons, type PersonId, type Side, type Submission } from '../../model/index.ts';
import { compareText } from '../../util/index.ts';
import { type ReportTable, textColumn } from '../table.ts';
import { drawInEnds, holdBackRare } from './protectColumn.ts';
import {
  type DataCell,
  missingCodes,
  readCell,
  type Variable,
  variablesOf,
  whyLeftOut,
} from './variables.ts';

export interface SurveyDataOptions {
  /** Values, and combinations of role and class year, shared by fewer people are held back. */
  readonly smallCell: number;
  /** Words of the class years in order, to know the question that asks for them. */
  readonly classYears: readonly string[];
  /** People who did not agree to be in research; anonymous answers can't be left out. */
  readonly withoutConsent: ReadonlySet<PersonId>;
}

export interface SurveyData {
  /** A row a respondent, in an order that says nothing about who answered when. */
  readonly data: ReportTable;
  readonly dictionary: ReportTable;
  /** What was left out or held back, one sentence each. */
  readonly notes: readonly string[];
}

interface Column {
  readonly variable: Variable;
  readonly item: Item;
  readonly cells: readonly DataCell[];
}

const protect = ({ protect: how }: Variable, cells: readonly DataCell[], smallCell: number) =>
  how === 'none' ? cells : how === 'ends' ? drawInEnds(cells, smallCell) : holdBackRare(cells, smallCell);

const sideWord: Readonly<Record<Side, string>> = { mentee: 'mentee', mentor: 'mentor' };

/** Class years that too few of one side share are held back: role and class year together point at people. */
const protectTogether = (
  sides: readonly string[],
  cells: readonly DataCell[],
  smallCell: number,
): readonly DataCell[] => {
  const together = [...cells];
  for (const [, rows] of Map.groupBy(cells.keys(), (row) => sides[row] ?? '')) {
    const own = holdBackRare(
      rows.map((row) => cells[row] ?? ''),
      smallCell,
    );
    for (const [at, row] of rows.entries()) together[row] = own[at] ?? '';
  }
  return together;
};

/**
 * A survey's answers as a data file that can be handed on: no names, no codes that link waves, no dates, no free text;
 * rare values are held back; rows are sorted by what they hold.
 */
export const surveyData = (survey: Survey, options: SurveyDataOptions): SurveyData => {
  const { smallCell, withoutConsent } = options;
  const all = countedSubmissions(survey);
  const submissions = all.filter(({ personId }) => personId === null || !withoutConsent.has(personId));
  const yearItem = findClassYearItem(survey.items, options.classYears);
  const roles = roleColumn(submissions, smallCell);
  const columns: Column[] = survey.items.flatMap((item, index) =>
    variablesOf(item, `q${index + 1}`).map((variable) => {
      const raw = submissions.map((submission) => readCell(variable, item, submission, submission.side));
      const cells = protect(variable, raw, smallCell);
      return { variable, item, cells: item === yearItem ? protectTogether(roles, cells, smallCell) : cells };
    }),
  );
  const rows = submissions
    .map((_, row) => [roles[row] ?? '', ...columns.map(({ cells }) => cells[row] ?? '')])
    .sort((left, right) => compareText(JSON.stringify(left), JSON.stringify(right)))
    .map((cells, row) => [`R${String(row + 1).padStart(4, '0')}`, ...cells]);
  const left = all.length - submissions.length;
  return {
    data: {
      title: 'Data',
      columns: ['respondent', 'role', ...columns.map(({ variable }) => variable.name)].map(textColumn),
      rows: submissions.length < smallCell ? [] : rows,
    },
    dictionary: dictionaryOf(survey.items, columns),
    notes: [
      ...(submissions.length < smallCell
        ? [`Fewer than ${smallCell} people answered, so their answers are not written out.`]
        : []),
      ...(left > 0
        ? [
            `${left} ${left === 1 ? 'person' : 'people'} did not agree to research and ${left === 1 ? 'is' : 'are'} not in the data.`,
          ]
        : []),
    ],
  };
};

/** The side of everyone; held back for all where one side is too small. */
const roleColumn = (submissions: readonly Submission[], smallCell: number): readonly string[] => {
  const words = submissions.map(({ side }) => (side === null ? missingCodes.skipped : sideWord[side]));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isSafe = [...counts.values()].every((count) => count >= smallCell);
  return isSafe ? words : words.map(() => missingCodes['held back']);
};

const dictionaryOf = (items: readonly Item[], columns: readonly Column[]): ReportTable => ({
  title: 'Data dictionary',
  columns: ['Variable', 'Question', 'Asked of', 'Type', 'Values'].map(textColumn),
  rows: [
    [
      'respondent',
      'A number that this file alone knows',
      'everyone',
      'number',
      'R0001 and so on, in no order of time',
    ],
    ['role', 'From which side the person answers', 'everyone', 'one choice', 'mentee, mentor'],
    ...items.flatMap((item, index) => {
      const own = columns.filter((column) => column.item === item);
      if (own.length > 0)
        return own.map(({ variable }) => [
          variable.name,
          variable.question,
          variable.askedOf === 'both' ? 'everyone' : variable.askedOf,
          variable.type,
          variable.values,
        ]);
      const asked = item.role === 'both' ? 'everyone' : item.role;
      return [[`q${index + 1}`, item.shortName, asked, item.type, whyLeftOut(item) ?? '']];
    }),
    [
      'in every column',
      'Cells without an answer',
      'everyone',
      'missing',
      [
        ...missingReasons.map((reason) => `${missingCodes[reason]} = ${reason}`),
        `${missingCodes['held back']} = too few people gave this answer`,
      ].join('\n'),
    ],
  ],
});
