import { describe, expect, it } from 'vitest';
import {
  readCodingTask,
  type TextAnswer,
  taskText,
} from '../../../../src/shared/evaluation/words/coding/index.ts';
import { tableFormats } from '../../../../src/shared/export/index.ts';
import { readTable, type Sheet } from '../../../../src/shared/intake/index.ts';
import type { CodeId, ItemId, SubmissionId } from '../../../../src/shared/model/index.ts';
import { codingTaskTables, type ReportTable } from '../../../../src/shared/report/index.ts';

const answers: readonly TextAnswer[] = ['=She helped 🎉', 'We never met', 'Both,\nreally'].map(
  (text, index) => ({
    submissionId: `s${index + 1}` as SubmissionId,
    itemId: 'item' as ItemId,
    number: index + 1,
    side: 'mentee' as const,
    text,
    ratings: [],
  }),
);
const codes = ['Study advice', 'Long silence'].map((name, index) => ({
  id: `c${index + 1}` as CodeId,
  name,
  definition: `About ${name}`,
  include: '',
  exclude: '',
  example: '',
}));
const fingerprint = 'ab'.repeat(32);
const now = '2027-05-06T10:00:00.000Z';
const tables = codingTaskTables({ question: 'What helped?', answers, codes, fingerprint });
const sheetsOf = (some: readonly ReportTable[]): readonly Sheet[] => {
  const table = readTable(tableFormats.xlsx.write(some).bytes, 'task.xlsx');
  if (!table.ok) throw new Error(table.message);
  return table.sheets;
};
/** The task as somebody fills it: marks by row and column, and a name. */
const filled = (marks: readonly (readonly [number, number, string])[], name = ''): readonly ReportTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) =>
      row.map((cell, column) => {
        if (table.title === 'Task') return row[0] === 'Your name' && column === 1 ? name : cell;
        const mark = table.title === 'Coding' ? marks.find(([r, c]) => r === at && c === column) : undefined;
        return mark?.[2] ?? cell;
      }),
    ),
  }));
const read = (some: readonly ReportTable[], print = fingerprint) =>
  readCodingTask(sheetsOf(some), answers, codes, print, now);

describe('a coding task as a file', () => {
  it('comes back as what was marked, whoever marked it how', () => {
    const taken = read(
      filled(
        [
          [0, 2, 'x'],
          [2, 2, 'X'],
          [2, 3, 'yes'],
          [1, 4, '1'],
        ],
        'Kim Lang',
      ),
    );
    expect(taken).toEqual({
      ok: true,
      coderName: 'Kim Lang',
      work: {
        codings: [
          { submissionId: 's1', itemId: 'item', codeId: 'c1', startsAt: null, endsAt: null, codedAt: now },
          { submissionId: 's3', itemId: 'item', codeId: 'c1', startsAt: null, endsAt: null, codedAt: now },
          { submissionId: 's3', itemId: 'item', codeId: 'c2', startsAt: null, endsAt: null, codedAt: now },
        ],
        reads: [
          { submissionId: 's1', itemId: 'item', nothingToCode: false },
          { submissionId: 's2', itemId: 'item', nothingToCode: true },
          { submissionId: 's3', itemId: 'item', nothingToCode: false },
        ],
        memos: [],
      },
    });
  });
  it('counts a line without a mark as not read', () => {
    const taken = read(
      filled([
        [0, 2, 'x'],
        [1, 2, 'no'],
      ]),
    );
    expect(taken.ok && taken.work.reads.map(({ submissionId }) => submissionId)).toEqual(['s1']);
  });
  it.each([
    ['another task', read(filled([[0, 2, 'x']]), 'cd'.repeat(32)), 'other answers or another codebook'],
    ['an empty one', read(tables), 'Nothing is marked in this task yet.'],
    [
      'codes and nothing at once',
      read(
        filled([
          [0, 2, 'x'],
          [0, 4, 'x'],
        ]),
      ),
      'Answer 1 has codes and is marked',
    ],
    [
      'a renamed column',
      read(
        tables.map((table) => ({
          ...table,
          columns: table.columns.map((one) =>
            one.heading === 'Long silence' ? { ...one, heading: 'Silence' } : one,
          ),
        })),
      ),
      'The column of the code “Long silence” is missing.',
    ],
    [
      'an unknown answer',
      read(
        filled([
          [0, 0, '77'],
          [0, 2, 'x'],
        ]),
      ),
      'There is no answer 77',
    ],
    [
      'another workbook',
      read([{ title: 'Sheet', columns: [{ heading: 'a', kind: 'text' }], rows: [['b']] }]),
      'This is no coding task',
    ],
  ])('%s is refused with a sentence', (_, taken, sentence) => {
    expect(taken.ok ? '' : taken.sentence).toContain(sentence);
  });
  it('is another task when an answer or a code changes', () => {
    const text = taskText(answers, codes);
    expect(taskText(answers, [...codes].reverse())).not.toBe(text);
    expect(taskText([{ ...answers[0]!, text: 'other' }, ...answers.slice(1)], codes)).not.toBe(text);
    expect(taskText(answers, codes)).toBe(text);
  });
});
