import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconMinus } from '@tabler/icons-react';
import { memo } from 'react';
import { describeStanding, roleChoices } from '../../../shared/model/index.ts';
import type { YearOutcome, YearPart } from '../../../shared/roster/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import classes from '../../components/review.module.css';
import type { Decision, ReviewedLine } from './yearReview.ts';
import { outcomeWords, reasonWords } from './yearWords.ts';

export interface YearLineActions {
  readonly decide: (reviewed: ReviewedLine, decision: Decision) => void;
  readonly outcome: (reviewed: ReviewedLine, outcome: YearOutcome) => void;
  readonly part: (reviewed: ReviewedLine, part: YearPart) => void;
}

const icons = { open: IconAlertTriangle, accepted: IconCheck, left: IconMinus } as const;

/** One person at the beginning of the year: from what to what, what happens, what part, and the decision. */
export const YearLineRow = memo(
  ({ reviewed, name, actions }: { reviewed: ReviewedLine; name: string; actions: YearLineActions }) => {
    const { chapter, words } = useChapter();
    const { classYears } = chapter.settings;
    const { line, part, decision } = reviewed;
    const before = describeStanding(line.before, classYears);
    const after = describeStanding(line.after, classYears);
    const Icon = icons[decision];
    const role = part?.role ?? 'neither';
    const mentors = role === 'mentor' || role === 'both';
    const changePart = (next: Partial<NonNullable<YearPart>>): void => {
      const whole = {
        ...(part ?? { role: 'neither' as const, capacity: 0, priorityTier: 2, pausedUntil: null }),
        ...next,
      };
      const isMentor = whole.role === 'mentor' || whole.role === 'both';
      actions.part(
        reviewed,
        whole.role === 'neither'
          ? null
          : { ...whole, capacity: isMentor ? Math.max(next.capacity ?? 1, whole.capacity) : 0 },
      );
    };
    return (
      <li className={classes.line} data-decision={decision}>
        <Icon size={16} stroke={1.7} aria-hidden />
        <div className={classes.who}>
          <strong>{name}</strong>
          <span>{reasonWords(line.reason, words)}</span>
        </div>
        <div className={classes.change}>
          {before === after ? (
            <span>stays {after}</span>
          ) : (
            <>
              <s>{before}</s>
              <IconArrowRight size={15} stroke={1.7} aria-label="becomes" />
              <span>{after}</span>
            </>
          )}
        </div>
        <select
          aria-label={`What happens to ${name}`}
          value={line.outcome}
          disabled={decision === 'left' || line.choices.length === 1}
          onChange={(event) => {
            const outcome = line.choices.find((choice) => choice === event.currentTarget.value);
            if (outcome !== undefined) actions.outcome(reviewed, outcome);
          }}
        >
          {line.choices.map((choice) => (
            <option key={choice} value={choice}>
              {outcomeWords[choice]}
            </option>
          ))}
        </select>
        <span className={classes.part}>
          <select
            aria-label={`Part of ${name}`}
            value={role}
            disabled={decision === 'left'}
            onChange={(event) => {
              const chosen = roleChoices.find((choice) => choice === event.currentTarget.value);
              if (chosen !== undefined) changePart({ role: chosen });
            }}
          >
            {roleChoices.map((choice) => (
              <option key={choice} value={choice}>
                {choice === 'neither' ? 'no part' : choice === 'both' ? 'both' : words[choice]}
              </option>
            ))}
          </select>
          {mentors && (
            <input
              type="number"
              min={0}
              max={20}
              aria-label={`Places of ${name}`}
              value={part?.capacity ?? 0}
              disabled={decision === 'left'}
              onChange={(event) => {
                const capacity = Math.min(20, Math.max(0, Math.round(Number(event.currentTarget.value))));
                if (part !== null) actions.part(reviewed, { ...part, capacity });
              }}
            />
          )}
        </span>
        <div className={classes.decision}>
          {decision === 'open' ? (
            <>
              <Button size="compact-md" onClick={() => actions.decide(reviewed, 'accepted')}>
                Accept
              </Button>
              <Button size="compact-md" variant="default" onClick={() => actions.decide(reviewed, 'left')}>
                Leave
              </Button>
            </>
          ) : (
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={`${decision === 'accepted' ? 'Leave' : 'Accept'} ${name}`}
              onClick={() => actions.decide(reviewed, decision === 'accepted' ? 'left' : 'accepted')}
            >
              {decision === 'accepted' ? 'Leave' : 'Accept'}
            </Button>
          )}
        </div>
      </li>
    );
  },
);
