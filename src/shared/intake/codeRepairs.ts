import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';

/**
 * Questions whose cells are numbers that stand for the options known of them, counted from 1 in their order. The board
 * is asked, because nothing in the file says so; left, the numbers stay as they are.
 */
export const codeRepairs = (proposal: ImportProposal, sheet: Sheet, book: RepairBook): ImportProposal => {
  const items = proposal.items.map((entry) => {
    if (!entry.coded) return entry;
    const columns = proposal.columns.filter(
      ({ target }) => target.kind === 'item' && target.itemKey === entry.key,
    );
    const rows = sheet.rows.flatMap((cells, at) =>
      columns.some(({ index }) => (cells[index] ?? '').trim() !== '') ? [sheet.rowNumbers[at] ?? at + 2] : [],
    );
    const { options } = entry.item;
    const accepted = book.enter(`codes:${entry.key}`, rows, {
      kind: 'codesAsOptions',
      message: `Numbers for options? ${entry.item.shortName}; they are read as its options in their order.`,
      before: `1 … ${options.length}`,
      after: `${options[0]?.label ?? ''} … ${options.at(-1)?.label ?? ''}`,
      byDefault: true,
      asks: true,
      about: `codes:${topicOf(entry)}`,
    });
    if (accepted) return entry;
    const plain = options.map((option) => ({
      ...option,
      aliases: option.aliases.filter((alias) => !/^\d{1,2}$/.test(alias)),
    }));
    return { ...entry, item: { ...entry.item, options: plain } };
  });
  return { ...proposal, items };
};
