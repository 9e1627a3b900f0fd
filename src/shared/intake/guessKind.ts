import { learnScale } from '../instrument/index.ts';
import type { InstrumentKind, Side } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { fieldOfHeading } from './headings.ts';
import type { Sheet } from './readTable.ts';

/** Whether a file holds a questionnaire (names, or addresses) or a survey (neither, or mostly ratings). */
export const guessKind = (sheet: Sheet): InstrumentKind => {
  // Services keep columns for names that a survey leaves empty, or that only a few fill in.
  const isFilled = (index: number): boolean => {
    const filled = sheet.rows.filter((row) => !/^(anonymous)?$/i.test((row[index] ?? '').trim())).length;
    return sheet.rows.length === 0 || filled >= sheet.rows.length * 0.5;
  };
  const fields = new Set(
    sheet.header.map((heading, index) => (isFilled(index) ? fieldOfHeading(heading) : null)),
  );
  const named = ['name', 'firstName', 'lastName'].some((field) => fields.has(field as 'name'));
  if (!named && !fields.has('email')) return 'evaluation';
  const questions = sheet.header
    .map((heading, index) => ({ heading, index }))
    .filter(({ heading }) => fieldOfHeading(heading) === null);
  const ratings = questions.filter(({ heading, index }) => {
    const cells = sheet.rows
      .slice(0, 200)
      .map((row) => row[index] ?? '')
      .filter((cell) => cell.trim() !== '');
    return learnScale(cells, heading) !== null;
  });
  return !named && ratings.length > questions.length / 2 ? 'evaluation' : 'matching';
};

/** Whose file it is by its name, as in `small_mentors.csv`; null where the name says neither or both. */
export const guessFileSide = (fileName: string): Side | null => {
  const folded = foldText(fileName);
  const mentees = /mentees?\b|mentees?[_-]|littles?\b/.test(folded);
  const mentors = /mentors?\b|mentors?[_-]|bigs?\b/.test(folded);
  if (mentees === mentors) return null;
  return mentees ? 'mentee' : 'mentor';
};
