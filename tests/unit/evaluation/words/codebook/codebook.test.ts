import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type CodebookDraft,
  compareCodes,
  nearestColor,
  planCodebookImport,
  readCodebookRows,
  readRefiCodebook,
  readXml,
} from '../../../../../src/shared/evaluation/words/codebook/index.ts';
import { codeRgb, tableFormats, writeRefiCodebook } from '../../../../../src/shared/export/index.ts';
import type { Code, CodeId, ThemeId } from '../../../../../src/shared/model/index.ts';
import { codebookTable } from '../../../../../src/shared/report/index.ts';
import { readGrids } from '../../../../../src/shared/tabular/index.ts';

const id = (at: number): CodeId => `00000000-0000-7000-8000-00000000000${at}` as CodeId;
const themeId = '00000000-0000-7000-8000-0000000000aa' as ThemeId;
const code = (at: number, change: Partial<Code> = {}): Code => ({
  id: id(at),
  parentId: null,
  name: `Code ${at}`,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  color: 'hazel',
  position: at - 1,
  retired: false,
  ...change,
});

const book: readonly Code[] = [
  code(1, {
    name: 'Study advice',
    definition: '=how and what,\nto study',
    include: 'notes',
    color: 'linden',
  }),
  code(2, {
    name: 'Old notes',
    parentId: id(1),
    exclude: 'books; “new” ones',
    example: '+1 for her notes',
    color: 'elm',
  }),
  code(3, { name: 'Überlange Stille 🌙', definition: 'Nobody wrote.', color: 'beech' }),
];
const themes = [{ id: themeId, name: 'What helped', description: 'All that did.', position: 0 }];
const themeCodes = [
  { codeId: id(1), themeId },
  { codeId: id(2), themeId },
];

const colorOf = nearestColor(codeRgb);
const draftOf = (read: ReturnType<typeof readCodebookRows>): CodebookDraft => {
  if (!read.ok) throw new Error(read.message);
  return read;
};

describe('a codebook that goes out and comes in again', () => {
  const asRead = (draft: CodebookDraft) => {
    const nameOf = new Map(draft.codes.map(({ key, name }) => [key, name]));
    return draft.codes.map(({ key: _, id: __, parentKey, ...rest }) => ({
      ...rest,
      parent: parentKey === null ? null : nameOf.get(parentKey),
    }));
  };
  const expected = book.map(({ id: _, parentId, position: __, retired: ___, ...rest }) => ({
    ...rest,
    parent: parentId === null ? null : 'Study advice',
  }));

  it.each(['csv', 'xlsx'] as const)('is the same by %s', (format) => {
    const file = tableFormats[format].write([codebookTable(book, themes, themeCodes)]);
    const grids = readGrids(file.bytes, `codebook.${format}`);
    if (!grids.ok) throw new Error(grids.message);
    const draft = draftOf(readCodebookRows(grids.grids[0]?.lines ?? []));
    expect(asRead(draft)).toEqual(expected);
    expect(draft.themes).toEqual([{ name: 'What helped', description: '', codeKeys: ['1', '2'] }]);
    expect(draft.leftOut).toEqual([]);
    expect(planCodebookImport(draft, book, 'codebook').codes.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'same',
    ]);
  });

  it('is the same by REFI-QDA, with identifiers and themes', () => {
    const file = writeRefiCodebook({ codes: book, themes, themeCodes }, 'MentorGrove');
    const draft = draftOf(readRefiCodebook(strFromU8(file.bytes), colorOf));
    expect(asRead(draft)).toEqual(expected);
    expect(draft.codes.map((one) => one.id)).toEqual(book.map((one) => one.id));
    expect(draft.themes).toEqual([
      { name: 'What helped', description: 'All that did.', codeKeys: ['1', '2'] },
    ]);
    expect(planCodebookImport(draft, book, 'codebook').codes.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'same',
    ]);
  });
});

describe('a codebook of another program', () => {
  const foreign = `\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!-- made by hand -->
<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="Interviews">
  <q:Users><q:User guid="AAAAAAAA-0000-0000-0000-000000000001" name="A"/></q:Users>
  <q:CodeBook><q:Codes>
    <q:Code guid="{AAAAAAAA-0000-0000-0000-00000000000A}" name="Support &amp; care" isCodable="true" color="#F00">
      <q:Description><![CDATA[Help <of any kind>]]></q:Description>
      <q:Code guid="AAAAAAAA-0000-0000-0000-00000000000B" name=" From&#x20;peers " isCodable="true"/>
      <q:Code guid="AAAAAAAA-0000-0000-0000-00000000000C" name="" isCodable="true"/>
    </q:Code>
  </q:Codes></q:CodeBook>
  <q:Sources><q:TextSource guid="AAAAAAAA-0000-0000-0000-0000000000D1"/><q:TextSource guid="AAAAAAAA-0000-0000-0000-0000000000D2"/></q:Sources>
</q:Project>`;

  it('is read from its project, and what stays out is said', () => {
    const draft = draftOf(readRefiCodebook(foreign, colorOf));
    expect(
      draft.codes.map(({ name, parentKey, definition, color }) => [name, parentKey, definition, color]),
    ).toEqual([
      ['Support & care', null, 'Help <of any kind>', 'maple'],
      ['From peers', '1', '', null],
    ]);
    expect(draft.codes[0]?.id).toBe('aaaaaaaa-0000-0000-0000-00000000000a');
    expect(draft.leftOut).toEqual([
      'Only the codebook is taken over. Left out: 2 texts with what is coded in them, 1 coder.',
      'One code has no name and stays out.',
    ]);
  });

  it('brings its groups of codes as themes, which a codebook file names by guid and a project by targetGUID', () => {
    const write = (member: string): string =>
      `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program 1.0"><Codes>
        <Code guid="BBBBBBBB-0000-0000-0000-00000000000A" name="Help" isCodable="true"/>
        <Code guid="BBBBBBBB-0000-0000-0000-00000000000B" name="Time" isCodable="true"/>
      </Codes><Sets><Set guid="BBBBBBBB-0000-0000-0000-00000000000F" name="What helps">
        <Description>All of it</Description><MemberCode ${member}="BBBBBBBB-0000-0000-0000-00000000000B"/>
      </Set></Sets></CodeBook>`;
    for (const member of ['guid', 'targetGUID']) {
      const { codes, themes } = draftOf(readRefiCodebook(write(member), colorOf));
      const time = codes.find(({ name }) => name === 'Time');
      expect(themes.map(({ name, codeKeys }) => [name, codeKeys])).toEqual([['What helps', [time?.key]]]);
    }
  });

  const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>';
  const hostile: readonly [string, string][] = [
    ['nothing', ''],
    ['plain text', 'Codes: a, b'],
    ['a web page', '<!DOCTYPE html><html><body>Codes</body></html>'],
    ['entities of its own', `${bomb}<CodeBook><Codes><Code guid="x" name="&c;"/></Codes></CodeBook>`],
    ['a file it asks for', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><CodeBook/>'],
    ['a cut off end', foreign.slice(0, 400)],
    ['a wrong end', '<CodeBook><Codes></CodeBook></Codes>'],
    ['two roots', '<CodeBook/><CodeBook/>'],
    ['a nest without a bottom', `${'<a>'.repeat(100_000)}`],
    ['another root', '<Note><Codes><Code name="a"/></Codes></Note>'],
    ['no codes', '<CodeBook><Codes/></CodeBook>'],
  ];
  it.each(hostile)('is refused where it is %s', (_, xml) => {
    expect(readRefiCodebook(xml, colorOf)).toMatchObject({ ok: false });
  });

  it('is read in time that grows with its length only', () => {
    const long = `<CodeBook><Codes>${'<Code guid="x" name="a" '.repeat(20_000)}`;
    expect(readXml(long)).toBeNull();
  });
});

describe('a table of codes', () => {
  it('is known by its headings, in any order and case', () => {
    const draft = draftOf(
      readCodebookRows([
        ['Colour', 'DESCRIPTION', 'Code name', 'Parent code', 'Coder'],
        ['Elm', 'second', 'B', 'A', 'x'],
        ['', 'first', 'A', '', ''],
        ['', 'again', 'a', '', ''],
        ['', '', '', '', ''],
        ['green', '', 'C', 'Z', ''],
      ]),
    );
    expect(
      draft.codes.map(({ name, parentKey, definition, color }) => [name, parentKey, definition, color]),
    ).toEqual([
      ['B', '2', 'second', 'elm'],
      ['A', null, 'first', null],
      ['C', null, '', null],
    ]);
    expect(draft.leftOut).toEqual([
      'Columns that are not part of a codebook stay out: Coder.',
      'One line names a code that stands above already and stays out.',
      'One code names a parent that is not in the file and stands by itself.',
    ]);
  });

  it('is refused without a heading for codes, or without codes', () => {
    expect(readCodebookRows([['a', 'b']])).toMatchObject({ ok: false });
    expect(readCodebookRows([])).toMatchObject({ ok: false });
    expect(readCodebookRows([['Code'], ['']])).toMatchObject({ ok: false });
  });
});

describe('a plan of an import', () => {
  const draft = (name: string, key: string, known: string | null = null) => ({
    key,
    parentKey: null,
    id: known,
    name,
    definition: '',
    include: '',
    exclude: '',
    example: '',
    color: null,
  });
  it('finds codes by identifier first, then by name, and never one twice', () => {
    const plan = planCodebookImport(
      {
        ok: true,
        codes: [draft('code 2', '1'), draft('Renamed', '2', id(2)), draft('Fresh', '3')],
        themes: [],
        leftOut: [],
      },
      [code(1), code(2)],
      'f',
    );
    expect(plan.codes).toEqual([
      { name: 'code 2', kind: 'new', was: null },
      { name: 'Renamed', kind: 'changed', was: 'Code 2' },
      { name: 'Fresh', kind: 'new', was: null },
    ]);
    expect(plan.imported.codes.map(({ existingId }) => existingId)).toEqual([null, id(2), null]);
  });

  it('numbers codes of the same name', () => {
    const plan = planCodebookImport(
      { ok: true, codes: [draft('Peers', '1'), draft('peers', '2')], themes: [], leftOut: [] },
      [],
      'f',
    );
    expect(plan.imported.codes.map(({ name }) => name)).toEqual(['Peers', 'peers (2)']);
  });
});

describe('two states of a codebook', () => {
  it('are compared code by code and field by field', () => {
    const after = [
      code(3),
      code(1, { name: 'First', definition: 'new' }),
      code(2, { parentId: id(1), retired: true }),
    ];
    expect(compareCodes([code(1), code(2), code(4)], after)).toEqual({
      changes: [
        { id: id(3), name: 'Code 3', kind: 'added', fields: [] },
        {
          id: id(1),
          name: 'First',
          kind: 'changed',
          fields: [
            { field: 'name', before: 'Code 1', after: 'First' },
            { field: 'definition', before: '', after: 'new' },
          ],
        },
        {
          id: id(2),
          name: 'Code 2',
          kind: 'changed',
          fields: [
            { field: 'parent', before: '', after: 'First' },
            { field: 'retired', before: '', after: 'yes' },
          ],
        },
        { id: id(4), name: 'Code 4', kind: 'removed', fields: [] },
      ],
      same: 0,
      reordered: false,
    });
  });

  it('know when only the order differs', () => {
    const [one, two] = [code(1), code(2)];
    const after = [
      { ...two, position: 0 },
      { ...one, position: 1 },
    ];
    expect(compareCodes([one, two], after)).toEqual({ changes: [], same: 2, reordered: true });
  });
});
