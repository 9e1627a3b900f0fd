import { missingReasonOf } from '../missingWords.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped } from './definition.ts';

/** The names in a cell: one a line, or joined by commas, semicolons, slashes or "and". */
export const splitNames = (cell: string): string[] =>
  cell
    .split(/[,;\n/]|\band\b|&/i)
    .map((name) => name.replace(/^[\s\d.)-]+/, '').trim())
    .filter((name) => name !== '');

const nobody = /^(no|none|nobody|no one|n\/a|na|nope|anyone|-)\.?$/i;

/** Person ids in the order named; a name that fits nobody stays as it was typed. */
export const people: QuestionTypeDefinition = {
  type: 'people',
  label: 'People',
  parse: (cell, _shape, { findPerson }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    if (nobody.test(cell.trim())) return skipped;
    const named = splitNames(cell).map((name) => findPerson(name) ?? name);
    return named.length === 0 ? skipped : answered([...new Set(named)]);
  },
  format: (value, _shape, { nameOfPerson }) =>
    Array.isArray(value) ? value.map((id) => nameOfPerson(id) ?? id).join(', ') : '',
  guess: (cells, { heading }) => {
    const asked =
      /\b(people|person|names?|who|whom|anyone|someone|classmates?|students?)\b/i.test(heading) &&
      /\b(click|clicked|pair|paired|like|prefer|avoid|with|sharing|share|team|know)\b/i.test(heading);
    const namelike = cells.length > 0 && cells.every((cell) => cell.length <= 200 && /\p{L}{2}/u.test(cell));
    return asked && namelike ? 0.92 : 0;
  },
  design: () => noShape,
};
