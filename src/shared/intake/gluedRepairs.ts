import { addOptions } from '../instrument/index.ts';
import { foldText } from '../util/index.ts';
import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';

/**
 * Lists every option that was put together from pieces again. Where the board leaves one as the file has it, the
 * pieces become options of their own.
 */
export const gluedRepairs = (proposal: ImportProposal, sheet: Sheet, book: RepairBook): ImportProposal => {
  const items = proposal.items.map((entry) => {
    if (entry.glued.length === 0) return entry;
    const columns = proposal.columns.filter(
      ({ target }) => target.kind === 'item' && target.itemKey === entry.key,
    );
    const split = new Set<string>();
    for (const option of entry.glued) {
      const rows = sheet.rows.flatMap((row, at) =>
        columns.some(({ index }) => (row[index] ?? '').includes(option))
          ? [sheet.rowNumbers[at] ?? at + 2]
          : [],
      );
      if (rows.length === 0) continue;
      const accepted = book.enter(`glued:${entry.key}:${option}`, rows, {
        kind: 'gluedOption',
        message: `An option with a comma in it. ${entry.item.shortName}.`,
        before: `“${option}”`,
        after: 'one choice',
        byDefault: true,
        about: `glued:${topicOf(entry)}:${foldText(option)}`,
      });
      if (!accepted) split.add(option);
    }
    if (split.size === 0) return entry;
    const pieces = [...split].flatMap((label) => label.split(entry.separator).map((piece) => piece.trim()));
    const whole = entry.item.options.filter(({ label }) => !split.has(label));
    return { ...entry, item: { ...entry.item, options: addOptions(whole, pieces) } };
  });
  return { ...proposal, items };
};
