import { expect, test } from 'vitest';
import { type PieceHeight, paginate } from '../../src/renderer/screens/Report/paginate.ts';
import { cutReport, joinPieces } from '../../src/renderer/screens/Report/pieces.ts';
import type { EvaluationReport, TableBlock } from '../../src/shared/report/index.ts';

const piece = (height: number, changes: Partial<PieceHeight> = {}): PieceHeight => ({
  height,
  staysWithNext: false,
  breaksBefore: false,
  repeated: 0,
  ...changes,
});
const heading = (height: number) => piece(height, { staysWithNext: true });

test('pieces fill a page before the next begins', () => {
  expect(paginate([], 100)).toEqual([]);
  expect(paginate([piece(40), piece(60), piece(1)], 100)).toEqual([0, 2]);
  expect(paginate([piece(40), piece(61), piece(39)], 100)).toEqual([0, 1]);
});

test('headings go along with what they head', () => {
  expect(paginate([piece(60), heading(20), heading(10), piece(30)], 100)).toEqual([0, 1]);
  // A page of nothing but headings stays as it is: it would be pushed on for ever.
  expect(paginate([heading(60), heading(30), piece(90)], 100)).toEqual([0, 1]);
});

test('a piece higher than a page has one of its own', () => {
  expect(paginate([piece(10), piece(250), piece(10)], 100)).toEqual([0, 1, 2]);
});

test('the head of a table that goes on is counted on each page', () => {
  const row = piece(30, { repeated: 20 });
  // 20 + 30 + 30 fill the later pages, where the first has 40 for caption and head.
  expect(paginate([heading(40), row, row, row, row, row], 100)).toEqual([0, 3, 5]);
});

test('a page break begins a page and leaves the heading before it where it is', () => {
  expect(paginate([heading(10), piece(10, { breaksBefore: true }), piece(10)], 100)).toEqual([0, 1]);
});

const table: TableBlock = {
  kind: 'table',
  number: 1,
  title: 'Rows',
  columns: [{ heading: 'Row', align: 'start', width: 1 }],
  rows: ['a', 'b', 'c'].map((text) => ({ cells: [{ kind: 'text', runs: [{ text }] }] })),
  note: [{ text: 'A note.' }],
};
const report: EvaluationReport = {
  title: 'T',
  subtitle: '',
  chapterName: 'C',
  authors: [],
  day: '2026-05-06',
  dateText: 'May 6, 2026',
  appVersion: '0',
  fingerprint: '',
  sections: [
    {
      id: 's',
      number: '1',
      heading: 'S',
      level: 1,
      blocks: [{ kind: 'quote', text: 'Q', tag: '' }, table],
    },
  ],
};

test('a table is cut between its rows and put together again on each page', () => {
  const pieces = cutReport(report);
  expect(pieces.map(({ kind }) => kind)).toEqual([
    'cover',
    'heading',
    'block',
    'table head',
    'row',
    'row',
    'row',
    'table note',
  ]);
  expect(joinPieces(pieces).at(-1)).toMatchObject({ from: 0, to: 3, hasCaption: true, hasNote: true });
  expect(joinPieces(pieces.slice(0, 5)).at(-1)).toMatchObject({
    from: 0,
    to: 1,
    hasCaption: true,
    hasNote: false,
  });
  expect(joinPieces(pieces.slice(5))).toMatchObject([
    { kind: 'table', from: 1, to: 3, hasCaption: false, hasNote: true },
  ]);
  expect(joinPieces(pieces.slice(7))).toMatchObject([
    { kind: 'table', from: 0, to: 0, hasCaption: false, hasNote: true },
  ]);
});
