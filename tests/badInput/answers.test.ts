import { describe, expect, it } from 'vitest';
import { type BuiltDraft, readTable } from '../../src/shared/intake/index.ts';
import { compareMoments } from '../../src/shared/util/index.ts';
import { openTable as open } from '../unit/intake/openTable.ts';
import { workbook } from '../unit/tabular/hostileFiles.ts';

const readText = (content: string, name = 'export.csv') => {
  const table = readTable(new TextEncoder().encode(content), name);
  if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
  return { ...table, sheet: table.sheets[0] };
};
const named = ({ draft }: BuiltDraft) =>
  draft.rows.map(({ person, superseded }) => [
    person.kind === 'new' ? person.details.name : person.kind,
    superseded,
  ]);
const about = ['Name', 'E-mail', 'Class year', 'Role'] as const;

describe('headings', () => {
  it('that stand there many times are numbered, and each keeps its answers', () => {
    const built = open({
      header: [...about, 'Remark', 'Remark', 'Remark'],
      rows: [
        ['Ana Abel', 'ana@x.example', 'MS1', 'Mentee', 'one of them', 'two of them', 'three of them'],
        ['Bo Brandt', 'bo@x.example', 'MS1', 'Mentee', 'first', 'second', 'third'],
      ],
    });
    expect(built.draft.items.map(({ item }) => item.wording.mentee)).toEqual(['Remark', 'Remark', 'Remark']);
    expect(Object.keys(built.draft.mapping).slice(-3)).toEqual(['Remark', 'Remark (2)', 'Remark (3)']);
    const words = built.draft.rows.map(({ responses }) => responses.map(({ value }) => value));
    expect(words).toEqual([
      ['one of them', 'two of them', 'three of them'],
      ['first', 'second', 'third'],
    ]);
  });

  it('are fewer than the cells: what is beyond them is called by its number and never moves', () => {
    const { sheet, notes } = readText('Name,Role\nAna Abel,Mentee,extra\nBo Brandt\n');
    expect(sheet.header).toEqual(['Name', 'Role', 'column 3']);
    expect(sheet.rows).toEqual([
      ['Ana Abel', 'Mentee', 'extra'],
      ['Bo Brandt', '', ''],
    ]);
    expect(notes).toMatchObject([{ code: 'headingMissing', count: 1 }]);
  });

  it('with markup, line breaks and hundreds of letters are kept as the text that they are', () => {
    const question = `<b onclick="x()">How</b> was it?\n${'Think of all your meetings. '.repeat(14)}<script>1</script>`;
    const built = open({
      header: [...about, question],
      rows: [['Ana', 'a@x.example', 'MS1', 'Mentee', 'Good']],
    });
    const wording = built.draft.items[0]?.item.wording.mentee ?? '';
    expect(wording.length).toBeGreaterThan(300);
    expect(wording).toBe(question.replace(/\s+/g, ' ').trim());
    // In lists it is shortened; the whole one goes with it.
    expect(built.draft.items[0]?.item.shortName.length).toBeLessThan(60);
  });

  it('of Qualtrics are known by import ids in single quotes as well, and never become people', () => {
    const { vendor, sheet } = readText(
      `StartDate,ResponseId,Q1\nStart Date,Response ID,How often?\n{'ImportId': 'startDate'},{'ImportId': '_recordId'},{'ImportId': 'QID1'}\n2026-09-01 08:00:00,R_1,2\n`,
    );
    expect(vendor).toBe('qualtrics');
    expect(sheet.header).toEqual(['StartDate', 'ResponseId', 'How often?']);
    expect(sheet.rows).toEqual([['2026-09-01 08:00:00', 'R_1', '2']]);
  });
});

describe('a quotation mark that is never closed', () => {
  it('is told with the line where it opens, and takes no row with it', () => {
    const { sheet, notes } = readText('Name,Town\nBo,Oslo\n"Ana,Rome\nCy,Bern\n');
    expect(notes).toMatchObject([
      { code: 'quoteNotClosed', message: expect.stringMatching(/^A quotation mark opens near row 3 and/) },
    ]);
    expect(sheet.rows).toEqual([
      ['Bo', 'Oslo'],
      ['"Ana', 'Rome'],
      ['Cy', 'Bern'],
    ]);
  });
});

describe('rows of Qualtrics that are no answers', () => {
  const header = [
    'StartDate',
    'EndDate',
    'Status',
    'Finished',
    'ResponseId',
    ...about,
    'How often would you meet?',
  ];
  const row = (id: string, status: string, finished: string, name: string, often: string): string[] => [
    '2026-09-01 08:00:00',
    '2026-09-01 08:05:00',
    status,
    finished,
    id,
    name,
    `${name.toLowerCase()}@x.example`,
    'MS1',
    'Mentee',
    often,
  ];
  const rows = [
    row('R_1', 'IP Address', 'True', 'Ana', 'Weekly'),
    row('R_2', 'Survey Preview', 'True', 'Preview', 'Weekly'),
    row('R_3', 'Survey Test', 'True', 'Robot', 'Monthly'),
    row('R_4', 'IP Address', 'False', 'Bo', 'Weekly'),
    row('R_5', '1', '1', 'Second', 'Weekly'),
  ];

  it('are left out and listed with the reason', () => {
    const built = open({ header, rows });
    expect(named(built)).toEqual([
      ['Ana', false],
      ['Bo', false],
    ]);
    expect(built.draft.refused).toEqual([
      { row: 3, reason: 'Left out: a preview of the survey, not an answer.' },
      { row: 4, reason: 'Left out: a test answer made by Qualtrics.' },
      { row: 6, reason: 'Left out: a preview of the survey, not an answer.' },
    ]);
    expect(built.draft.counts).toMatchObject({ inFile: 5, stored: 2, refused: 3 });
    expect(built.repairs.filter(({ kind }) => kind === 'noAnswer')).toMatchObject([
      { rows: [3], accepted: true, hasChoice: true, after: 'left out' },
      { rows: [4], accepted: true, hasChoice: true, after: 'left out' },
      { rows: [6], accepted: true, hasChoice: true, after: 'left out' },
    ]);
  });

  it('can be taken in, one by one', () => {
    const built = open({ header, rows, decisions: { 'noAnswer:4': false } });
    expect(named(built).map(([name]) => name)).toEqual(['Ana', 'Robot', 'Bo']);
    expect(built.draft.refused.map(({ row: line }) => line)).toEqual([3, 6]);
    expect(built.draft.counts).toMatchObject({ inFile: 5, stored: 3, refused: 2 });
  });
});

describe('options', () => {
  const question = 'Ways to be in touch (choose all that apply)';
  const survey = (cells: readonly string[]) =>
    open({
      header: [question, 'Comment'],
      rows: cells.map((cell, at) => [cell, `words ${at}`]),
      kind: 'evaluation',
    });
  const labelsOf = ({ draft }: BuiltDraft) =>
    draft.rows.map(({ responses }) => {
      const value = responses[0]?.value ?? [];
      const options = draft.items[0]?.item.options ?? [];
      return (Array.isArray(value) ? value : [value]).map(
        (id) => options.find((option) => option.id === id)?.label ?? id,
      );
    });
  const plain = [
    'Text;Phone',
    'Video;Text',
    'Phone;Video',
    'Text',
    'Phone',
    'Video',
    'Text;Video',
    'Phone;Text',
  ];

  it('that a person wrote in with commas, semicolons and colons are one answer, its text intact', () => {
    const built = survey([
      ...plain,
      'Text;Other: letters, cards; or, rarely: a pigeon',
      'Other: smoke signs',
    ]);
    expect(labelsOf(built)[8]).toEqual(['Text', 'Other: letters, cards; or, rarely: a pigeon']);
    expect(labelsOf(built)[9]).toEqual(['Other: smoke signs']);
    expect(built.draft.items[0]?.item.options.map(({ label }) => label).sort()).toEqual([
      'Phone',
      'Text',
      'Video',
    ]);
  });

  it('that end in a semicolon have no empty option after them, as Microsoft Forms writes them', () => {
    const built = survey(plain.map((cell) => `${cell};`));
    expect(labelsOf(built)).toEqual(plain.map((cell) => cell.split(';')));
    expect(built.draft.items[0]?.item.options).toHaveLength(3);
  });

  it('with other blanks, hyphens, quotes, case and blanks at the end are the same option', () => {
    const spellings = [
      'Face-to-face at Ana’s',
      'Face\u2010to\u2010face at Ana’s',
      "Face-to-face at Ana's",
      'Face-to-face\u00a0at Ana’s',
      'FACE-TO-FACE at Ana’s',
      'Face-to-face  at Ana’s ',
      'Face\u2011to\u2011face at\u00a0Ana\u2019s',
    ];
    const built = open({
      header: ['Where do you meet most of the time?', 'Comment'],
      rows: [
        ...spellings,
        'By phone',
        'By phone',
        'By phone',
        ...Array.from({ length: 12 }, () => spellings[0] ?? ''),
      ].map((cell, at) => [cell, `words ${at}`]),
      kind: 'evaluation',
    });
    const values = built.draft.rows.map(({ responses }) => responses[0]?.value);
    expect(new Set(values.slice(0, spellings.length)).size).toBe(1);
    expect(built.draft.items[0]?.item.options.map(({ label }) => label)).toEqual([
      'Face-to-face at Ana’s',
      'By phone',
    ]);
  });
});

describe('times', () => {
  const header = ['Timestamp', ...about, 'How often would you meet?'];
  const answer = (time: string, often: string): string[] => [
    time,
    'Ana Abel',
    'ana@x.example',
    'MS1',
    'Mentee',
    often,
  ];
  const read = (rows: readonly (readonly string[])[]) => {
    const { draft } = open({ header, rows });
    const counting = draft.rows.find(({ superseded }) => !superseded);
    return { times: draft.rows.map(({ submittedAt }) => submittedAt), counts: counting?.row };
  };

  it('keep their zone where they name one, and get none where they do not', () => {
    const { times } = read([
      answer('2026/09/04 8:56:26 PM GMT+5:30', 'Weekly'),
      answer('2026-09-05T10:00:00Z', 'Weekly'),
      answer('9/6/2026 21:30:00', 'Weekly'),
      answer('2026-09-07 07:00:00 UTC', 'Weekly'),
    ]);
    expect(times).toEqual([
      '2026-09-04T20:56:26+05:30',
      '2026-09-05T10:00:00Z',
      '2026-09-06T21:30:00',
      '2026-09-07T07:00:00Z',
    ]);
  });

  it('are in order through the hour that summer time repeats, as the zone says', () => {
    // 1:45 of summer time is half an hour before 1:15 of winter time, though it reads later.
    const summer = answer('2026/11/01 1:45:00 AM GMT-4', 'Weekly');
    const winter = answer('2026/11/01 1:15:00 AM GMT-5', 'Monthly');
    expect(read([summer, winter]).counts).toBe(3);
    expect(read([winter, summer]).counts).toBe(2);
  });

  it('are in order over the hour that summer time leaves out', () => {
    const before = answer('2027/03/14 1:59:59 AM GMT-5', 'Weekly');
    const after = answer('2027/03/14 3:00:00 AM GMT-4', 'Monthly');
    expect(read([after, before]).counts).toBe(2);
    expect(read([before, after]).counts).toBe(3);
  });

  it('without a zone stay as the file has them: those that are equal in the order of its rows', () => {
    const twice = ['11/1/2026 1:30:00', '11/1/2026 1:30:00', '11/1/2026 1:30:00'];
    expect(read(twice.map((time, at) => answer(time, ['Weekly', 'Monthly', 'Daily'][at] ?? ''))).counts).toBe(
      4,
    );
  });

  it('are compared by the instant where both have a zone, else as they are written', () => {
    expect(compareMoments('2026-11-01T01:45:00-04:00', '2026-11-01T01:15:00-05:00')).toBeLessThan(0);
    expect(compareMoments('2026-11-01T06:15:00Z', '2026-11-01T01:15:00-05:00')).toBeGreaterThan(0);
    expect(compareMoments('2026-11-01T01:45:00', '2026-11-01T01:15:00-05:00')).toBeGreaterThan(0);
    expect(compareMoments('2026-11-01', '2026-11-01T01:15:00')).toBeLessThan(0);
    expect(compareMoments('2026-11-01T01:15:00', '2026-11-01T01:15:00')).toBe(0);
  });

  it('of a workbook that counts from 1904 are the days that it shows, to the second', () => {
    const cell = (v: number) => ({ t: 'n' as const, v, z: 'm/d/yyyy h:mm:ss' });
    const book = workbook(
      {
        S: {
          '!ref': 'A1:B2',
          A1: { t: 's', v: 'Timestamp' },
          B1: { t: 's', v: 'Name' },
          A2: cell(42_350.501759189814),
          B2: { t: 's', v: 'Ana' },
        },
      },
      'xlsx',
      { Workbook: { WBProps: { date1904: true } } },
    );
    const table = readTable(book, 'a.xlsx');
    // 42,350 days after 1 January 1904 is 13 December 2019.
    expect(table.ok && table.sheets[0]?.rows).toEqual([['2019-12-13T12:02:32', 'Ana']]);
  });

  it('that do not exist are no time and no other day: the text stays', () => {
    const { times } = read([
      answer('2027-02-30 10:00:00', 'Weekly'),
      answer('2027-06-31 10:00:00', 'Weekly'),
      answer('2027-02-28 10:00:00', 'Weekly'),
    ]);
    expect(times).toEqual(['2027-02-30 10:00:00', '2027-06-31 10:00:00', '2027-02-28T10:00:00']);
  });
});

describe('people', () => {
  it('who wrote their address with another case, a plus tag or the dots of Gmail are one, the last answer counts', () => {
    const built = open({
      header: [...about],
      rows: [
        ['Ana Abel', 'ana.abel@gmail.com', 'MS1', 'Mentee'],
        ['Ana Abel', 'AnaAbel+forms@Gmail.com', 'MS1', 'Mentee'],
        ['Bo Brandt', 'bo.b@x.example', 'MS1', 'Mentee'],
        ['Bo Brandt', 'BO.B+2@X.example', 'MS1', 'Mentee'],
      ],
    });
    expect(named(built)).toEqual([
      ['Ana Abel', true],
      ['Ana Abel', false],
      ['Bo Brandt', true],
      ['Bo Brandt', false],
    ]);
    expect(built.repairs.filter(({ kind }) => kind === 'resubmission').map(({ rows }) => rows)).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it('of one name without an e-mail are kept apart, and the board is asked', () => {
    const given = {
      header: [...about],
      rows: [
        ['Ana Abel', '', 'MS1', 'Mentee'],
        ['Ana Abel', '', 'MS2', 'Mentor'],
      ],
    };
    const built = open(given);
    expect(built.draft.counts).toMatchObject({ stored: 2, keptAside: 0 });
    const asked = built.repairs.find(({ kind }) => kind === 'sameName');
    expect(asked).toMatchObject({ rows: [2, 3], asks: true, accepted: false, before: 'kept apart' });
    const keys = built.draft.rows.map(({ person }) => (person.kind === 'new' ? person.newKey : ''));
    expect(new Set(keys).size).toBe(2);
  });

  it('of any script come in with their names whole', () => {
    const names = ['Zoë Łukasz 👩🏽‍⚕️', 'نورا عبد الله', '王小明', '𝒜na O’Hara', 'नेहा शर्मा', 'İpek Ş'];
    const built = open({
      header: [...about],
      rows: names.map((name, at) => [name, `p${at}@x.example`, 'MS1', 'Mentee']),
    });
    expect(named(built).map(([name]) => name)).toEqual(names);
    expect(built.draft.rows.every(({ person }) => person.kind === 'new')).toBe(true);
  });

  it('are found where the headings are written from right to left', () => {
    const { sheet } = readText('الاسم;البريد الإلكتروني;كم مرة؟\nنورا;n@x.example;أسبوعيا\n');
    expect(sheet.header).toEqual(['الاسم', 'البريد الإلكتروني', 'كم مرة؟']);
    expect(sheet.rows).toEqual([['نورا', 'n@x.example', 'أسبوعيا']]);
  });
});
