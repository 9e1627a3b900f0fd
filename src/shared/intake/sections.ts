import type { Side } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import type { ImportPlace, ImportProposal, ProposedColumn, ProposedItem } from './proposal.ts';
import { readRole } from './readRole.ts';
import type { Sheet } from './readTable.ts';

const joinable: readonly string[] = ['multiple', 'ranking', 'single'];

/** Which side answers each item: only mentees, only mentors, or both, as the role column and the filled cells say. */
const sidesOfItems = (
  proposal: ImportProposal,
  sheet: Sheet,
  { settings }: ImportPlace,
): Map<string, Side | null> => {
  const sides = new Map<string, Side | null>();
  const role = proposal.columns.find(({ target }) => target.kind === 'field' && target.field === 'role');
  const roles = sheet.rows.map((row) =>
    role === undefined ? proposal.fileSide : readRole(row[role.index] ?? '', settings.words),
  );
  for (const { key } of proposal.items) {
    const own = proposal.columns.filter(({ target }) => target.kind === 'item' && target.itemKey === key);
    let mentees = 0;
    let mentors = 0;
    for (const [at, row] of sheet.rows.entries()) {
      if (!own.some(({ index }) => (row[index] ?? '').trim() !== '')) continue;
      const said = roles[at];
      if (said === 'mentee') mentees++;
      if (said === 'mentor') mentors++;
    }
    const all = mentees + mentors;
    const side = all < 3 ? null : mentees >= all * 0.97 ? 'mentee' : mentors >= all * 0.97 ? 'mentor' : null;
    sides.set(key, side);
  }
  return sides;
};

const overlap = (one: ProposedItem, other: ProposedItem): number => {
  const left = new Set(one.item.options.map(({ label }) => foldText(label)));
  const right = new Set(other.item.options.map(({ label }) => foldText(label)));
  const shared = [...left].filter((label) => right.has(label)).length;
  return shared === 0 ? 0 : shared / Math.min(left.size, right.size);
};

const joinItems = (mentee: ProposedItem, mentor: ProposedItem): ProposedItem => {
  const known = new Set(mentee.item.options.map(({ label }) => foldText(label)));
  const more = mentor.item.options.filter(
    ({ label, id }) => !known.has(foldText(label)) && !mentee.item.options.some((option) => option.id === id),
  );
  return {
    ...mentee,
    glued: [...new Set([...mentee.glued, ...mentor.glued])],
    item: {
      ...mentee.item,
      role: 'both',
      options: [...mentee.item.options, ...more],
      wording: { mentee: mentee.item.wording.mentee, mentor: mentor.item.wording.mentor },
      use: 'complement',
    },
  };
};

/**
 * Forms with one section for mentees and one for mentors ask the same thing twice: "What do you want help with?" and
 * "What can you help with?". Two new choice items, one answered by mentees only and one by mentors only, that share
 * at least 60 % of their options become one item with a wording for each side. Items of one side are marked so.
 */
export const joinSections = (proposal: ImportProposal, sheet: Sheet, place: ImportPlace): ImportProposal => {
  if (proposal.kind !== 'matching') return proposal;
  const sides = sidesOfItems(proposal, sheet, place);
  const items: ProposedItem[] = [];
  const movedTo = new Map<string, string>();
  for (const entry of proposal.items) {
    const side = sides.get(entry.key) ?? null;
    if (side !== null && proposal.fileSide === null && entry.existingId === null) {
      const at = items.findIndex((other) => {
        const opposite = sides.get(other.key);
        const canJoin =
          other.existingId === null &&
          joinable.includes(other.item.type) &&
          other.item.type === entry.item.type;
        const alike = other.columns === entry.columns && other.separator === entry.separator;
        return canJoin && alike && opposite !== null && opposite !== side && overlap(other, entry) >= 0.6;
      });
      const other = items[at];
      if (other !== undefined && other.item.role !== 'both') {
        items[at] =
          side === 'mentor' ? joinItems(other, entry) : { ...joinItems(entry, other), key: other.key };
        movedTo.set(entry.key, other.key);
        continue;
      }
      items.push({ ...entry, item: { ...entry.item, role: side } });
    } else if (proposal.fileSide !== null && entry.existingId === null) {
      items.push({ ...entry, item: { ...entry.item, role: proposal.fileSide } });
    } else if (proposal.fileSide !== null && entry.item.role !== proposal.fileSide) {
      items.push({ ...entry, item: { ...entry.item, role: 'both' } });
    } else items.push(entry);
  }
  const columns = proposal.columns.map((column): ProposedColumn => {
    const { target } = column;
    if (target.kind !== 'item') return column;
    const key = movedTo.get(target.itemKey);
    return key === undefined
      ? column
      : {
          ...column,
          target: { ...target, itemKey: key },
          remark: 'asked of mentees and of mentors, one question',
        };
  });
  return { ...proposal, items, columns };
};
