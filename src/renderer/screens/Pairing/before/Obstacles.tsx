import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PlanReport, Tight } from '../../../../shared/matching/run/index.ts';
import type { DisplayWords } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { countOf } from '../../../components/format.ts';
import classes from './before.module.css';
import { listNames, sayStep } from './planWords.ts';
import type { PlanActions } from './usePlan.tsx';

/** "These 6 mentees can only go to these 4 places." */
const saySqueeze = ({ menteeIds, places }: Tight, words: DisplayWords): string => {
  const who = menteeIds.length === 1 ? `This ${words.mentee}` : `These ${menteeIds.length} ${words.mentees}`;
  return `${who} can only go to ${places === 1 ? 'this 1 place' : `these ${places} places`}.`;
};

const sayContradiction = ({ menteeIds, mentorIds, places }: Tight, words: DisplayWords): string => {
  if (menteeIds.length > 1 && mentorIds.length === 1)
    return `These ${menteeIds.length} ${words.mentees} are all required for one ${words.mentor} with ${countOf(places, 'place')}.`;
  if (mentorIds.length > 1)
    return `These ${mentorIds.length} ${words.mentors} are required for one ${words.mentee}.`;
  return 'This pair is required, and a rule of this cycle stands against it.';
};

const Squeeze = (props: { title: string; tight: Tight; actions: PlanActions; words: DisplayWords }) => {
  const { person } = props.actions.names;
  return (
    <div className={classes.squeeze}>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <strong>{props.title}</strong>
        <p>
          {listNames(props.tight.menteeIds.map(person), 12)}
          {props.tight.mentorIds.length > 0 && (
            <>
              {' '}
              · {props.tight.mentorIds.length === 1 ? 'place with' : 'places with'}{' '}
              {listNames(props.tight.mentorIds.map(person), 12)}
            </>
          )}
        </p>
      </div>
    </div>
  );
};

/** True where rules stand in somebody's way, whatever the number of places. */
export const hasObstacles = (report: PlanReport): boolean =>
  report.contradiction !== null || report.blocked.length > 0 || report.tight.length > 0;

/** What can't be done, in one sentence with the people it is about, and the cheapest repairs: each one click. */
export const Obstacles = (props: { report: PlanReport; actions: PlanActions; canChange: boolean }) => {
  const { words } = useChapter();
  const { report, actions } = props;
  if (!hasObstacles(report)) return null;
  const { contradiction, blocked, tight, repairs } = report;
  return (
    <section className={classes.obstacles} aria-label="What can’t be done">
      {contradiction !== null && (
        <Squeeze
          title={sayContradiction(contradiction, words)}
          tight={contradiction}
          actions={actions}
          words={words}
        />
      )}
      {blocked.length > 0 && (
        <Squeeze
          title={`Nobody with a free place may ${words.mentor === 'mentor' ? 'mentor' : `be the ${words.mentor} of`} ${blocked.length === 1 ? `this ${words.mentee}` : `these ${blocked.length} ${words.mentees}`}.`}
          tight={{ menteeIds: blocked, mentorIds: [], places: 0 }}
          actions={actions}
          words={words}
        />
      )}
      {tight.map((one) => (
        <Squeeze
          key={one.mentorIds.join()}
          title={saySqueeze(one, words)}
          tight={one}
          actions={actions}
          words={words}
        />
      ))}
      {repairs.length === 0 ? (
        <p className={classes.note}>No single change mends this. Look at the rules of this cycle.</p>
      ) : (
        <ul className={classes.options} aria-label="What would mend it">
          {repairs.slice(0, 6).map(({ step, gains, helps }) => (
            <li key={JSON.stringify(step)}>
              <Button
                variant="default"
                size="compact-md"
                disabled={!props.canChange || actions.isBusy}
                onClick={() => actions.takeSteps([step])}
              >
                {sayStep(step, actions.names)}
              </Button>
              <span>
                {helps.length > 0
                  ? `then ${listNames(helps.map(actions.names.person), 4)} ${helps.length === 1 ? 'has' : 'have'} a ${words.mentor}`
                  : `then ${gains} can have a ${words.mentor}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {repairs.length > 0 && (
        <p className={classes.note}>
          Each was tried by solving again. One click makes it; Undo takes it back.
        </p>
      )}
    </section>
  );
};
