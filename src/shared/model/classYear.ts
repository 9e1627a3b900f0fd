import type { StatusEvent } from './person.ts';

/** Where someone stands on a day: in a class year, away from it, or past it. */
export type Standing =
  | { readonly kind: 'in class'; readonly classYear: number }
  | { readonly kind: 'not yet entered' | 'on leave' | 'alumni' | 'withdrew' | 'unknown' };

export interface ClassYearRule {
  /** How many class years the school has. */
  readonly classYearCount: number;
  /** Month and day on which everyone moves up, as `07-01`. */
  readonly yearStartsOn: string;
}

/** The calendar year in which the academic year that holds `day` began. */
export const academicYearOf = (day: string, yearStartsOn: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < yearStartsOn ? 1 : 0);

/**
 * The class year of a person on a day, from the entry cohort and the dated status events up to that day.
 * @param day ISO day such as `2026-08-19`
 * @returns `classYear` counts from 1 (MS1)
 */
export const standingOn = (
  entryCohort: number | null,
  events: readonly StatusEvent[],
  day: string,
  rule: ClassYearRule,
): Standing => {
  if (entryCohort === null) return { kind: 'unknown' };
  let heldBack = 0;
  let away: 'on leave' | 'withdrew' | 'alumni' | null = null;
  const past = events.filter((event) => event.on <= day);
  for (const event of past.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))) {
    heldBack += event.yearsHeldBack;
    if (event.kind === 'leave') away = 'on leave';
    else if (event.kind === 'withdrew') away = 'withdrew';
    else if (event.kind === 'graduated') away = 'alumni';
    else away = null;
  }
  if (away !== null) return { kind: away };
  const classYear = academicYearOf(day, rule.yearStartsOn) - entryCohort + 1 - heldBack;
  if (classYear < 1) return { kind: 'not yet entered' };
  return classYear > rule.classYearCount ? { kind: 'alumni' } : { kind: 'in class', classYear };
};

/** The words for a standing, such as `MS2` or `on leave`. */
export const describeStanding = (standing: Standing, classYears: readonly string[]): string =>
  standing.kind === 'in class'
    ? (classYears[standing.classYear - 1] ?? `year ${standing.classYear}`)
    : standing.kind === 'unknown'
      ? 'class year unknown'
      : standing.kind;
