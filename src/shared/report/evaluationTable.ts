import {
  type ChoiceSummary,
  type NumberSummary,
  type RatingGroup,
  type RatingSummary,
  ratingsByScale,
  runWords,
  type SurveySummary,
  smallCellNotes,
} from '../evaluation/index.ts';
import { missingReasons } from '../model/index.ts';
import {
  countColumn,
  decimalColumn,
  type ReportTable,
  shareColumn,
  tableNumber,
  textColumn,
} from './table.ts';

const missingColumns = missingReasons.map((reason) => countColumn(`Missing: ${reason}`));
const missingCells = (missing: Readonly<Record<(typeof missingReasons)[number], number>>): number[] =>
  missingReasons.map((reason) => missing[reason]);

/** Rating items that share a scale: a row for each item and group, with counts, figures and favorable share. */
export const evaluationTable = (items: readonly RatingSummary[], title: string): ReportTable => {
  const steps = items[0]?.steps ?? [];
  const columns = [
    textColumn('Question'),
    textColumn('Answered by'),
    countColumn('n'),
    ...missingColumns,
    ...steps.map((step) => countColumn(step)),
    textColumn('Steps counted together'),
    decimalColumn('Median'),
    decimalColumn('Lower quartile'),
    decimalColumn('Upper quartile'),
    decimalColumn('Mean'),
    decimalColumn('Standard deviation'),
    countColumn('Favorable'),
    shareColumn('Favorable share'),
    shareColumn('95% interval from'),
    shareColumn('95% interval to'),
    textColumn('Note'),
  ];
  const notesOf = (item: RatingSummary): string =>
    [item.reversed ? 'Reversed: the lower steps are favorable.' : '', item.note ?? '']
      .filter((note) => note !== '')
      .join(' ');
  return {
    title,
    columns,
    rows: items.flatMap((item) => {
      const note = notesOf(item);
      if (item.groups.length === 0)
        return [
          columns.map(({ heading }) =>
            heading === 'Question' ? item.question : heading === 'Note' ? note || 'No answers.' : null,
          ),
        ];
      return item.groups.map((group) => [
        item.question,
        group.label,
        group.n,
        ...missingCells(group.missing),
        ...steps.map(
          (_, step) => group.runs.find(({ from, to }) => from === step && to === step)?.count ?? null,
        ),
        joinedWords(item.steps, group),
        tableNumber(group.median),
        tableNumber(group.lowerQuartile),
        tableNumber(group.upperQuartile),
        tableNumber(group.mean),
        tableNumber(group.standardDeviation),
        group.favorable?.told.kind === 'exact' ? group.favorable.told.count : null,
        tableNumber(group.favorable?.interval?.estimate ?? null),
        tableNumber(group.favorable?.interval?.lower ?? null),
        tableNumber(group.favorable?.interval?.upper ?? null),
        [favorableBound(group), note].filter((one) => one !== '').join(' '),
      ]);
    }),
  };
};

const joinedWords = (steps: readonly string[], group: RatingGroup): string =>
  group.runs
    .filter(({ from, to }) => from !== to)
    .map((run) => `${runWords(steps, run)}: ${run.count}`)
    .join('; ');

const favorableBound = ({ favorable }: RatingGroup): string =>
  favorable === null || favorable.told.kind === 'exact'
    ? ''
    : `Favorable: ${favorable.told.kind} ${favorable.told.bound}.`;

/** Items with options: a row for each item, group and option. Shares are of people, not of choices. */
const choiceTable = (items: readonly ChoiceSummary[]): ReportTable => ({
  title: 'Choices',
  columns: [
    textColumn('Question'),
    textColumn('Answered by'),
    countColumn('n (people)'),
    ...missingColumns,
    textColumn('Option'),
    countColumn('Chosen by'),
    shareColumn('Share of people'),
    textColumn('Note'),
  ],
  rows: items.flatMap((item) => {
    const several = item.several
      ? 'Several choices were allowed, so shares can add up to more than 100%.'
      : '';
    const note = [several, item.note ?? ''].filter((one) => one !== '').join(' ');
    if (item.groups.length === 0)
      return [
        [
          item.question,
          null,
          null,
          ...missingReasons.map(() => null),
          null,
          null,
          null,
          note || 'No answers.',
        ],
      ];
    return item.groups.flatMap((group) =>
      item.options.map((option, index) => {
        const told = group.counts[index];
        const count = told?.kind === 'exact' ? told.count : null;
        const share = tableNumber(count === null ? null : count / group.n);
        const held =
          told === undefined || told.kind === 'exact'
            ? ''
            : told.kind === 'hidden'
              ? 'Held back: too few people.'
              : `Chosen by ${told.kind} ${told.bound}.`;
        return [
          item.question,
          group.label,
          group.n,
          ...missingCells(group.missing),
          option,
          count,
          share,
          [held, note].filter((one) => one !== '').join(' '),
        ];
      }),
    );
  }),
});

const numberTable = (items: readonly NumberSummary[]): ReportTable => ({
  title: 'Numbers',
  columns: [
    textColumn('Question'),
    textColumn('Answered by'),
    countColumn('n'),
    ...missingColumns,
    decimalColumn('Median'),
    decimalColumn('Lower quartile'),
    decimalColumn('Upper quartile'),
    decimalColumn('Mean'),
    decimalColumn('Standard deviation'),
    textColumn('Note'),
  ],
  rows: items.flatMap((item) => {
    const empty = [...missingReasons.map(() => null), null, null, null, null, null];
    if (item.groups.length === 0) return [[item.question, null, null, ...empty, item.note ?? 'No answers.']];
    return item.groups.map((group) => [
      item.question,
      group.label,
      group.n,
      ...missingCells(group.missing),
      tableNumber(group.median),
      tableNumber(group.lowerQuartile),
      tableNumber(group.upperQuartile),
      tableNumber(group.mean),
      tableNumber(group.standardDeviation),
      item.note ?? '',
    ]);
  }),
});

/** What a reader of the spreadsheet has to know: who answered, and what was held back. */
const aboutTable = (summary: SurveySummary): ReportTable => {
  const { participation, smallCell, words } = summary;
  const { answered, bySide, invited, rate } = participation;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return {
    title: 'About',
    columns: [textColumn('What'), textColumn('Value')],
    rows: [
      ['Survey', summary.title],
      ['People who answered', String(answered)],
      [`Of these, ${words.mentees}`, String(bySide.mentee)],
      [`Of these, ${words.mentors}`, String(bySide.mentor)],
      ['Of these, side not known', String(bySide.unknown)],
      ['Blank submissions, not counted', String(participation.blank)],
      [
        'Share who answered',
        invited === null || rate === null
          ? 'not known'
          : `${answered} of ${invited.mentee + invited.mentor}, ${percent(rate.estimate)} [${percent(rate.lower)}–${percent(rate.upper)}]`,
      ],
      ['Smallest group shown', `${smallCell} answers`],
      ['Quartiles', 'Rule 7 of Hyndman and Fan (1996), the usual one of R'],
      [
        'Favorable',
        'The top two steps (of three steps or fewer: the top one); the lower ones for reversed items',
      ],
      ['Intervals', '95%, Wilson (1927)'],
      ...smallCellNotes(summary).map(({ note, questions }) => [
        questions.length === 1
          ? `Held back in “${questions[0]}”`
          : `Held back in ${questions.length} questions`,
        note,
      ]),
    ],
  };
};

/** One survey as a workbook: about it, its ratings scale by scale, its choices, its numbers. */
export const evaluationTables = (summary: SurveySummary): readonly ReportTable[] => {
  const sets = ratingsByScale(summary);
  const choices = summary.items.filter((item) => item.kind === 'choice');
  const numbers = summary.items.filter((item) => item.kind === 'number');
  return [
    aboutTable(summary),
    ...sets.map((set, index) => evaluationTable(set, sets.length === 1 ? 'Ratings' : `Ratings ${index + 1}`)),
    ...(choices.length > 0 ? [choiceTable(choices)] : []),
    ...(numbers.length > 0 ? [numberTable(numbers)] : []),
  ];
};
