import type { Code, Theme, ThemeCode } from '../model/index.ts';
import { type ReportTable, textColumn } from './table.ts';

/** Headings of a codebook as a table, in their order; the reader of codebooks knows them again. */
export const codebookHeadings = [
  'Code',
  'Parent',
  'Theme',
  'Definition',
  'Include',
  'Leave out',
  'Example',
  'Color',
  'Retired',
] as const;

/** The codebook as a table, in its order; children name their parent. */
export const codebookTable = (
  codes: readonly Code[],
  themes: readonly Theme[],
  themeCodes: readonly ThemeCode[],
): ReportTable => {
  const nameOf = new Map(codes.map(({ id, name }) => [id, name]));
  const themeNames = new Map(themes.map(({ id, name }) => [id, name]));
  const themeOf = new Map(themeCodes.map(({ codeId, themeId }) => [codeId, themeNames.get(themeId) ?? '']));
  return {
    title: 'Codebook',
    columns: codebookHeadings.map(textColumn),
    rows: codes.map((code) => [
      code.name,
      code.parentId === null ? '' : (nameOf.get(code.parentId) ?? ''),
      themeOf.get(code.id) ?? '',
      code.definition,
      code.include,
      code.exclude,
      code.example,
      code.color,
      code.retired ? 'yes' : '',
    ]),
  };
};
