import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { Decision, KeyedRepair } from '../../../shared/intake/index.ts';
import { formatDay } from '../../components/format.ts';
import classes from './parts.module.css';

/** Keeps the keyboard where it was: the first button of a repair stays while its words change. */
const holdFocus = (button: HTMLElement): void => {
  const list = button.closest('li');
  list?.querySelector('button')?.focus();
};

interface RepairDecisionProps {
  readonly repair: KeyedRepair;
  readonly onDecide: (decision: Decision) => void;
}

const stateWords = ({ accepted, choices, decidedAt }: KeyedRepair): string => {
  if (decidedAt !== null) return `as you decided on ${formatDay(decidedAt)}`;
  if (choices.length > 0) return accepted ? 'Chosen' : 'None of them';
  return accepted ? 'Accepted' : 'Left as it was';
};

/** Who or what is meant, a button each, and none of them. */
const Choices = ({ repair, onDecide }: RepairDecisionProps) => {
  const { choices, chosen, asks } = repair;
  const decide = (decision: Decision) => (event: MouseEvent<HTMLButtonElement>) => {
    holdFocus(event.currentTarget);
    onDecide(decision);
  };
  return (
    <fieldset className={classes.choices} aria-label={`“${repair.before ?? ''}” is`}>
      {choices.map(({ id, label }) => (
        <Button
          key={id}
          size="compact-md"
          variant={chosen === id ? 'filled' : 'default'}
          aria-pressed={chosen === id && !asks}
          onClick={decide(id)}
        >
          {label}
        </Button>
      ))}
      <Button
        size="compact-md"
        variant={chosen === null && !asks ? 'light' : 'subtle'}
        onClick={decide(false)}
      >
        {choices.length === 1 ? 'No' : choices.length === 2 ? 'Neither' : 'None of them'}
      </Button>
    </fieldset>
  );
};

const State = ({ repair }: { repair: KeyedRepair }) => (
  <span className={classes.done} data-accepted={repair.accepted}>
    {repair.accepted && <IconCheck size={15} stroke={1.7} aria-hidden />}
    {stateWords(repair)}
  </span>
);

/** Accept or leave a repair, or say which of its candidates is meant; a decision can be changed at any time. */
export const RepairDecision = ({ repair, onDecide }: RepairDecisionProps) => {
  const { accepted, asks, hasChoice, choices } = repair;
  if (!hasChoice && !asks) return <span className={classes.done}>Only told</span>;
  const decide = (decision: Decision) => (event: MouseEvent<HTMLButtonElement>) => {
    holdFocus(event.currentTarget);
    onDecide(decision);
  };
  if (choices.length > 0 && (asks || choices.length > 1 || !accepted)) {
    return (
      <>
        {!asks && <State repair={repair} />}
        <Choices repair={repair} onDecide={onDecide} />
      </>
    );
  }
  const first = asks
    ? { words: hasChoice ? 'Accept' : 'Noted', accept: true }
    : { words: accepted ? 'Undo' : 'Accept', accept: !accepted };
  return (
    <>
      {!asks && <State repair={repair} />}
      <Button
        key="first"
        size="compact-md"
        variant={asks ? (accepted && hasChoice ? 'filled' : 'default') : 'subtle'}
        onClick={decide(first.accept)}
      >
        {first.words}
      </Button>
      {asks && hasChoice && (
        <Button
          key="second"
          size="compact-md"
          variant={accepted ? 'default' : 'filled'}
          onClick={decide(false)}
        >
          Leave
        </Button>
      )}
    </>
  );
};
