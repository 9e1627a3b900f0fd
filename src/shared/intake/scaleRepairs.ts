import { makeOptions } from '../instrument/index.ts';
import { foldText } from '../util/index.ts';
import type { ImportProposal, ProposedItem } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';

interface WordedScale {
  readonly entries: ProposedItem[];
  readonly rows: Set<number>;
  readonly words: Set<string>;
}

const hasWords = (cell: string): boolean => /\p{L}/u.test(cell);

/**
 * Ratings whose cells are words, or numbers with words ("4 - Agree"): the map from words to steps is listed, once for
 * each scale. Where the board leaves it, these questions are kept as choices of words.
 */
export const scaleRepairs = (proposal: ImportProposal, sheet: Sheet, book: RepairBook): ImportProposal => {
  const scales = new Map<string, WordedScale>();
  for (const entry of proposal.items) {
    const { type, scale } = entry.item;
    if (type !== 'rating' || scale === null || entry.existingId !== null) continue;
    const indexes = proposal.columns.flatMap(({ index, target }) =>
      target.kind === 'item' && target.itemKey === entry.key ? [index] : [],
    );
    const rows = new Set<number>();
    const words = new Set<string>();
    sheet.rows.forEach((cells, at) => {
      for (const index of indexes) {
        const cell = (cells[index] ?? '').trim();
        if (!hasWords(cell)) continue;
        rows.add(sheet.rowNumbers[at] ?? at + 2);
        words.add(cell);
      }
    });
    if (rows.size === 0) continue;
    const id = JSON.stringify([scale.min, scale.max, scale.labels.map(foldText)]);
    const known = scales.get(id) ?? { entries: [], rows: new Set<number>(), words: new Set<string>() };
    known.entries.push(entry);
    for (const row of rows) known.rows.add(row);
    for (const word of words) known.words.add(word);
    scales.set(id, known);
  }
  const left = new Map<string, ProposedItem>();
  for (const [id, { entries, rows, words }] of scales) {
    const scale = entries[0]?.item.scale;
    if (scale === null || scale === undefined) continue;
    const labels = scale.labels.filter((label) => label !== '');
    const [low, high] = [labels[0] ?? [...words][0] ?? '', labels.at(-1) ?? [...words].at(-1) ?? ''];
    const accepted = book.enter(`scale:${id}`, [...rows], {
      kind: 'scaleWords',
      message: `Words of a scale become its steps. ${
        entries.length === 1 ? entries[0]?.item.shortName : `${entries.length} questions`
      }.`,
      before: low === high ? `“${low}”` : `“${low}” … “${high}”`,
      after: `${scale.min} … ${scale.max}`,
      byDefault: true,
      about: `scale:${id}`,
    });
    if (accepted) continue;
    for (const entry of entries) left.set(entry.key, entry);
  }
  if (left.size === 0) return proposal;
  return {
    ...proposal,
    items: proposal.items.map((entry) => {
      if (!left.has(entry.key)) return entry;
      const columns = proposal.columns.filter(
        ({ target }) => target.kind === 'item' && target.itemKey === entry.key,
      );
      const words = new Map<string, string>();
      for (const row of sheet.rows)
        for (const { index } of columns) {
          const cell = (row[index] ?? '').trim();
          if (cell !== '' && !words.has(foldText(cell))) words.set(foldText(cell), cell);
        }
      const options = makeOptions([...words.values()].sort());
      return { ...entry, item: { ...entry.item, type: 'single' as const, options, scale: null } };
    }),
  };
};
