import {
  type ChapterSettings,
  type DisplayWords,
  defaultDisplayWords,
  type NewCycle,
  shortestPassphrase,
} from '../../../shared/model/index.ts';
import { cycleFrom } from '../../components/cycleFrom.ts';

export interface NewChapterForm {
  readonly name: string;
  /** Class years with commas between, as typed. */
  readonly classYears: string;
  /** Which of `wordChoices`. */
  readonly words: string;
  readonly startYear: number;
  readonly officer: string;
  /** Empty for a file without encryption. */
  readonly passphrase: string;
  /** The same once more: a slip in it would lock everybody out. */
  readonly passphraseAgain: string;
}

export const wordChoices: readonly { value: string; label: string; words: DisplayWords }[] = [
  { value: 'mentor', label: 'Mentor and mentee', words: defaultDisplayWords },
  {
    value: 'big',
    label: 'Big and little',
    words: { mentor: 'big', mentors: 'bigs', mentee: 'little', mentees: 'littles' },
  },
  {
    value: 'parent',
    label: 'Parent and child',
    words: { mentor: 'parent', mentors: 'parents', mentee: 'child', mentees: 'children' },
  },
];

const splitClassYears = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What keeps the form from being sent, with the field it belongs to; null where nothing does. */
export const describeProblem = (
  form: NewChapterForm,
): {
  field: 'name' | 'classYears' | 'startYear' | 'passphrase' | 'passphraseAgain';
  sentence: string;
} | null => {
  if (form.name.trim() === '')
    return { field: 'name', sentence: 'Give the chapter a name, such as Alder Creek.' };
  const years = splitClassYears(form.classYears);
  if (years.length < 2 || years.length > 10)
    return { field: 'classYears', sentence: 'Name two to ten class years, with commas between.' };
  if (new Set(years.map((year) => year.toLowerCase())).size < years.length)
    return { field: 'classYears', sentence: 'Two class years have the same name; each needs its own.' };
  if (!Number.isInteger(form.startYear) || form.startYear < 1990 || form.startYear > 2150)
    return { field: 'startYear', sentence: 'Give the year as four digits, such as 2026.' };
  if (form.passphrase !== '' && [...form.passphrase].length < shortestPassphrase)
    return { field: 'passphrase', sentence: `At least ${shortestPassphrase} letters, or none at all.` };
  if (form.passphrase !== form.passphraseAgain)
    return { field: 'passphraseAgain', sentence: 'The two differ.' };
  return null;
};

export const toNewChapter = (
  form: NewChapterForm,
): { settings: ChapterSettings; cycle: NewCycle; passphrase: string | null } => ({
  settings: {
    name: form.name.trim(),
    words: wordChoices.find(({ value }) => value === form.words)?.words ?? defaultDisplayWords,
    classYears: splitClassYears(form.classYears),
    yearStartsOn: '07-01',
    officer: form.officer.trim(),
  },
  cycle: cycleFrom(form.startYear),
  passphrase: form.passphrase === '' ? null : form.passphrase,
});
