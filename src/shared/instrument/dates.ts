const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** `year` as it was written: two digits mean this century. */
const isoDay = (year: string, month: number, day: number): string | null => {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < 1600 || full > 2999 || month < 1 || month > 12) return null;
  return day < 1 || day > daysInMonth(full, month) ? null : `${pad(full, 4)}-${pad(month)}-${pad(day)}`;
};

const readDayPart = (text: string, dayFirst: boolean): { day: string; rest: string } | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  const named = /^(\d{1,2})[- .]+([a-z]{3})[a-z]*[-., ]+(\d{4})/i.exec(text);
  const english = /^([a-z]{3})[a-z]*\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})/i.exec(text);
  const found = iso ?? numeric ?? named ?? english;
  if (found === null) return null;
  const [whole, one, two, three] = found as unknown as [string, string, string, string];
  let day: string | null;
  if (iso !== null) day = isoDay(one, Number(two), Number(three));
  else if (numeric !== null) {
    const swap = Number(one) > 12 || (dayFirst && Number(two) <= 12);
    day = isoDay(three, Number(swap ? two : one), Number(swap ? one : two));
  } else if (named !== null) day = isoDay(three, months.indexOf(two.toLowerCase()) + 1, Number(one));
  else day = isoDay(three, months.indexOf(one.toLowerCase()) + 1, Number(two));
  return day === null ? null : { day, rest: text.slice(whole.length) };
};

/**
 * A day as ISO 8601 from `2026-09-04`, `9/4/2026`, `4 Sep 2026` or `September 4, 2026`, with or without a time.
 * @param dayFirst how 03/04/2026 is meant; ignored where one of the two numbers is above 12
 * @returns null for anything else and for days that no calendar has (30 February)
 */
export const readDay = (cell: string, dayFirst = false): string | null =>
  readDayPart(cell.trim(), dayFirst)?.day ?? null;

/**
 * A moment as ISO 8601 without inventing a zone: `2026-09-04T20:56:26`, with the offset where the cell names one as
 * numbers (`GMT+5:30`).
 */
export const readMoment = (cell: string, dayFirst = false): string | null => {
  const part = readDayPart(cell.trim(), dayFirst);
  if (part === null) return null;
  const clock = /^[T, ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?/i.exec(part.rest);
  if (clock === null) return part.day;
  let hour = Number(clock[1]);
  const half = clock[4]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 59) return part.day;
  const zone = /(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?\s*$/.exec(part.rest.slice(clock[0].length));
  const isUtc = /(Z|GMT|UTC)\s*$/.test(part.rest);
  const offset = zone !== null ? `${zone[1]}${pad(Number(zone[2]))}:${zone[3] ?? '00'}` : isUtc ? 'Z' : '';
  return `${part.day}T${pad(hour)}:${clock[2]}:${clock[3] ?? '00'}${offset}`;
};

/**
 * The range of small numbers that Excel turned into a date: `1-2` shows as `2-Jan`, `Jan-02` or, read from a workbook,
 * `2026-01-02`.
 * @returns null for texts that are no such date, and where the numbers do not go up
 */
export const rangeBehindDate = (cell: string): string | null => {
  const text = cell.trim();
  const named = /^(\d{1,2})-([a-z]{3})$/i.exec(text) ?? /^([a-z]{3})-(\d{1,2})$/i.exec(text);
  const iso = /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  let month = 0;
  let day = 0;
  if (named !== null) {
    const [name, number] = /^\d/.test(named[1] ?? '') ? [named[2], named[1]] : [named[1], named[2]];
    month = months.indexOf((name ?? '').toLowerCase()) + 1;
    day = Number(number);
  } else if (iso !== null) [month, day] = [Number(iso[1]), Number(iso[2])];
  return month >= 1 && day > month && day <= 31 ? `${month}-${day}` : null;
};

/** Whether a column of dates can only be meant with the day first: some first number is above 12, none of the second. */
export const isDayFirst = (cells: readonly string[]): boolean => {
  let first = 0;
  let second = 0;
  for (const cell of cells) {
    const numeric = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(cell);
    if (numeric === null) continue;
    if (Number(numeric[1]) > 12) first++;
    if (Number(numeric[2]) > 12) second++;
  }
  return first > 0 && second === 0;
};
