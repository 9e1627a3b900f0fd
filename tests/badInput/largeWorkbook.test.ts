import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildDraft, proposeImport, readTable } from '../../src/shared/intake/index.ts';
import { place } from '../unit/intake/madeUpClass.ts';

const rows = 50_000;
const columns = 60;
/** Of the processor, so that a busy machine fails nobody. */
const secondsAllowed = 30;

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
const names = Array.from({ length: columns }, (_, index) => columnName(index));
const open = '<?xml version="1.0"?>';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const format = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A questionnaire of a whole university as a spreadsheet program saves it: words in one table, numbers in their cells. */
const makeWorkbook = (): Uint8Array => {
  const words = [
    'Email Address',
    'Full name',
    ...names.slice(2).map((_, at) => `Question ${at + 1}`),
    ...Array.from({ length: 97 }, (_, at) => `answer ${at}`),
  ];
  const cellOf = (row: number, column: number): string => {
    const at = `r="${names[column]}#"`;
    if (column < 2)
      return `<c ${at} t="inlineStr"><is><t>${column === 0 ? 'p#@x.example' : 'Person #'}</t></is></c>`;
    if (column < 20) return `<c ${at}><v>${((row * 7 + column) % 5) + 1}</v></c>`;
    return `<c ${at} t="s"><v>${columns + ((row * 31 + column * 17) % 97)}</v></c>`;
  };
  // A hundred different rows, over and over: what is in the cells does not matter for how long they take.
  const patterns = Array.from({ length: 100 }, (_, row) =>
    names.map((_name, column) => cellOf(row, column)).join(''),
  );
  const lines = Array.from(
    { length: rows },
    (_, at) => `<row r="${at + 2}">${patterns[at % patterns.length]?.replaceAll('#', String(at + 2))}</row>`,
  );
  const headings = names.map((name, column) => `<c r="${name}1" t="s"><v>${column}</v></c>`).join('');
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${format}.${kind}+xml"/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${words.map((word) => `<si><t>${word}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${headings}</row>${lines.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(open + text)])),
    { level: 1 },
  );
};

it('a workbook of 50,000 rows and 60 columns is read within 30 seconds, also without any styles', () => {
  const file = makeWorkbook();
  const start = process.cpuUsage();
  const seconds = (): number => process.cpuUsage(start).user / 1e6;
  const table = readTable(file, 'large.xlsx');
  if (!table.ok) throw new Error(table.message);
  const [sheet] = table.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect([sheet.rows.length, sheet.header.length]).toEqual([rows, columns]);
  expect(sheet.rows.at(-1)?.slice(0, 3)).toEqual(['p50001@x.example', 'Person 50001', '1']);
  expect(seconds()).toBeLessThan(secondsAllowed);
  const about = {
    vendor: table.vendor,
    fileName: 'large.xlsx',
    kind: 'matching',
    place,
    fileSide: null,
  } as const;
  const proposal = proposeImport({ sheet, ...about });
  const { draft } = buildDraft({ proposal, sheet, place, sha256: 'a'.repeat(64), decisions: {} });
  expect(draft.counts).toMatchObject({ inFile: rows, stored: rows });
}, 300_000);
