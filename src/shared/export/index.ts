export { fileNameFrom } from './fileName.ts';
export type { TableFormat, WrittenFile } from './formats/format.ts';
export {
  type FigureFormat,
  type FigureFormatName,
  figureFormatNames,
  figureFormats,
  type TableFormatName,
  tableFormatNames,
  tableFormats,
} from './formats/registry.ts';
export { escapeXml, figureToSvg } from './formats/svg.ts';
export { tableToTabText } from './tabText.ts';
