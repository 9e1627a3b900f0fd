import Papa from 'papaparse';

/**
 * A table as CSV text: quotes where needed, CRLF between rows. Reading it again gives the same cells; whoever writes a
 * file for spreadsheet programs guards against formulas on their own (see the export formats).
 */
export const writeDelimited = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: ',' | ';' | '\t' = ',',
): string => Papa.unparse([[...header], ...rows.map((row) => [...row])], { delimiter, quotes: true });
