import { type GridFile, type TableFailure, tableFailure } from './grid.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { type ReadChoices, readDelimited } from './readDelimited.ts';
import { passwordProtected, readWorkbook } from './readWorkbook.ts';
import { type FileKind, sniffFile } from './sniffFile.ts';

const notATable: Partial<Record<FileKind, string>> = {
  pdf: 'a PDF document',
  picture: 'a picture',
  markup: 'a web page or XML file',
  richText: 'a rich text document',
  database: 'a database file',
};

/** Names inside old Office containers are UTF-16; an encrypted workbook holds a stream of this name. */
const holdsEncryptedPackage = (bytes: Uint8Array): boolean => {
  const wanted = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
  const end = Math.min(bytes.length, 4_000_000) - wanted.length;
  for (let at = 512; at <= end; at += 128) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
};

/**
 * Any file a person may drop, as grids of text, or one sentence that says why not.
 * @param bytes the whole file
 * @param fileName shown in messages; its ending is only a hint
 */
export const readGrids = (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
  choices: ReadChoices = {},
): GridFile | TableFailure => {
  const bounds: ReadLimits = { ...defaultLimits, ...limits };
  if (bytes.length === 0) return tableFailure('empty', `“${fileName}” is an empty file. Nothing was read.`);
  if (bytes.length > bounds.bytes) {
    const message = `“${fileName}” is larger than ${Math.round(bounds.bytes / 1_000_000)} MB, which is the limit. Split it into smaller files.`;
    return tableFailure('tooLarge', message);
  }
  const kind = sniffFile(bytes);
  if (kind === 'zip') return readWorkbook(bytes, fileName, bounds);
  if (kind === 'oldOffice') {
    if (holdsEncryptedPackage(bytes)) return passwordProtected(fileName);
    const message = `“${fileName}” is in Excel's old format. Open it in Excel, save it as .xlsx or .csv, and drop that.`;
    return tableFailure('wrongType', message);
  }
  const other = notATable[kind];
  if (other !== undefined) {
    const message = `“${fileName}” is ${other}, not a table of answers. Drop the CSV or XLSX file that the form gave you.`;
    return tableFailure('wrongType', message);
  }
  if (/\.(xlsx|xlsm|ods|xls)$/i.test(fileName)) {
    const message = `“${fileName}” is named like a workbook, but holds something else. If it is plain text, rename it to end in .csv; else save it again.`;
    return tableFailure('wrongType', message);
  }
  return readDelimited(bytes, fileName, bounds, choices);
};
