import {
  type ParsedCell,
  questionTypeDefinitions,
  type ReadingTools,
  splitNames,
} from '../instrument/index.ts';
import type { AnswerValue, DraftRow } from '../model/index.ts';
import { isTicked } from './columnGroups.ts';
import { createNameFinder, type NamedPerson, type NameFinding } from './names.ts';
import type { ImportProposal, ProposedItem } from './proposal.ts';
import type { RepairBook } from './repairs.ts';

type DraftResponse = DraftRow['responses'][number];

interface ItemColumns {
  readonly entry: ProposedItem;
  readonly columns: readonly { readonly index: number; readonly part: string | null }[];
}

const columnsOf = (proposal: ImportProposal): ItemColumns[] =>
  proposal.items
    .map((entry) => ({
      entry,
      columns: proposal.columns.flatMap(({ index, target }) =>
        target.kind === 'item' && target.itemKey === entry.key ? [{ index, part: target.part }] : [],
      ),
    }))
    .filter(({ columns }) => columns.length > 0);

/** Puts the columns of a question together: check boxes to a list, ranks in order, grid rows by their name. */
const readParts = (
  { entry, columns }: ItemColumns,
  cells: readonly string[],
  tools: ReadingTools,
): ParsedCell => {
  const { parse } = questionTypeDefinitions[entry.item.type];
  const skipped: ParsedCell = { value: null, missing: 'skipped' };
  const filled = columns.filter(({ index }) => (cells[index] ?? '').trim() !== '');
  if (filled.length === 0) return skipped;
  if (entry.columns === 'check boxes') {
    const ticked = filled.filter(({ index, part }) => isTicked(cells[index] ?? '', part ?? ''));
    if (ticked.length === 0) return skipped;
    const found = ticked.flatMap(({ part }) =>
      entry.item.options.filter((option) => option.label === part).map((option) => option.id),
    );
    return { value: found, missing: null };
  }
  if (entry.columns === 'ranks') {
    const ranked = filled.flatMap(({ index }) => {
      const read = parse(cells[index] ?? '', entry.item, tools);
      return Array.isArray(read.value) ? read.value : [];
    });
    return ranked.length === 0 ? skipped : { value: [...new Set(ranked)], missing: null };
  }
  const rows: [string, string[]][] = [];
  for (const { index, part } of filled) {
    const read = parse(cells[index] ?? '', entry.item, tools);
    if (Array.isArray(read.value))
      rows.push([(part ?? '').replace(/^__proto__$/, 'row __proto__'), read.value]);
  }
  return rows.length === 0 ? skipped : { value: Object.fromEntries(rows), missing: null };
};

const changeMessages = {
  wordNumber: 'A word where a number belongs',
  numberUnit: 'A number with words around it',
  excelDate: 'Excel made a date of an answer',
} as const;

/** Reads the answers of rows; what had to be changed to be understood is entered in the book. */
export const createAnswerReader = (
  proposal: ImportProposal,
  people: readonly NamedPerson[],
  book: RepairBook,
) => {
  const items = columnsOf(proposal);
  const findName = createNameFinder(people);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const found = new Map<string, NameFinding>();
  const find = (typed: string): NameFinding => {
    const known = found.get(typed) ?? findName(typed);
    found.set(typed, known);
    return known;
  };
  const enterName = (typed: string, row: number): string | null => {
    const finding = find(typed);
    if (finding.kind === 'exact') return finding.id;
    if (finding.kind === 'close') {
      const details = {
        kind: 'nameMatched',
        message: 'A name spelled a little differently.',
        before: typed,
        after: finding.name,
        byDefault: true,
      };
      return book.enter(`named:${typed}`, [row], details) ? finding.id : null;
    }
    const isSeveral = finding.kind === 'several';
    book.enter(`named:${typed}`, [row], {
      kind: isSeveral ? 'nameAmbiguous' : 'nameUnknown',
      message: isSeveral
        ? `A name that fits several people. ${finding.names.slice(0, 4).join(' or ')}?`
        : 'A name that fits nobody. Neither on the roster nor in this file.',
      hasChoice: false,
      before: typed,
      after: 'kept as typed',
      byDefault: false,
      asks: isSeveral,
    });
    return null;
  };
  const tools = (entry: ProposedItem, row: number): ReadingTools => ({
    separator: entry.separator,
    dayFirst: proposal.dayFirst,
    findPerson: (name) => enterName(name, row),
    nameOfPerson: (id) => names.get(id) ?? null,
  });
  // The same few cells come again and again; names are read anew, because each row of theirs is listed.
  const parsed = new Map<ProposedItem, Map<string, ParsedCell>>();
  const readOne = (group: ItemColumns, cells: readonly string[], row: number): ParsedCell => {
    const { entry, columns } = group;
    if (entry.columns !== 'one') return readParts(group, cells, tools(entry, row));
    const column = columns.find(({ index }) => (cells[index] ?? '').trim() !== '');
    const cell = column === undefined ? '' : (cells[column.index] ?? '');
    const known = entry.item.type === 'people' ? undefined : parsed.get(entry)?.get(cell);
    const read = known ?? questionTypeDefinitions[entry.item.type].parse(cell, entry.item, tools(entry, row));
    if (known === undefined && cell.length <= 500) {
      parsed.set(entry, (parsed.get(entry) ?? new Map<string, ParsedCell>()).set(cell, read));
    }
    if (read.missing === null && read.change !== undefined) {
      const { kind, before, after } = read.change;
      const accepted = book.enter(`${kind}:${entry.key}:${before.toLowerCase()}`, [row], {
        kind,
        message: `${changeMessages[kind]}. ${entry.item.shortName}.`,
        before: `“${before}”`,
        after,
        byDefault: true,
      });
      return accepted ? { value: read.value, missing: null } : { value: null, missing: 'unreadable' };
    }
    if (read.missing === 'unreadable') {
      book.enter(`unreadable:${entry.key}:${cell.trim().toLowerCase().slice(0, 80)}`, [row], {
        kind: 'unreadable',
        message: `An answer that does not fit the question. ${entry.item.shortName}; it counts as missing.`,
        hasChoice: false,
        before: `“${cell.trim().slice(0, 200)}”`,
        after: 'unreadable',
        byDefault: true,
      });
    }
    return read;
  };
  return {
    /** All answers of a row; questions of the other side that were left empty were not asked. */
    read: (cells: readonly string[], row: number, role: string | null): DraftResponse[] =>
      items.map((group) => {
        const read = readOne(group, cells, row);
        const { role: asked } = group.entry.item;
        const wasAsked = asked === 'both' || role === null || role === 'both' || role === asked;
        const missing = read.missing === 'skipped' && !wasAsked ? 'not asked' : read.missing;
        return { itemKey: group.entry.key, value: read.value, missing };
      }),
    /** An answer in words, for the preview. */
    word: (entry: ProposedItem, value: AnswerValue): string =>
      questionTypeDefinitions[entry.item.type].format(value, entry.item, tools(entry, 0)),
    /** Names in a cell, for tests and previews. */
    split: splitNames,
  };
};
