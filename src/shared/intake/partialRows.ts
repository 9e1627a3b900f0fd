import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import type { RowDetails } from './rowDetails.ts';
import type { Vendor } from './vendors/vendor.ts';

/**
 * Answers that were begun and not sent. The rule: they count with what they hold where at least half of the questions
 * are answered, and are left out where it is less; so is a survey's row in which nothing is answered at all. Each is
 * listed and can be decided otherwise. What is not answered is missing, never a zero.
 * @returns rows to leave out, with the reason
 */
export const partialRows = (
  details: readonly RowDetails[],
  proposal: ImportProposal,
  sheet: Sheet,
  vendor: Vendor,
  hashes: ReadonlyMap<number, string>,
  book: RepairBook,
): { readonly row: number; readonly reason: string }[] => {
  const columnsOf = new Map<string, number[]>();
  for (const { target, index } of proposal.columns) {
    if (target.kind !== 'item') continue;
    columnsOf.set(target.itemKey, [...(columnsOf.get(target.itemKey) ?? []), index]);
  }
  const roles = new Map(proposal.items.map(({ key, item }) => [key, item.role]));
  return details.flatMap(({ row, cells, role }) => {
    const asked = [...columnsOf].filter(([key]) => {
      const of = roles.get(key) ?? 'both';
      return of === 'both' || role === null || role === 'both' || role === 'neither' || role === of;
    });
    const answered = asked.filter(([, indexes]) =>
      indexes.some((index) => (cells[index] ?? '').trim() !== ''),
    ).length;
    const isUnfinished = vendor.isUnfinished?.(cells, sheet.header) ?? false;
    const isEmpty = answered === 0 && asked.length > 0 && proposal.kind !== 'matching';
    if (!isUnfinished && !isEmpty) return [];
    const said = `${answered} of ${asked.length} questions answered`;
    const out = book.enter(`partial:${row}`, [row], {
      kind: 'partial',
      message: isUnfinished
        ? 'Begun and not sent. Counts where at least half is answered, else it is left out.'
        : 'Nothing is answered. The row is left out.',
      before: said,
      after: 'left out',
      byDefault: isEmpty || answered * 2 < asked.length,
      about: `partial:${hashes.get(row) ?? ''}`,
    });
    if (!out) return [];
    return [
      {
        row,
        reason: isUnfinished ? `Left out: begun and not sent, ${said}.` : 'Left out: nothing is answered.',
      },
    ];
  });
};
