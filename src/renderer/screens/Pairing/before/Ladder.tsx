import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanReport, RungReport } from '../../../../shared/matching/run/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { capitalize, countOf } from '../../../components/format.ts';
import classes from './before.module.css';
import { listNames, rungTitles, sayStep } from './planWords.ts';
import type { PlanActions } from './usePlan.tsx';

const sayRung = (
  report: RungReport,
  waiting: number,
  words: { mentor: string; mentee: string; mentees: string },
  names: (id: string) => string,
): string => {
  const { options, enough, leaves } = report;
  if (report.rung === 'wait')
    return `${listNames(options[0]?.helps.map(names) ?? [])} would have no ${words.mentor} now, and come first next time.`;
  if (options.length === 0) return 'Nobody is left to ask here, or it would help nobody.';
  const reach =
    leaves === 0
      ? `${enough.length === 1 ? 'One is' : `${enough.length} are`} enough for all ${waiting}.`
      : `${enough.length === 1 ? 'One helps' : `${enough.length} help`} ${waiting - leaves} of the ${waiting}.`;
  return `${reach} Then ${listNames(report.helps.map(names), 5)} ${report.helps.length === 1 ? 'has' : 'have'} a ${words.mentor}.`;
};

const Rung = (props: {
  report: RungReport;
  waiting: number;
  place: number;
  actions: PlanActions;
  canChange: boolean;
}) => {
  const { words } = useChapter();
  const [open, setOpen] = useState(false);
  const { report, actions, waiting } = props;
  const title = capitalize(rungTitles[report.rung](words));
  const { enough, options } = report;
  return (
    <li className={classes.rung} data-empty={options.length === 0 || undefined}>
      <span className={classes.rungPlace} aria-hidden="true">
        {props.place}
      </span>
      <div>
        <strong>{title}</strong>
        <p>{sayRung(report, waiting, words, actions.names.person)}</p>
        {open && (
          <ul className={classes.options}>
            {options.map(({ step, helps }) => (
              <li key={JSON.stringify(step)}>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={!props.canChange || actions.isBusy}
                  onClick={() => actions.takeSteps([step])}
                >
                  {sayStep(step, actions.names)}
                </Button>
                <span>helps {listNames(helps.map(actions.names.person), 3)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.rungActions}>
        {report.rung !== 'wait' && options.length > 0 && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={open}
            aria-label={`${open ? 'Hide' : 'Show'} one by one: ${title}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Hide' : 'One by one'}
          </Button>
        )}
        {enough.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            disabled={!props.canChange || actions.isBusy}
            aria-label={`${report.rung === 'wait' ? 'Let them wait' : `Take ${enough.length}`}: ${title}`}
            onClick={() => actions.takeSteps(enough)}
          >
            {report.rung === 'wait'
              ? 'Let them wait'
              : enough.length === 1
                ? 'Take this step'
                : `Take ${enough.length} steps`}
          </Button>
        )}
      </div>
    </li>
  );
};

/** What to do about too few places, in the order in which a board tries it; each step says whom it helps. */
export const Ladder = (props: {
  report: PlanReport;
  acceptedAt: string | null;
  actions: PlanActions;
  canChange: boolean;
}) => {
  const { words } = useChapter();
  const { report, actions } = props;
  const waiting = report.waiting.length;
  if (waiting === 0) return null;
  return (
    <Card
      title={`${countOf(waiting, words.mentee, words.mentees)} without a ${words.mentor}: what helps`}
      note="in this order"
      action={
        props.acceptedAt !== null && (
          <Chip tone="spruce" icon={<IconCheck size={13} stroke={2} aria-hidden />}>
            the board lets them wait
          </Chip>
        )
      }
    >
      <ol className={classes.ladder}>
        {report.ladder
          .filter(({ rung }) => rung !== 'wait' || props.acceptedAt === null)
          .map((rung, index) => (
            <Rung
              key={rung.rung}
              report={rung}
              waiting={waiting}
              place={index + 1}
              actions={actions}
              canChange={props.canChange}
            />
          ))}
      </ol>
      {props.acceptedAt !== null && (
        <p className={classes.note}>
          {listNames(report.waiting.map(actions.names.person))} wait and come first next time.{' '}
          <button
            type="button"
            className={classes.link}
            disabled={!props.canChange}
            onClick={() => actions.change('Look for a mentor for everyone', { acceptShortage: false })}
          >
            Look for a {words.mentor} for everyone after all
          </button>
        </p>
      )}
    </Card>
  );
};
