const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Ends every row with a line feed, whichever of the three ways its program had, also where one file mixes them; line
 * breaks inside quoted cells stay as they are. A quotation mark opens a cell only at the cell's beginning.
 */
export const evenLineEnds = (text: string, delimiter: string): string => {
  if (!text.includes('\r')) return text;
  const separator = delimiter.charCodeAt(0);
  const pieces: string[] = [];
  let from = 0;
  let isQuoted = false;
  let isCellStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code !== quote) continue;
      if (text.charCodeAt(at + 1) === quote) at++;
      else isQuoted = false;
    } else if (code === quote && isCellStart) {
      isQuoted = true;
      isCellStart = false;
    } else if (code === carriageReturn) {
      pieces.push(text.slice(from, at), '\n');
      if (text.charCodeAt(at + 1) === lineFeed) at++;
      from = at + 1;
      isCellStart = true;
    } else isCellStart = code === separator || code === lineFeed;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
};
