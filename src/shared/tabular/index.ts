export { type DecodedText, decodeText, encodingChoices, previewEncodings } from './decodeText.ts';
export { type Delimiter, delimiters, detectDelimiter } from './detectDelimiter.ts';
export { excelDateText } from './excelDates.ts';
export {
  type Grid,
  type GridFile,
  type TableErrorCode,
  type TableFailure,
  type TableNote,
  tableErrorCodes,
} from './grid.ts';
export { defaultLimits, type ReadLimits } from './limits.ts';
export type { ReadChoices } from './readDelimited.ts';
export { readGrids } from './readGrids.ts';
export { writeDelimited } from './writeDelimited.ts';
export { readZipDirectory, type ZipPart } from './zipDirectory.ts';
