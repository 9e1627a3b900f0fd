import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/shared/intake/index.ts';

const table = (text: string, name = 'export.csv') => {
  const read = readTable(new TextEncoder().encode(text), name);
  if (!read.ok) throw new Error(read.message);
  return {
    vendor: read.vendor,
    header: read.sheets[0]?.header,
    rows: read.sheets[0]?.rows,
    numbers: read.sheets[0]?.rowNumbers,
    notes: read.notes.map(({ code }) => code),
  };
};

describe('which service an export comes from, with invented look-alikes', () => {
  it.each([
    ['google-forms', 'Timestamp,Name\n9/1/2026 8:00:00,Ana\n', 'export.csv'],
    [
      'google-forms',
      '"Timestamp","Username","Days"\n"2026/09/04 8:56:26 PM GMT+5:30","a@b.example","Mon;Tue"\n',
      'export.csv',
    ],
    ['google-forms', 'Marca temporal\tNombre\n1/9/2026 8:00:00\tAna\n', 'export.tsv'],
    [
      'microsoft-forms',
      'ID;Start time;Completion time;Email;Name;Values\n1;7/2/26 11:00:22;7/2/26 11:02:22;anonymous;;Family;\n',
      'export.csv',
    ],
    ['redcap', 'record_id,color___r,color___g,form_1_complete\n1,1,0,2\n', 'export.csv'],
    [
      'redcap',
      'Record ID,Color (choice=Red),Color (choice=Green),Complete?\n1,Checked,Unchecked,Complete\n',
      'export.csv',
    ],
    [
      'typeform',
      '#,Name,Start Date (UTC),Submit Date (UTC),Network ID\nabc,Ana,2026-09-01 08:00:00,2026-09-01 08:01:00,x1\n',
      'export.csv',
    ],
    ['airtable', '\ufeffName,Values\nAna,"Family,Faith"\n', 'People-Grid view.csv'],
    [
      'limesurvey',
      'id,submitdate,lastpage,startlanguage,Q1,Q2[SQ001]\n1,2026-09-01 08:00:00,2,en,A1,Y\n',
      'export.csv',
    ],
    ['unknown', 'Name,College\nAna,Alder College\n', 'export.csv'],
  ])('%s: %j', (vendor, text, name) => {
    expect(table(text, name)).toMatchObject({ vendor, notes: [] });
  });

  it('folds the three header lines of Qualtrics: names for bookkeeping, words for questions', () => {
    const ids = '"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"';
    expect(
      table(
        `StartDate,ResponseId,Q1\nAnfangsdatum,Antwort-ID,<b>How often</b>&nbsp;do you meet?\n${ids}\n2026-09-01 08:00:00,R_1,2\n`,
      ),
    ).toMatchObject({
      vendor: 'qualtrics',
      header: ['StartDate', 'ResponseId', 'How often do you meet?'],
      rows: [['2026-09-01 08:00:00', 'R_1', '2']],
      numbers: [4],
    });
  });

  it('folds the two header lines of older Qualtrics exports', () => {
    expect(table('V1,V2,Q1,\nResponseID,Name,How often?,\nR_1,Anonymous,2,\n')).toMatchObject({
      vendor: 'qualtrics',
      header: ['ResponseID', 'Name', 'How often?'],
      rows: [['R_1', 'Anonymous', '2']],
    });
  });

  it('fills SurveyMonkey headings from the left and names the options', () => {
    expect(
      table(
        'Respondent ID,How often?,Which days?,,\n,Response,Mon,Tue,Other (please specify)\n11,Weekly,Mon,,Fri\n',
      ),
    ).toMatchObject({
      vendor: 'surveymonkey',
      header: [
        'Respondent ID',
        'How often?',
        'Which days? [Mon]',
        'Which days? [Tue]',
        'Which days? [Other (please specify)]',
      ],
      rows: [['11', 'Weekly', 'Mon', '', 'Fri']],
      numbers: [3],
    });
  });

  it('leaves title lines above the headings out, and says so', () => {
    expect(table('Mentoring 2026,,\n,,\nName,College,Role\nAna,Alder,Mentee\n')).toMatchObject({
      vendor: 'unknown',
      header: ['Name', 'College', 'Role'],
      notes: ['linesAboveHeader'],
      numbers: [4],
    });
  });

  it('says that there are 0 responses under headings', () => {
    expect(table('Timestamp,Name\n')).toMatchObject({
      header: ['Timestamp', 'Name'],
      rows: [],
      notes: ['headerOnly'],
    });
  });
});
