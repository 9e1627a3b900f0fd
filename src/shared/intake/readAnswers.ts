import {
  findOption,
  type ParsedCell,
  questionTypeDefinitions,
  type ReadingTools,
  writeInPrefix,
} from '../instrument/index.ts';
import type { AnswerValue, DraftRow, Side } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { gridPartOf, isTicked, writeInOf } from './columnGroups.ts';
import { findMissingCodes } from './missingCodes.ts';
import { createNameFinder, type NamedPerson, type NameFinding } from './names.ts';
import { findNoneWithOthers } from './noneWithOthers.ts';
import type { ImportProposal, ProposedItem } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';

type DraftResponse = DraftRow['responses'][number];

interface ItemColumns {
  readonly entry: ProposedItem;
  readonly columns: readonly {
    readonly index: number;
    readonly part: string | null;
    /** Whose wording stands above the column. */
    readonly side: Side | null;
  }[];
}

const sideOfHeading = (heading: string, { item }: ProposedItem): Side | null => {
  const folded = foldText(heading);
  const has = (side: Side): boolean => folded.startsWith(foldText(item.wording[side]));
  if (has('mentee') === has('mentor')) return null;
  return has('mentee') ? 'mentee' : 'mentor';
};

const columnsOf = (proposal: ImportProposal): ItemColumns[] =>
  proposal.items
    .map((entry) => ({
      entry,
      columns: proposal.columns.flatMap(({ index, target, heading }) =>
        target.kind === 'item' && target.itemKey === entry.key
          ? [{ index, part: target.part, side: sideOfHeading(heading, entry) }]
          : [],
      ),
    }))
    .filter(({ columns }) => columns.length > 0);

/** The columns of a question that ask it of one side, where it has some for each; else all of them. */
const ofSide = (group: ItemColumns, side: Side): ItemColumns => {
  const { wording } = group.entry.item;
  if (foldText(wording.mentee) === foldText(wording.mentor)) return group;
  const own = group.columns.filter(({ side: of }) => of === side);
  return own.length === 0 || own.length === group.columns.length ? group : { ...group, columns: own };
};

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
    const found = filled.flatMap(({ index, part }) => {
      const cell = cells[index] ?? '';
      const written = writeInOf(cell, part ?? '');
      if (written !== null) return [`${writeInPrefix}${written}`];
      const option = isTicked(cell, part ?? '') ? findOption(entry.item.options, part ?? '') : null;
      return option === null ? [] : [option.id];
    });
    return found.length === 0 ? skipped : { value: found, missing: null };
  }
  if (entry.columns === 'rank numbers') {
    const placed = filled
      .map(({ index, part }) => ({ place: Number(cells[index]), part: part ?? '' }))
      .filter(({ place }) => Number.isFinite(place))
      .sort((left, right) => left.place - right.place);
    const ranked = placed.flatMap(({ part }) => findOption(entry.item.options, part)?.id ?? []);
    return ranked.length === 0 ? skipped : { value: ranked, missing: null };
  }
  if (entry.columns === 'ranks') {
    const ranked = filled.flatMap(({ index }) => {
      const read = parse(cells[index] ?? '', entry.item, tools);
      return Array.isArray(read.value) ? read.value : [];
    });
    return ranked.length === 0 ? skipped : { value: [...new Set(ranked)], missing: null };
  }
  if (entry.columns === 'grid boxes') {
    const chosen = new Map<string, string[]>();
    for (const { index, part } of filled) {
      const pair = gridPartOf(part ?? '');
      if (pair === null || !isTicked(cells[index] ?? '', pair.option)) continue;
      const option = findOption(entry.item.options, pair.option);
      const line = pair.row.replace(/^__proto__$/, 'row __proto__');
      if (option !== null) chosen.set(line, [...(chosen.get(line) ?? []), option.id]);
    }
    return chosen.size === 0 ? skipped : { value: Object.fromEntries(chosen), missing: null };
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

/** Finds the people whom answers name; whatever is not plain is entered in the book, with who can be meant. */
const createPeopleReader = (people: readonly NamedPerson[], book: RepairBook) => {
  const findName = createNameFinder(people);
  const found = new Map<string, NameFinding>();
  const choicesOf = (candidates: readonly NamedPerson[]) =>
    candidates.map(({ id, name, goesBy }) => ({
      id,
      label: goesBy === null || goesBy === name ? name : `${name} (${goesBy})`,
    }));
  return (typed: string, row: number): string | null => {
    const finding = found.get(typed) ?? findName(typed);
    found.set(typed, finding);
    if (finding.kind === 'exact') return finding.id;
    const about = `named:${foldText(typed)}`;
    const ask = { before: typed, after: 'kept as typed', about };
    if (finding.kind === 'close') {
      return book.choose(about, [row], {
        ...ask,
        kind: 'nameMatched',
        message: 'A name spelled a little differently.',
        choices: choicesOf([finding.person, ...finding.others]),
        suggested: finding.person.id,
      });
    }
    const candidates = finding.kind === 'several' ? finding.people : finding.near;
    if (candidates.length > 0) {
      return book.choose(about, [row], {
        ...ask,
        kind: finding.kind === 'several' ? 'nameAmbiguous' : 'nameUnknown',
        message:
          finding.kind === 'several'
            ? 'A name that fits several people.'
            : 'A name that fits nobody. Somebody is like it',
        choices: choicesOf(candidates),
        suggested: null,
        asks: true,
      });
    }
    book.enter(about, [row], {
      ...ask,
      kind: 'nameUnknown',
      message: 'A name that fits nobody. Neither on the roster nor in this file.',
      hasChoice: false,
      byDefault: false,
      about: null,
    });
    return null;
  };
};

/** Reads the answers of rows; what had to be changed to be understood is entered in the book. */
export const createAnswerReader = (
  proposal: ImportProposal,
  sheet: Sheet,
  people: readonly NamedPerson[],
  book: RepairBook,
) => {
  const items = columnsOf(proposal);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const enterName = createPeopleReader(people, book);
  const codes = new Map(
    items.map(({ entry, columns }) => [
      entry,
      findMissingCodes(
        entry,
        columns.flatMap(({ index }) => sheet.rows.map((row) => row[index] ?? '')),
      ),
    ]),
  );
  const tools = (entry: ProposedItem, row: number): ReadingTools => ({
    separator: entry.separator,
    dayFirst: proposal.dayFirst,
    findPerson: (name) => enterName(name, row),
    nameOfPerson: (id) => names.get(id) ?? null,
  });
  // The same few cells come again and again; names are read anew, because each row of theirs is listed.
  const parsed = new Map<ProposedItem, Map<string, ParsedCell>>();
  const readOne = (
    all: ItemColumns,
    cells: readonly string[],
    row: number,
    side: Side | null,
  ): ParsedCell => {
    const { entry } = all;
    const group = side === null ? all : ofSide(all, side);
    const { columns } = group;
    if (entry.columns !== 'one') return readParts(group, cells, tools(entry, row));
    const column = columns.find(({ index }) => (cells[index] ?? '').trim() !== '');
    const cell = column === undefined ? '' : (cells[column.index] ?? '');
    if (codes.get(entry)?.has(cell.trim()) === true) {
      const code = cell.trim();
      const accepted = book.enter(`code:${entry.key}:${code}`, [row], {
        kind: 'missingCode',
        message: `A code for no answer? ${entry.item.shortName}; no other answer is like it.`,
        before: code,
        after: 'no answer',
        byDefault: true,
        asks: true,
        about: `code:${topicOf(entry)}:${code}`,
      });
      if (accepted) return { value: null, missing: 'skipped' };
      if (entry.item.type === 'number') return { value: Number(code), missing: null };
    }
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
        about: `${kind}:${topicOf(entry)}:${before.toLowerCase()}`,
      });
      return accepted ? { value: read.value, missing: null } : { value: null, missing: 'unreadable' };
    }
    if (read.value !== null && entry.item.type === 'number' && /^[-+]?\d+,\d+$/.test(cell.trim())) {
      const accepted = book.enter(`comma:${entry.key}:`, [row], {
        kind: 'decimalComma',
        message: `A comma as the decimal sign. ${entry.item.shortName}.`,
        before: cell.trim(),
        after: String(read.value),
        byDefault: true,
        about: `comma:${topicOf(entry)}`,
      });
      if (!accepted) return { value: null, missing: 'unreadable' };
    }
    const none = read.value === null ? null : findNoneWithOthers(read.value, entry.item.options);
    if (none !== null && Array.isArray(read.value)) {
      const accepted = book.enter(`none:${entry.key}:${none.id}`, [row], {
        kind: 'noneWithOthers',
        message: `“${none.label}” together with others. ${entry.item.shortName}; kept as answered unless you accept.`,
        before: `“${none.label}” and others`,
        after: 'the others alone',
        byDefault: false,
        asks: true,
        about: `none:${topicOf(entry)}`,
      });
      if (accepted) return { value: read.value.filter((id) => id !== none.id), missing: null };
    }
    if (read.missing === 'unreadable') {
      book.enter(`unreadable:${entry.key}:${cell.trim().toLowerCase().slice(0, 80)}`, [row], {
        kind: 'unreadable',
        message: `An answer that does not fit the question. ${entry.item.shortName}; it counts as missing.`,
        hasChoice: false,
        before: `“${cell.trim().slice(0, 200)}”`,
        after: 'unreadable',
        byDefault: true,
        about: null,
      });
    }
    return read;
  };
  return {
    /** Whether a row answers a question that asks each side in a column of its own. */
    answersForSides: (cells: readonly string[]): boolean =>
      items.some((group) => {
        const [mentee, mentor] = [ofSide(group, 'mentee'), ofSide(group, 'mentor')];
        const isFilled = ({ columns }: ItemColumns): boolean =>
          columns.some(({ index }) => (cells[index] ?? '').trim() !== '');
        return mentee.columns !== mentor.columns && (isFilled(mentee) || isFilled(mentor));
      }),
    /**
     * All answers of a row; questions of the other side that were left empty were not asked.
     * @param side whose columns are read where a question has some for each side; null for whichever is filled
     */
    read: (
      cells: readonly string[],
      row: number,
      role: string | null,
      side: Side | null = null,
    ): DraftResponse[] =>
      items.map((group) => {
        const read = readOne(group, cells, row, side);
        const { role: asked } = group.entry.item;
        const wasAsked = asked === 'both' || role === null || role === 'both' || role === asked;
        const missing = read.missing === 'skipped' && !wasAsked ? 'not asked' : read.missing;
        return { itemKey: group.entry.key, value: read.value, missing };
      }),
    /** An answer in words, for the preview. */
    word: (entry: ProposedItem, value: AnswerValue): string =>
      questionTypeDefinitions[entry.item.type].format(value, entry.item, tools(entry, 0)),
  };
};
