/** Points of 100 from a whole-number score (1,000,000 = 100 points). */
export const pointsOf = (score: number): number => score / 10_000;

/** Whole numbers with a comma at thousands and a true minus. */
export const formatCount = (value: number): string =>
  Math.round(value).toLocaleString('en-US').replace('-', '−');

export const formatPoints = (score: number, decimals = 0): string =>
  pointsOf(score)
    .toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−');

/** "1 pair", "2 pairs". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

export const capitalize = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const dayFormat = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-08-19` → `Aug 19, 2026`. */
export const formatDay = (day: string): string => dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** A moment as a person says it: the time alone where it is today. */
export const formatMoment = (moment: string, now = new Date()): string => {
  const at = new Date(moment);
  const time = at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return time;
  const sameYear = at.getFullYear() === now.getFullYear();
  const day = at.toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return `${day}, ${time}`;
};

/** Today as an ISO day in the clock of this machine. */
export const today = (): string => {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** The name by which to speak of someone in a sentence: the first one; an alias of a shared screen stays whole. */
export const firstNameOf = (name: string): string =>
  /[\d.]/.test(name) ? name : (name.split(' ')[0] ?? name);

/** Two letters for a round sign beside a name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
};
