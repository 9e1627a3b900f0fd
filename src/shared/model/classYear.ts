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

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** True for a day that the calendar has: `2028-02-29`, but not `2027-02-29`. */
export const isCalendarDay = (day: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
};

/** The first day of the academic year that begins in `year`; a day that the month lacks becomes the next month's first. */
export const rollOverDay = (year: number, yearStartsOn: string): string => {
  const day = `${year}-${yearStartsOn}`;
  if (isCalendarDay(day)) return day;
  return `${year}-${String(Number(yearStartsOn.slice(0, 2)) + 1).padStart(2, '0')}-01`;
};

/** The day before an ISO day. */
export const dayBefore = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const pad = (number: number): string => String(number).padStart(2, '0');
  if (date > 1) return `${day.slice(0, 8)}${pad(date - 1)}`;
  return month === 1 ? `${year - 1}-12-31` : `${year}-${pad(month - 1)}-${daysInMonth(year, month - 1)}`;
};

/** An academic year in words, such as `2026–27`. */
export const academicYearWords = (year: number): string =>
  `${year}–${String((year + 1) % 100).padStart(2, '0')}`;

/** What happens on one day happens in this order: who comes back and leaves again the same day is away. */
const orderOfDay: Readonly<Record<StatusEvent['kind'], number>> = {
  'transferred in': 0,
  returned: 1,
  'repeats year': 2,
  'research year': 3,
  leave: 4,
  withdrew: 5,
  graduated: 6,
};

/** Status events in the order in which they took effect. */
export const sortStatusEvents = <Event extends Pick<StatusEvent, 'on' | 'kind'>>(
  events: readonly Event[],
): Event[] =>
  [...events].sort((left, right) =>
    left.on === right.on ? orderOfDay[left.kind] - orderOfDay[right.kind] : left.on < right.on ? -1 : 1,
  );

type Away = 'on leave' | 'withdrew' | 'alumni' | null;

/** A leave ends with anything that is done in class; who left comes back only by returning or transferring in. */
const awayAfter = (away: Away, kind: StatusEvent['kind']): Away => {
  if (away === 'alumni' || kind === 'graduated') return 'alumni';
  if (kind === 'returned' || kind === 'transferred in') return null;
  if (away === 'withdrew' || kind === 'withdrew') return 'withdrew';
  return kind === 'leave' ? 'on leave' : null;
};

/** How many moves up were missed by the academic year `until`. Two events that miss the same one count once. */
const countMissed = (events: readonly StatusEvent[], until: number, yearStartsOn: string): number => {
  const missed = new Set<number>();
  for (const { on, yearsHeldBack } of events) {
    const current = academicYearOf(on, yearStartsOn);
    const first = on === rollOverDay(current, yearStartsOn) ? current : current + 1;
    for (let year = first; year < first + yearsHeldBack && year <= until; year++) missed.add(year);
  }
  return missed.size;
};

/**
 * The class year of a person on a day, from the entry cohort and the dated status events up to that day. An event that
 * holds back keeps the class year for the next so many moves up, the one on its own day included: nobody falls back
 * in the middle of a year. Where the cohort is unknown, the events alone tell who is away.
 * @param day ISO day such as `2026-08-19`
 * @returns `classYear` counts from 1 (MS1)
 */
export const standingOn = (
  entryCohort: number | null,
  events: readonly StatusEvent[],
  day: string,
  rule: ClassYearRule,
): Standing => {
  const ordered = events.length > 1 ? sortStatusEvents(events) : events;
  const past = ordered.filter((event) => event.on <= day);
  if (past.length === 0 && ordered[0]?.kind === 'transferred in') return { kind: 'not yet entered' };
  const away = past.reduce<Away>((state, { kind }) => awayAfter(state, kind), null);
  if (away !== null) return { kind: away };
  if (entryCohort === null) return { kind: 'unknown' };
  const current = academicYearOf(day, rule.yearStartsOn);
  const classYear = current - entryCohort + 1 - countMissed(past, current, rule.yearStartsOn);
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
