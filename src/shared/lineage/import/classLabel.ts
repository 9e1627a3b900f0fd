import { foldText } from '../../util/index.ts';
import type { ClassLabel } from './types.ts';

/** `21` → 2021, `98` → 1998: no year lies more than a class ahead. */
const fullYear = (digits: string, currentYear: number): number => {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return 2000 + value > currentYear + 12 ? 1900 + value : 2000 + value;
};

/**
 * A class label in any of the forms that lists have: `MS2 '21`, `Class of 2023`, `C/O 24`, `2019-20`, `'24`, `2019`.
 * @returns null where it is none of them
 */
export const readClassLabel = (typed: string, currentYear: number): ClassLabel | null => {
  const text = foldText(typed).replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
  const standing = /^(?:ms|m|md|year|y|d|pgy)[ -]?([1-7])(?: *\(?'?(\d{4}|\d{2})(?:[-/]\d{2,4})?\)?)?$/.exec(
    text,
  );
  if (standing !== null) {
    const number = Number(standing[1]);
    if (standing[2] === undefined) return { kind: 'class year', number };
    return { kind: 'entry', year: fullYear(standing[2], currentYear) - number + 1 };
  }
  const graduation = /^(?:class of|c\/o|co|graduat\w*|grad|expected)(?: in| year)? *'?(\d{4}|\d{2})$/.exec(
    text,
  );
  if (graduation !== null) return { kind: 'graduation', year: fullYear(graduation[1]!, currentYear) };
  const entry =
    /^(?:entered|entry|entering|started|cohort|matriculated)(?: in| of| year)? *'?(\d{4}|\d{2})$/.exec(text);
  if (entry !== null) return { kind: 'entry', year: fullYear(entry[1]!, currentYear) };
  const span = /^(?:ay )?'?(\d{4}) ?[-/] ?'?(\d{2}|\d{4})$/.exec(text);
  if (span !== null && (Number(span[1]) + 1) % 100 === Number(span[2]) % 100)
    return { kind: 'entry', year: Number(span[1]) };
  const bare = /^(?:'(\d{2})|((?:19|20|21)\d{2}))$/.exec(text);
  return bare === null ? null : { kind: 'bare', year: fullYear((bare[1] ?? bare[2])!, currentYear) };
};

const labelAtEnd =
  /^(.*?)[\s,]*(?:\(([^()]*)\)|,?\s+((?:class of|c\/o|ms ?\d)\b.*|'\d{2}|’\d{2}|(?:19|20)\d{2}(?:[-–/]\d{2,4})?))\s*$/i;

/** `Ben Cho (C/O 24)` → the name and its label. What is no label stays with the name. */
export const splitNameAndLabel = (
  typed: string,
  currentYear: number,
): { readonly name: string; readonly label: ClassLabel | null } => {
  const text = typed.replace(/\s+/g, ' ').trim();
  const parts = labelAtEnd.exec(text);
  const label = parts === null ? null : readClassLabel(parts[2] ?? parts[3] ?? '', currentYear);
  return { name: turnName(label === null ? text : (parts?.[1] ?? text)), label };
};

/** "Ruiz, Ana" → "Ana Ruiz". */
const turnName = (name: string): string => {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return more.length === 0 && last && first && !/^(jr|sr|i{1,3}|iv|md|phd)\.?$/i.test(first)
    ? `${first} ${last}`
    : name.trim();
};

/** Cells that say that there is nobody. */
export const namesNobody = (typed: string): boolean =>
  /^(?:|-+|–|—|\?+|none|n\/a|na|unknown|founder|no (?:mentor|mentee|big|little))$/i.test(typed.trim());
