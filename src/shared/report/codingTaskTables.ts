import {
  type CodingTask,
  fingerprintLine,
  nameLine,
  nothingColumn,
  taskSheets,
} from '../evaluation/words/coding/index.ts';
import { countColumn, type ReportTable, textColumn } from './table.ts';

/** A coding task as a workbook: a line an answer with a column for each code, the codebook, and what the task is. */
export const codingTaskTables = ({
  question,
  answers,
  codes,
  fingerprint,
}: CodingTask): readonly ReportTable[] => [
  {
    title: taskSheets.coding,
    columns: [
      countColumn('Answer'),
      textColumn('What was written'),
      ...codes.map(({ name }) => textColumn(name)),
      textColumn(nothingColumn),
    ],
    rows: answers.map(({ number, text }) => [number, text, ...codes.map(() => null), null]),
  },
  {
    title: taskSheets.codebook,
    columns: ['Code', 'What it means', 'Include', 'Leave out', 'Example'].map(textColumn),
    rows: codes.map(({ name, definition, include, exclude, example }) => [
      name,
      definition,
      include,
      exclude,
      example,
    ]),
  },
  {
    title: taskSheets.task,
    columns: ['About this task', ''].map(textColumn),
    rows: [
      ['Question', question],
      [
        'How',
        'Read each answer on the sheet “Coding” and put an x under each code that fits; several are fine. Where none fits, put the x under “Nothing to code”. Lines without an x count as not read. Save as an Excel workbook and send it back.',
      ],
      [nameLine, null],
      [fingerprintLine, fingerprint],
    ],
  },
];
