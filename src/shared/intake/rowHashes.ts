import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import { sha256OfText } from './sha256.ts';

/**
 * What each row says, as 32 hexadecimal digits, so that a later export of the same form is recognized row by row,
 * whichever columns came later. Where a row has the time of its answer, its cells are enough, so that a heading may be
 * reworded in between. Rows without a time count with their headings and with the program cycle, because in another
 * cycle somebody may say the same again. Rows of one file that say the same are told apart by how many came before.
 */
export const hashRows = (proposal: ImportProposal, sheet: Sheet): string[] => {
  const timed = proposal.columns.find(
    ({ target }) => target.kind === 'field' && target.field === 'answeredAt',
  )?.index;
  const seen = new Map<string, number>();
  return sheet.rows.map((cells) => {
    const hasTime = timed !== undefined && (cells[timed] ?? '').trim() !== '';
    const said = proposal.columns.flatMap(({ heading, index }) => {
      const text = (cells[index] ?? '').replace(/\s+/g, ' ').trim();
      if (text === '') return [];
      return hasTime ? [text] : [heading, text];
    });
    const text = JSON.stringify([proposal.kind, hasTime ? '' : proposal.cycleId, said]);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return sha256OfText(before === 0 ? text : `${text}#${before}`).slice(0, 32);
  });
};
