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
  type TableFormatName,
  tableFormatNames,
  tableFormats,
} from './formats/registry.ts';
export { escapeXml, figureToSvg } from './formats/svg.ts';
export { tableToTabText } from './tabText.ts';
