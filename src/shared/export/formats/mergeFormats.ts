import { lettersTable } from '../../report/index.ts';
import { csvFormat } from './csv.ts';
import type { TableFormat } from './format.ts';
import type { LetterFormat } from './letterFormat.ts';
import { xlsxFormat } from './xlsx.ts';

/** Letters as the rows of a table, for the mail merge of a word processor. */
const asTable = ({ extension, mediaType, write }: TableFormat): LetterFormat => ({
  extension,
  mediaType,
  write: async (letters) => write([lettersTable(letters)]),
});

export const mergeCsvFormat = asTable(csvFormat);
export const mergeXlsxFormat = asTable(xlsxFormat);
