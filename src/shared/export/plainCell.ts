/** Longest text that a spreadsheet cell holds, in UTF-16 units. */
export const longestCell = 32_767;

/** First characters by which spreadsheets take a text for a formula; the last four are the wide forms. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
// Control characters and lone halves of surrogate pairs, which no spreadsheet file may hold.
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

export interface PlainCell {
  readonly text: string;
  /** True where the text was too long and its end is missing. */
  readonly cut: boolean;
}

/**
 * A text that a spreadsheet shows as text: an apostrophe goes before anything that could start a formula,
 * what cannot be written becomes �, and what is too long is cut, ending in an ellipsis.
 */
export const plainCell = (text: string): PlainCell => {
  const writable = text.replace(unwritable, '\ufffd');
  const harmless = formulaStart.test(writable) ? `'${writable}` : writable;
  if (harmless.length <= longestCell) return { text: harmless, cut: false };
  // Not between the halves of a surrogate pair.
  const end = /[\ud800-\udbff]/.test(harmless.charAt(longestCell - 2)) ? longestCell - 2 : longestCell - 1;
  return { text: `${harmless.slice(0, end)}…`, cut: true };
};

/** The sentence for cells that were cut; nothing where none was. */
export const cutNotes = (cuts: number): readonly string[] =>
  cuts === 0
    ? []
    : [
        `${cuts === 1 ? 'One text is' : `${cuts} texts are`} longer than a spreadsheet cell can hold (32,767 characters) and ${cuts === 1 ? 'was' : 'were'} cut there.`,
      ];
