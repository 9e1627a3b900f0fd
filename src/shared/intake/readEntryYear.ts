import { academicYearOf, type ChapterSettings, type ProgramCycle } from '../model/index.ts';
import { foldText } from '../util/index.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const compact = (text: string): string => foldText(text).replace(/[^a-z0-9]/g, '');

/** Number of the class year that a label names, counted from 1: `MS2`, `M-2`, `2nd year`, `Second year`, `Year 2`, `Two`. */
const classYearNumber = (text: string, classYears: readonly string[]): number | null => {
  const label = compact(text);
  const own = classYears.findIndex((name) => compact(name) === label);
  if (own >= 0) return own + 1;
  const digit =
    /^(?:ms|m|md|year|y|class|d|pgy|l)?([1-9])(?:st|nd|rd|th)?(?:year)?(?:student|medicalstudent)?$/.exec(
      label,
    );
  if (digit !== null) return Number(digit[1]);
  const word = ordinals.findIndex(
    (ordinal, at) =>
      new RegExp(`^${ordinal}(year)?(student|medicalstudent)?$`).test(label) ||
      new RegExp(`^(ms|m|md|year|class)?${counts[at]}$`).test(label),
  );
  return word >= 0 ? word + 1 : null;
};

/**
 * The year of entry from a year (`2025`), a class year of this cycle (`MS2`) or a graduation year (`Class of 2029`,
 * or a bare year later than the cycle's).
 * @returns null where the cell says none of these
 */
export const readEntryYear = (
  cell: string,
  settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>,
  cycle: Pick<ProgramCycle, 'startsOn'>,
): number | null => {
  const text = cell.trim();
  const current = academicYearOf(cycle.startsOn, settings.yearStartsOn);
  const years = settings.classYears.length;
  const year = /\b(19|20|21)\d{2}\b/.exec(text);
  if (year !== null) {
    const value = Number(year[0]);
    const isGraduation = /class of|co|graduat|expected/i.test(text) || value > current + 1;
    const entry = isGraduation ? value - years : value;
    return entry >= 1900 && entry <= 2200 ? entry : null;
  }
  const shortYear = /^'(\d{2})$|^class of '?(\d{2})$|^co'?(\d{2})$/i.exec(text);
  if (shortYear !== null) return 2000 + Number(shortYear[1] ?? shortYear[2] ?? shortYear[3]) - years;
  const number = classYearNumber(text, settings.classYears);
  return number === null || number > years + 2 ? null : current - number + 1;
};
