import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDraft, proposeImport, readTable } from '../../../src/shared/intake/index.ts';
import { importDraftSchema } from '../../../src/shared/model/index.ts';
import { place } from './madeUpClass.ts';

const folder = process.env.MENTORGROVE_REAL_EXPORTS ?? '';

/** For each file: service, columns and respondents, as counted by another reader (Python's csv, openpyxl). */
const expected: Readonly<Record<string, readonly [vendor: string, columns: number, respondents: number]>> = {
  'REDCapR-checkboxes-1.csv': ['redcap', 13, 4],
  'REDCapR-colorboxes.csv': ['redcap', 7, 4],
  'REDCapR-decimal-comma-and-dot.csv': ['redcap', 9, 4],
  'freetext-jupyter-2015-hindrances-themes.csv': ['unknown', 3, 763],
  'googleforms-2018-es.tsv': ['google-forms', 44, 295],
  'googleforms-gruepr-team-survey.csv': ['google-forms', 23, 32],
  'googleforms-jupyter-2016.csv': ['google-forms', 25, 125],
  'likert-ohbm2021.csv': ['unknown', 6, 132],
  'limesurvey-artifact-survey.xlsx': ['limesurvey', 227, 257],
  'qualtRics-sample.csv': ['qualtrics', 20, 1],
  'qualtRics-sample_legacy.csv': ['qualtrics', 15, 1],
  'rstudio-2019_Spanish_R_Community_Survey_Responses.csv': ['google-forms', 52, 338],
  'rstudio-2019_Spanish_R_Community_Survey_Responses.xlsx': ['google-forms', 52, 338],
  'small_mentees.csv': ['unknown', 11, 50],
  'small_mentors.csv': ['unknown', 10, 50],
  'surveymonkey-538-steak.csv': ['surveymonkey', 15, 550],
};

describe('real exports that nobody here wrote', () => {
  if (folder === '') {
    it('come in whole', (context) => {
      context.skip('MENTORGROVE_REAL_EXPORTS does not name the folder that holds them');
    });
    return;
  }
  const read = (name: string) => {
    const table = readTable(new Uint8Array(readFileSync(path.join(folder, name))), name);
    if (!table.ok || table.sheets[0] === undefined) throw new Error(`${name} was not read`);
    return { vendor: table.vendor, sheet: table.sheets[0] };
  };

  it.each(readdirSync(folder).filter((name) => name in expected))('%s', (name) => {
    const { vendor, sheet } = read(name);
    expect([vendor, sheet.header.length, sheet.rows.length]).toEqual(expected[name]);
    for (const kind of ['matching', 'evaluation'] as const) {
      const fileSide = kind === 'matching' ? ('mentee' as const) : null;
      const proposal = proposeImport({ sheet, vendor, fileName: name, kind, place, fileSide });
      const { draft } = buildDraft({ proposal, sheet, place, sha256: 'b'.repeat(64), decisions: {} });
      expect(importDraftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
      const { inFile, stored, keptAside, refused, known } = draft.counts;
      expect([inFile, stored + keptAside + refused + known]).toEqual([sheet.rows.length, sheet.rows.length]);
    }
  });

  it('gives the same answers from the CSV and the XLSX of one survey', () => {
    const csv = read('rstudio-2019_Spanish_R_Community_Survey_Responses.csv').sheet;
    const xlsx = read('rstudio-2019_Spanish_R_Community_Survey_Responses.xlsx').sheet;
    expect(xlsx.header.map((text) => text.trim())).toEqual(csv.header.map((text) => text.trim()));
    const plain = (text: string): string => text.replace(/\r\n/g, '\n').trim();
    const differing = csv.rows.flatMap((row, at) =>
      row
        .slice(1)
        .flatMap((cell, column) =>
          plain(cell) === plain(xlsx.rows[at]?.[column + 1] ?? '')
            ? []
            : [[cell, xlsx.rows[at]?.[column + 1]]],
        ),
    );
    expect(differing).toEqual([]);
  });
});
