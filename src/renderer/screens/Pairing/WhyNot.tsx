import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf, formatPoints } from '../../components/format.ts';
import type { ReviewRow } from '../../components/reviewRows.ts';
import { questionKey, type RunInsight } from './useRunInsight.ts';
import classes from './whyNot.module.css';

/** Points with a sign: what is given up is negative. */
const signed = (points: number): string =>
  points === 0 ? '±0' : points > 0 ? `−${formatPoints(points, 1)}` : `+${formatPoints(-points, 1)}`;

/** "Why not Ben?": who would have to change, step by step, and what it costs the whole. */
export const WhyNot = (props: {
  row: ReviewRow;
  mentors: readonly { id: PersonId; name: string }[];
  nameOf: (personId: string) => string;
  insight: RunInsight;
}) => {
  const { words } = useChapter();
  const { row, insight, nameOf } = props;
  const [mentorId, setMentorId] = useState<string | null>(null);
  const answer = mentorId === null ? undefined : insight.answers.get(questionKey(row.mentee.id, mentorId));
  return (
    <section className={classes.whyNot} aria-label="Why not someone else">
      <header>
        <h3 id="why-not">Why not</h3>
        <Select
          aria-labelledby="why-not"
          searchable
          w={220}
          size="sm"
          placeholder={`another ${words.mentor}`}
          nothingFoundMessage="Nobody by that name"
          data={props.mentors
            .filter(({ id }) => id !== row.mentor.id)
            .map(({ id, name }) => ({ value: id as string, label: name }))}
          value={mentorId}
          onChange={(chosen) => {
            setMentorId(chosen);
            if (chosen !== null) insight.askWhyNot(row.mentee.id, chosen);
          }}
        />
        <span aria-hidden="true">?</span>
        {answer?.ok === true && (
          <Chip>
            {signed(answer.cost)} points, {countOf(answer.changes.length, 'person moves', 'people move')}
          </Chip>
        )}
      </header>
      <div role="status">
        {answer?.ok === false && <p>{answer.reason}</p>}
        {answer?.ok === true && (
          <ol>
            {answer.changes.map((change, index) => (
              <li key={change.menteeId}>
                <span>
                  {nameOf(change.menteeId)} <IconArrowRight size={14} stroke={1.7} aria-label="to" />{' '}
                  {change.to === null ? `nobody` : nameOf(change.to)}{' '}
                  <small>
                    {change.from === null
                      ? ''
                      : index === 0
                        ? `instead of ${nameOf(change.from)}`
                        : `leaves ${nameOf(change.from)}`}
                  </small>
                </span>
                <strong>{signed(change.points)}</strong>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
};
