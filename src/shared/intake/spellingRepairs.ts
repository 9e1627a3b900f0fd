import { questionTypeDefinitions, writeInPrefix } from '../instrument/index.ts';
import type { Option } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import type { ImportProposal, ProposedItem } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';
import { editDistance } from './wording.ts';

const choiceTypes: readonly string[] = ['single', 'multiple', 'ranking', 'grid'];
const mostCells = 3_000;
/** What more people wrote in the same way is an option of its own. */
const mostSlips = 5;

/** How often each option was chosen, and each text beside the options was written, with the rows of both. */
const countChosen = (
  entry: ProposedItem,
  indexes: readonly number[],
  sheet: Sheet,
): Map<string, Set<number>> => {
  const { parse } = questionTypeDefinitions[entry.item.type];
  const tools = {
    separator: entry.separator,
    dayFirst: false,
    findPerson: () => null,
    nameOfPerson: () => null,
  };
  const parsed = new Map<string, readonly string[]>();
  const chosen = new Map<string, Set<number>>();
  sheet.rows.forEach((cells, at) => {
    for (const index of indexes) {
      const cell = cells[index] ?? '';
      if (cell.trim() === '') continue;
      let values = parsed.get(cell);
      if (values === undefined) {
        if (parsed.size >= mostCells) continue;
        const { value } = parse(cell, entry.item, tools);
        values = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [cell.trim()];
        parsed.set(cell, values);
      }
      for (const value of values) {
        const rows = chosen.get(value) ?? new Set<number>();
        rows.add(sheet.rowNumbers[at] ?? at + 2);
        chosen.set(value, rows);
      }
    }
  });
  return chosen;
};

const withoutDigits = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * Whether one text is most likely the other with a slip of the keyboard. Numbers must be the same, and a negation makes
 * another answer: "agree" is not a slip of "disagree".
 */
export const isSlipOf = (typed: string, label: string): boolean => {
  const one = foldText(typed);
  const other = foldText(label);
  if (one === other || Math.min(one.length, other.length) < 5) return false;
  if (withoutDigits(one) !== withoutDigits(other)) return false;
  const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  if (signs(one) === signs(other)) return true;
  const most = Math.min(one.length, other.length) < 9 ? 1 : 2;
  // Two letters that changed places count as one slip.
  const swapped = one.length === other.length && sortLetters(one) === sortLetters(other);
  const distance = editDistance(one, other, most);
  const fits = distance <= most || (swapped && editDistance(one, other, 2) <= 2);
  return fits && one.slice(0, 2) === other.slice(0, 2) && !isOpposite(one, other);
};

/** Short words and endings make other words (State and Stata, Latinx and Latino): those are asked about. */
const isSure = (typed: string, label: string): boolean => {
  const [one, other] = [foldText(typed), foldText(label)];
  const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  if (signs(one) === signs(other)) return true;
  return Math.min(one.length, other.length) >= 7 && one.at(-1) === other.at(-1);
};

const sortLetters = (text: string): string => [...text].sort().join('');

const isOpposite = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return ['un', 'in', 'im', 'dis', 'non', 'not '].some((prefix) => long === `${prefix}${short}`);
};

const spellOne = (
  entry: ProposedItem,
  chosen: ReadonlyMap<string, ReadonlySet<number>>,
  stored: ReadonlySet<string>,
  book: RepairBook,
): ProposedItem => {
  const countOf = (id: string): number => chosen.get(id)?.size ?? 0;
  const aliases = new Map<string, string[]>();
  const gone = new Set<string>();
  const written = [...chosen.keys()].flatMap((value) => {
    if (entry.item.options.some(({ id }) => id === value)) return [];
    return [
      { id: null, label: value.startsWith(writeInPrefix) ? value.slice(writeInPrefix.length) : value, value },
    ];
  });
  const rare = entry.item.options.flatMap(({ id, label }) =>
    !stored.has(id) && countOf(id) > 0 && countOf(id) <= mostSlips ? [{ id, label, value: id }] : [],
  );
  for (const suspect of [...written, ...rare]) {
    const rows = chosen.get(suspect.value) ?? new Set<number>();
    const target = entry.item.options
      .filter(({ id, label }) => {
        if (id === suspect.id || gone.has(id) || !isSlipOf(suspect.label, label)) return false;
        return stored.has(id) || countOf(id) >= Math.max(3, 4 * rows.size);
      })
      .sort((left, right) => countOf(right.id) - countOf(left.id))[0];
    if (target === undefined) continue;
    const accepted = book.enter(`spelled:${entry.key}:${suspect.label}`, [...rows], {
      kind: 'optionSpelling',
      message: `An option spelled differently. ${entry.item.shortName}.`,
      before: suspect.label,
      after: target.label,
      byDefault: isSure(suspect.label, target.label),
      asks: !isSure(suspect.label, target.label),
      about: `spelled:${topicOf(entry)}:${foldText(suspect.label)}`,
    });
    if (!accepted) continue;
    aliases.set(target.id, [...(aliases.get(target.id) ?? []), suspect.label]);
    if (suspect.id !== null) gone.add(suspect.id);
  }
  if (aliases.size === 0) return entry;
  const options = entry.item.options
    .filter(({ id }) => !gone.has(id))
    .map((option): Option => {
      const more = aliases.get(option.id);
      return more === undefined ? option : { ...option, aliases: [...option.aliases, ...more] };
    });
  return { ...entry, item: { ...entry.item, options } };
};

/**
 * Options that were typed with a slip become the option that is meant, by an alias; each is listed and can be left.
 * @param storedOptions ids of the options that an item has in the chapter already: those are never slips
 */
export const spellingRepairs = (
  proposal: ImportProposal,
  sheet: Sheet,
  storedOptions: (entry: ProposedItem) => ReadonlySet<string>,
  book: RepairBook,
): ImportProposal => ({
  ...proposal,
  items: proposal.items.map((entry) => {
    const joins = entry.columns === 'one' || entry.columns === 'grid rows' || entry.columns === 'ranks';
    if (!choiceTypes.includes(entry.item.type) || !joins || entry.item.options.length < 2) return entry;
    const indexes = proposal.columns.flatMap(({ index, target }) =>
      target.kind === 'item' && target.itemKey === entry.key ? [index] : [],
    );
    return spellOne(entry, countChosen(entry, indexes, sheet), storedOptions(entry), book);
  }),
});
