export { fileNameFrom } from './fileName.ts';
export { isMailAddress, mailtoLink } from './formats/eml.ts';
export type { TableFormat, WrittenFile } from './formats/format.ts';
export type { LetterFileOptions, LetterFormat } from './formats/letterFormat.ts';
export {
  type FigureFormat,
  type FigureFormatName,
  figureFormatNames,
  figureFormats,
  type LetterFormatName,
  type LineageFormat,
  type LineageFormatName,
  letterFormatNames,
  letterFormats,
  lineageFormatNames,
  lineageFormats,
  type ReportExtras,
  type ReportFormat,
  type ReportFormatName,
  reportFormatNames,
  reportFormats,
  type TableFormatName,
  tableFormatNames,
  tableFormats,
} from './formats/registry.ts';
export { reportBodyHtml } from './formats/report/htmlReport.ts';
export { reportStyle } from './formats/report/htmlStyle.ts';
export { escapeXml, figureToSvg } from './formats/svg.ts';
export * from './leak/index.ts';
export * from './refi/index.ts';
export { tableToTabText } from './tabText.ts';
