import { Title } from '@mantine/core';
import { IconEyeOff, IconInfoCircle } from '@tabler/icons-react';
import { type SurveySummary, smallCellNotes } from '../../../shared/evaluation/index.ts';
import classes from './evaluation.module.css';

const named = (questions: readonly string[]): string =>
  questions.length > 3 ? `${questions.length} questions` : questions.map((one) => `“${one}”`).join(', ');

/** What was held back to protect small groups, and how the numbers are meant. */
export const SmallCells = ({ summary }: { summary: SurveySummary }) => {
  const notes = smallCellNotes(summary);
  return (
    <div className={classes.notes}>
      <section className={classes.note} aria-label="Small groups">
        <IconEyeOff size={18} stroke={1.7} className={classes.noteIcon ?? ''} aria-hidden="true" />
        <div>
          <Title order={2}>
            {notes.length === 0
              ? 'No group was too small to show'
              : 'Small groups are not shown by themselves'}
          </Title>
          {notes.map(({ note, questions }) => (
            <p key={note}>
              {note} <span className={classes.about}>{named(questions)}</span>
            </p>
          ))}
          <p>
            Groups with fewer than {summary.smallCell} answers stay hidden, here and in every file, so that
            nobody's answer can be worked out.
          </p>
        </div>
      </section>
      <section className={classes.note} aria-label="How to read this">
        <IconInfoCircle size={18} stroke={1.7} className={classes.noteIcon ?? ''} aria-hidden="true" />
        <div>
          <Title order={2}>How to read the bars</Title>
          <p>
            Each bar is everyone in a group. Lower answers lean left of the line, higher ones right; the
            middle step lies on both sides. Favorable counts the top two steps, or the lower two where a
            question is reversed. Missing answers are counted apart, never as a zero.
          </p>
        </div>
      </section>
    </div>
  );
};
