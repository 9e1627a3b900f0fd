import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { paperColor } from '../../../figures/index.ts';

/** Fonts that Word has everywhere: a file that goes elsewhere can't count on the app's own. */
const serif = 'Georgia';
const sans = 'Arial';
const ink = paperColor('ink').slice(1);
const quiet = paperColor('ink-2').slice(1);

/** US Letter in twentieths of a point; margins of 25 mm. */
export const sheet = { width: 12_240, height: 15_840, margin: 1_417 };
export const textWidth = sheet.width - 2 * sheet.margin;

const heading = (size: number, before: number, after: number) => ({
  run: { font: serif, size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const style = (
  id: string,
  name: string,
  run: { size: number; font?: string; italics?: boolean; bold?: boolean; color?: string },
  paragraph: {
    spacing: {
      before?: number;
      after?: number;
      line?: number;
      lineRule?: (typeof LineRuleType)[keyof typeof LineRuleType];
    };
    keepNext?: boolean;
    indent?: { left: number; right?: number };
  },
) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph });

/** Named styles for everything in a report, so that a whole document can be restyled at once. */
export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 22, color: ink, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: serif, size: 52, bold: true, color: ink },
      paragraph: { spacing: { before: 1600, after: 160 } },
    },
    heading1: heading(34, 360, 140),
    heading2: heading(26, 280, 100),
  },
  paragraphStyles: [
    style('ReportSubtitle', 'Report subtitle', { size: 28, color: quiet }, { spacing: { after: 480 } }),
    style(
      'ContentsHeading',
      'Contents heading',
      { size: 26, bold: true },
      { spacing: { before: 720, after: 140 }, keepNext: true },
    ),
    style('ReportFacts', 'Report facts', { size: 20, font: sans, color: quiet }, { spacing: { after: 60 } }),
    style(
      'CaptionNumber',
      'Caption number',
      { size: 21, bold: true },
      { spacing: { before: 280, after: 20 }, keepNext: true },
    ),
    style(
      'CaptionTitle',
      'Caption title',
      { size: 21, italics: true },
      { spacing: { after: 100 }, keepNext: true },
    ),
    style(
      'TableHeading',
      'Table heading',
      { size: 17, font: sans, bold: true },
      { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    style(
      'TableText',
      'Table text',
      { size: 18 },
      { spacing: { before: 40, after: 40, line: 244, lineRule: LineRuleType.AUTO } },
    ),
    style(
      'TableGroup',
      'Table group',
      { size: 18, bold: true },
      { spacing: { before: 80, after: 40, line: 244, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    style(
      'TableNote',
      'Table note',
      { size: 18, color: quiet },
      { spacing: { before: 80, after: 280, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    style(
      'FigurePicture',
      'Figure picture',
      { size: 18 },
      { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    style(
      'QuoteText',
      'Quote text',
      { size: 22, italics: true },
      { spacing: { before: 60, after: 20 }, indent: { left: 480, right: 480 }, keepNext: true },
    ),
    style(
      'QuoteTag',
      'Quote tag',
      { size: 18, font: sans, color: quiet },
      { spacing: { after: 160 }, indent: { left: 480, right: 480 } },
    ),
    style('RunningHead', 'Running head', { size: 17, font: sans, color: quiet }, { spacing: { after: 0 } }),
    style(
      'ListEntry',
      'List entry',
      { size: 22 },
      { spacing: { after: 60, line: 276, lineRule: LineRuleType.AUTO } },
    ),
  ],
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 420, hanging: 300 } } },
});

export const listNumbering = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
