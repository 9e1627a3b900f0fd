import { describe, expect, it } from 'vitest';
import { readGrids } from '../../../src/shared/tabular/index.ts';
import { bookWithRows, cell, patchedBook, sheetOf, workbook } from './hostileFiles.ts';

type Lines = readonly (readonly string[])[];
type Case = readonly [what: string, name: string, file: Uint8Array, lines: Lines, notes?: readonly string[]];

const cases: readonly Case[] = [
  [
    'text of days before 1900 in a workbook',
    'a.xlsx',
    workbook({ S: sheetOf([['Day'], ['1850-03-01']]) }),
    [['Day'], ['1850-03-01']],
  ],
  [
    'a merged heading',
    'a.xlsx',
    workbook({
      S: {
        ...sheetOf([
          ['Free', null],
          ['Mon', 'Tue'],
        ]),
        '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
      },
    }),
    [
      ['Free', 'Free'],
      ['Mon', 'Tue'],
    ],
  ],
  [
    'a merge over the whole sheet',
    'a.xlsx',
    workbook({
      S: {
        ...sheetOf([
          ['Name', 'City'],
          ['Ana', 'Rome'],
        ]),
        '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1_048_575, c: 16_383 } }],
      },
    }),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
    ],
  ],
  [
    'a hidden sheet',
    'a.xlsx',
    workbook({ S: sheetOf([['Name'], ['Ana']]) }, 'xlsx', { Workbook: { Sheets: [{ Hidden: 1 }] } }),
    [['Name'], ['Ana']],
    ['hiddenSheet'],
  ],
  [
    'hidden rows',
    'a.xlsx',
    workbook({ S: { ...sheetOf([['Name'], ['Ana'], ['Bo']]), '!rows': [{}, { hidden: true }] } }),
    [['Name'], ['Ana'], ['Bo']],
    ['hiddenRows'],
  ],
  [
    'formulas with their values',
    'a.xlsx',
    bookWithRows(
      '<row r="1"><c r="A1"><f>6*7</f><v>42</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
    ),
    [['42', 'ab']],
  ],
  [
    'a formula without a value',
    'a.xlsx',
    bookWithRows(
      `<row r="1">${cell('A1', 'Sum')}${cell('B1', 'x')}</row><row r="2"><c r="A2"><f>6*7</f></c>${cell('B2', 'y')}</row>`,
    ),
    [
      ['Sum', 'x'],
      ['', 'y'],
    ],
  ],
  [
    'formula errors',
    'a.xlsx',
    bookWithRows(`<row r="1">${cell('A1', 'Sum')}</row><row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>`),
    [['Sum'], ['#REF!']],
    ['formulaErrors'],
  ],
  [
    'a link formula that would call a server',
    'a.xlsx',
    bookWithRows(
      `<row r="1">${cell('A1', 'Link')}</row><row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","click")</f><v>click</v></c></row>`,
    ),
    [['Link'], ['click']],
  ],
  [
    'two cells a million rows apart',
    'a.xlsx',
    bookWithRows(
      `<row r="1">${cell('A1', 'first')}</row><row r="1048576">${cell('XFD1048576', 'last')}</row>`,
    ),
    [
      ['first', ''],
      ['', 'last'],
    ],
  ],
  [
    'entities that would read a file or grow',
    'a.xlsx',
    patchedBook({
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1">${cell('A1', 'Name')}${cell('B1', '&f;&b;')}</row></sheetData></worksheet>`,
    }),
    [['Name', '&f;&b;']],
  ],
];

describe('an odd workbook is read as it is', () => {
  it.each(cases.map(([what, name, file, lines, notes = []]) => ({ what, name, file, lines, notes })))(
    '$what',
    ({ name, file, lines, notes }) => {
      const start = performance.now();
      const read = readGrids(file, name);
      expect(performance.now() - start).toBeLessThan(5000);
      if (!read.ok) throw new Error(read.message);
      expect(read.grids[0]?.lines).toEqual(lines);
      expect(read.notes.map(({ code }) => code)).toEqual(notes);
      for (const { message } of read.notes) expect(message).toMatch(/^[A-Z\d].*\.$/s);
    },
  );
});
