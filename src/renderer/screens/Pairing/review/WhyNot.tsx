import { Button, Select } from '@mantine/core';
import { IconArrowRight, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import type { WhyNotAnswer } from '../../../../shared/matching/run/index.ts';
import type { PersonId } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { firstNameOf } from '../../../components/format.ts';
import type { ReviewRow } from '../../../components/reviewRows.ts';
import { describeCost, signedPoints } from './costWords.ts';
import { PairDecisions } from './PairDecisions.tsx';
import type { PairActions } from './pairActions.ts';
import classes from './whyNot.module.css';

/** What makes a step of the chain necessary. */
const describeStep = (
  answer: Extract<WhyNotAnswer, { ok: true }>,
  index: number,
  nameOf: (personId: string) => string,
): string => {
  const change = answer.changes[index];
  if (change === undefined) return '';
  if (change.from === null) return 'had nobody';
  if (index === 0) return `instead of ${firstNameOf(nameOf(change.from))}`;
  const before = answer.changes.slice(0, index).some(({ to }) => to === change.from);
  return before
    ? `${firstNameOf(nameOf(change.from))}’s place is taken`
    : `leaves ${firstNameOf(nameOf(change.from))}`;
};

/** "Why not Ben?": who would have to change, step by step, and what it costs; below it the swap and what else can be decided. */
export const WhyNot = (props: {
  row: ReviewRow;
  mentors: readonly { id: PersonId; name: string }[];
  nameOf: (personId: string) => string;
  actions: PairActions;
}) => {
  const { words } = useChapter();
  const { row, nameOf, actions } = props;
  const [asked, setAsked] = useState<{ mentorId: PersonId; answer: WhyNotAnswer | null } | null>(null);
  const ask = (mentorId: PersonId | null): void => {
    setAsked(mentorId === null ? null : { mentorId, answer: null });
    if (mentorId === null) return;
    void actions
      .costOf({ menteeId: row.mentee.id, mentorId })
      .then((answer) =>
        setAsked((before) => (before?.mentorId === mentorId ? { mentorId, answer } : before)),
      );
  };
  const answer = asked?.answer ?? null;
  return (
    <section className={classes.whyNot} aria-label="Why not someone else">
      <header>
        <h3 id="why-not">Why not</h3>
        <Select
          aria-labelledby="why-not"
          searchable
          w={210}
          size="sm"
          placeholder={`another ${words.mentor}`}
          nothingFoundMessage="Nobody by that name"
          data={props.mentors
            .filter(({ id }) => id !== row.mentor.id)
            .map(({ id, name }) => ({ value: id as string, label: name }))}
          value={asked?.mentorId ?? null}
          onChange={(chosen) => ask(props.mentors.find(({ id }) => id === chosen)?.id ?? null)}
        />
        <span aria-hidden="true">?</span>
        {answer?.ok === true && <Chip>{describeCost(answer)}</Chip>}
      </header>
      <div role="status">
        {asked !== null && answer === null && <p>Working it out…</p>}
        {answer?.ok === false && <p>{answer.reason}</p>}
        {answer?.ok === true && (
          <ol>
            {answer.changes.map((change, index) => (
              <li key={change.menteeId}>
                <span>
                  {nameOf(change.menteeId)} <IconArrowRight size={14} stroke={1.7} aria-label="to" />{' '}
                  {change.to === null ? 'nobody' : nameOf(change.to)}{' '}
                  <small>{describeStep(answer, index, nameOf)}</small>
                </span>
                <strong>{signedPoints(change.points)}</strong>
              </li>
            ))}
          </ol>
        )}
      </div>
      {actions.canEdit && (
        <div className={classes.actions}>
          {asked !== null && answer?.ok === true && answer.changes.length > 0 && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconReplace size={16} stroke={1.7} />}
              disabled={actions.isBusy}
              onClick={() => actions.swap({ menteeId: row.mentee.id, mentorId: asked.mentorId })}
            >
              Make this swap
            </Button>
          )}
          <PairDecisions row={row} actions={actions} />
        </div>
      )}
    </section>
  );
};
