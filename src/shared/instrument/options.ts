import type { Option } from '../model/index.ts';
import { foldText } from '../util/index.ts';

/** Labels as options with ids that are readable, stable for the same labels, and unique. */
export const makeOptions = (labels: readonly string[]): Option[] => {
  const taken = new Set<string>();
  return labels.map((label, at) => {
    const stem =
      foldText(label)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || `option-${at + 1}`;
    let id = stem;
    for (let copy = 2; taken.has(id); copy++) id = `${stem}-${copy}`;
    taken.add(id);
    return { id, label: label.trim().slice(0, 1000), aliases: [] };
  });
};

const indexes = new WeakMap<readonly Option[], Map<string, Option>>();

/** Folded labels, aliases and ids of a list of options; built once for each list. */
const indexOf = (options: readonly Option[]): Map<string, Option> => {
  const known = indexes.get(options);
  if (known !== undefined) return known;
  const index = new Map<string, Option>();
  const add = (words: string, option: Option): void => {
    if (!index.has(words)) index.set(words, option);
  };
  for (const option of options) add(foldText(option.label), option);
  for (const option of options) for (const alias of option.aliases) add(foldText(alias), option);
  for (const option of options) add(option.id, option);
  indexes.set(options, index);
  return index;
};

/** The option that a text means: by label or alias, whatever its case, accents, quotes and blanks; else by its id. */
export const findOption = (options: readonly Option[], text: string): Option | null => {
  const folded = foldText(text);
  return folded === '' ? null : (indexOf(options).get(folded) ?? null);
};

/** Adds labels that no option means yet; ids of the old ones stay. */
export const addOptions = (options: readonly Option[], labels: readonly string[]): Option[] => {
  const merged = [...options];
  const words = new Set(options.flatMap((option) => [option.label, ...option.aliases].map(foldText)));
  const known = (label: string): boolean => words.has(foldText(label));
  const taken = new Set(options.map((option) => option.id));
  for (const fresh of makeOptions(labels)) {
    if (known(fresh.label)) continue;
    let id = fresh.id;
    for (let copy = 2; taken.has(id); copy++) id = `${fresh.id}-${copy}`;
    taken.add(id);
    words.add(foldText(fresh.label));
    merged.push({ ...fresh, id });
  }
  return merged;
};

/** Distinct texts in the spelling used most, ordered by how often, then by first appearance. */
export const distinctTexts = (counted: ReadonlyMap<string, number>): { label: string; count: number }[] => {
  const byFold = new Map<string, { spellings: Map<string, number>; count: number }>();
  for (const [text, times] of counted) {
    const folded = foldText(text);
    if (folded === '') continue;
    const known = byFold.get(folded) ?? { spellings: new Map<string, number>(), count: 0 };
    const spelling = text.replace(/\s+/g, ' ').trim();
    known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + times);
    known.count += times;
    byFold.set(folded, known);
  }
  return [...byFold.values()]
    .map(({ spellings, count }) => {
      const [label] = [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best));
      return { label, count };
    })
    .sort((left, right) => right.count - left.count);
};

/** Distinct answers of a column of cells; see `distinctTexts`. */
export const distinctAnswers = (cells: readonly string[]): { label: string; count: number }[] => {
  const counted = new Map<string, number>();
  for (const cell of cells) counted.set(cell, (counted.get(cell) ?? 0) + 1);
  return distinctTexts(counted);
};
