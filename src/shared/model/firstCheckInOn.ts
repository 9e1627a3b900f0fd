const daysUntilFirst = 14;

/** The day of the first check-in: two weeks after the pair began. Days are ISO, such as `2026-08-20`. */
export const firstCheckInOn = (startedOn: string): string => {
  const day = new Date(`${startedOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + daysUntilFirst);
  return day.toISOString().slice(0, 10);
};
