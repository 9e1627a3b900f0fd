import type { ImportPlace } from './proposal.ts';
import { readEntryYear } from './readEntryYear.ts';
import type { RoleChoice } from './readRole.ts';
import type { RepairBook } from './repairs.ts';

/**
 * The year of entry of someone who signs up as a mentor and says the first class year: often the year that was just
 * finished. The board is asked; until then it stands as it was said.
 * @param who the person in words that mean the same in another file
 */
export const yearForRole = (
  entryCohort: number | null,
  role: RoleChoice | null,
  row: number,
  who: string,
  { settings, cycle }: ImportPlace,
  book: RepairBook,
): number | null => {
  const [first = '', second = ''] = settings.classYears;
  const current = readEntryYear(first, settings, cycle);
  if (role !== 'mentor' || entryCohort === null || current === null || second === '') return entryCohort;
  if (entryCohort < current) return entryCohort;
  const chosen = book.choose(`yearForRole:${row}`, [row], {
    kind: 'yearForRole',
    message: 'A class year that does not fit a mentor? It stays as said until it is decided.',
    before: first,
    after: first,
    choices: [
      { id: 'next', label: second },
      { id: 'empty', label: 'left empty' },
    ],
    suggested: null,
    asks: true,
    about: `yearForRole:${cycle.label}:${who}`,
  });
  if (chosen === null) return entryCohort;
  return chosen === 'next' ? current - 1 : null;
};
