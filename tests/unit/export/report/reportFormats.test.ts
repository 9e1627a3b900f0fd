import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import {
  type ReportFormatName,
  reportFormatNames,
  reportFormats,
} from '../../../../src/shared/export/index.ts';
import type { EvaluationReport } from '../../../../src/shared/report/index.ts';
import { exampleReport } from './exampleReport.ts';

const pixel = new Uint8Array(
  [
    ...atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    ),
  ].map((letter) => letter.charCodeAt(0)),
);
const pictures = new Map(['figure-1', 'figure-joint-1'].map((id) => [id, pixel]));
const extraTable = {
  title: 'Data',
  columns: [{ heading: 'respondent', kind: 'text' as const }],
  rows: [['R0001'], ['@SUM(A1)']],
};
const write = async (name: ReportFormatName, report: EvaluationReport = exampleReport) =>
  (await reportFormats[name].write(report, { pictures, tables: [extraTable] })).bytes;
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const partsOf = async (report?: EvaluationReport) => {
  const parts = unzipSync(await write('docx', report));
  return { document: text(parts['word/document.xml']), parts };
};

describe.each(reportFormatNames)('%s', (name) => {
  it('gives the same bytes for the same report', async () => {
    expect(await write(name)).toEqual(await write(name));
  });
});

describe('a Word document', () => {
  it('has real headings, in order', async () => {
    const { document } = await partsOf();
    const headings = [
      ...document.matchAll(/<w:pStyle w:val="(Heading\d|Title)"\/>.*?<w:t[^>]*>([^<]*)/g),
    ].map(([, style, words]) => [style, words]);
    expect(headings).toEqual([
      ['Title', 'Evaluation 2026–27'],
      ['Heading1', '1  Summary'],
      ['Heading1', '2  What the ratings show'],
      ['Heading2', '2.1  Numbers and words together'],
    ]);
  });
  it('repeats the table’s heading on each page and keeps rows whole', async () => {
    const { document } = await partsOf();
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(4);
  });
  it('counts captions with fields that already show their number', async () => {
    const { document } = await partsOf();
    const fields = [
      ...document.matchAll(/<w:fldSimple w:instr="SEQ (\w+) \\\* ARABIC"[^>]*>.*?<w:t[^>]*>(\d+)/g),
    ];
    expect(fields.map(([, kind, number]) => `${kind} ${number}`)).toEqual(['Figure 1', 'Table 1']);
  });
  it('carries each figure as SVG with a PNG for older programs and its words for who doesn’t see it', async () => {
    const { document, parts } = await partsOf();
    expect(Object.keys(parts).filter((part) => part.endsWith('.svg'))).toHaveLength(2);
    expect(Object.keys(parts).some((part) => part.endsWith('.png'))).toBe(true);
    const described = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, words]) => words);
    expect(described).toHaveLength(2);
    expect(described[0]).toContain('The pairing suited me. mentees, n = 47');
  });
  it('names no person and no computer in its properties', async () => {
    const { parts } = await partsOf();
    const core = text(parts['docProps/core.xml']);
    expect(core).toContain('<dc:creator>MentorGrove</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>MentorGrove</cp:lastModifiedBy>');
    expect(core.match(/2027-05-06T12:00:00Z/g)).toHaveLength(2);
  });
  it('keeps signs of markup and line breaks as text', async () => {
    const { document } = await partsOf();
    expect(document).toContain('=SUM(1,2) &amp; &lt;b&gt;');
    expect(document).toMatch(/What we take from this:<\/w:t><\/w:r><w:r>.{0,120}<w:br\/>/);
  });
  it('says a figure in words where no picture of it was made', async () => {
    const bytes = (await reportFormats.docx.write(exampleReport, { pictures: new Map(), tables: [] })).bytes;
    expect(text(unzipSync(bytes)['word/document.xml'])).toContain('The pairing suited me. mentees, n = 47');
  });
});

describe('a web page', () => {
  it('stands alone: no address, no script, nothing that runs', async () => {
    const page = text(await write('html')).replaceAll('http://www.w3.org/2000/svg', '');
    expect(page).not.toMatch(/https?:|<script|<link|\son\w+=|url\((?!#)/i);
    expect(page).toContain("default-src 'none'");
  });
  it('has headings, captions, scopes and described figures', async () => {
    const page = text(await write('html'));
    expect(
      [...page.matchAll(/<(h[123])>(?:<span[^>]*>[^<]*<\/span>)?([^<]*)/g)].map(([, tag, words]) => [
        tag,
        words,
      ]),
    ).toEqual([
      ['h1', 'Evaluation 2026–27'],
      ['h2', 'Summary'],
      ['h2', 'What the ratings show'],
      ['h3', 'Numbers and words together'],
    ]);
    expect(page.match(/<th scope="col"/g)).toHaveLength(4);
    expect(page.match(/<th scope="row"/g)).toHaveLength(2);
    expect(page).toContain('<th scope="rowgroup" colspan="4">The pair</th>');
    expect(page).toContain('<caption><b>Table 1</b><i>Joint display of ratings and themes</i></caption>');
    expect(page.match(/<svg[^>]*>\s*<title/g)).toHaveLength(2);
  });
  it('shows hostile text as text', async () => {
    const [summary, ...rest] = exampleReport.sections;
    const hostile: EvaluationReport = {
      ...exampleReport,
      title: '<img src=x onerror=alert(1)>',
      sections: [{ ...summary!, heading: '"><script>alert(1)</script>' }, ...rest],
    };
    const page = text(await write('html', hostile));
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>alert');
  });
});

describe('a workbook', () => {
  it('has a sheet about itself, one a table and the further ones, with numbers as numbers', async () => {
    const workbook = read(await write('xlsx'));
    expect(workbook.SheetNames).toEqual(['About', 'Table 1 Joint display of rating', 'Data']);
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets['Table 1 Joint display of rating']!, {
      header: 1,
    });
    expect(rows[0]).toEqual(['Construct', 'Median (mentees, mentors)', 'Ratings', 'Together']);
    expect(rows[2]?.[1]).toBe(4.5);
    expect(rows[2]?.[3]).toBe('Confirms. Both roles rate the fit high.');
  });
  it('makes cells that could be formulas harmless', async () => {
    const workbook = read(await write('xlsx'));
    const cells = Object.values(workbook.Sheets).flatMap((sheet) => Object.values(sheet)) as {
      f?: string;
      v?: unknown;
    }[];
    expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
    expect(cells.map((cell) => cell?.v)).toEqual(expect.arrayContaining(["'=SUM(1,2) & <b>", "'@SUM(A1)"]));
    expect(text(await write('csv'))).toContain('"\'=SUM(1,2) & <b>"');
  });
});
