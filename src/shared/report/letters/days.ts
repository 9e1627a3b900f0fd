const longDay = new Intl.DateTimeFormat('en-US', {
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-08-20` → `August 20, 2026`, as letters say it. */
export const dayInWords = (day: string): string => longDay.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
