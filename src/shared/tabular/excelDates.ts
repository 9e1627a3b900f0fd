const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');
const secondsPerDay = 86_400;

/** Calendar day for a count of days since 1970-01-01 (Howard Hinnant's civil_from_days). */
const dayText = (daysSince1970: number): string => {
  const shifted = daysSince1970 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};

/**
 * A spreadsheet's day number as ISO 8601, rounded to the second: `2019-12-13T12:02:32`, or `2019-12-13` at midnight.
 * @param serial days since 1899-12-30 (or 1904-01-01), fraction = time of day; 60 is the 29 February 1900 that never was
 * @returns null for numbers that are no date in Excel (negative, after the year 9999)
 */
export const excelDateText = (serial: number, since1904: boolean): string | null => {
  if (!(serial >= 0) || serial >= 2_958_466) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * secondsPerDay);
  if (seconds === secondsPerDay) {
    days += 1;
    seconds = 0;
  }
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  if (!since1904 && days === 0) return time;
  if (!since1904 && days === 60) return seconds === 0 ? '1900-02-29' : `1900-02-29T${time}`;
  const offset = since1904 ? -24_107 : days < 60 ? -25_568 : -25_569;
  const day = dayText(days + offset);
  return seconds === 0 ? day : `${day}T${time}`;
};
