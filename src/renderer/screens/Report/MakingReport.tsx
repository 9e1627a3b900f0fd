import { Button } from '@mantine/core';
import { formatMoment } from '../../components/format.ts';
import { Working } from '../../components/Working.tsx';
import classes from './making.module.css';
import type { ComputeState } from './useReport.ts';

/** How far the numbers are, and what is there after they were stopped or failed. */
export const MakingReport = ({
  computed,
  isAlone,
}: {
  computed: ComputeState;
  /** No report stands below it yet. */
  isAlone: boolean;
}) => {
  const { isRunning, isSlow, isStopped, problem, at, doing, done, cancel, again } = computed;
  if (isRunning && !isSlow)
    return isAlone ? null : <div className={classes.thinBar} style={{ width: `${done * 100}%` }} />;
  // The results are there, their pages are being laid out.
  if (!isRunning && !isStopped && problem === null) return null;
  const before =
    at === null
      ? ''
      : ` Below stand the numbers of ${formatMoment(at.toISOString())}; they can’t be saved now.`;
  const why = problem ?? 'Stopped before the numbers were complete.';
  return (
    <div className={isAlone ? classes.making : classes.remaking}>
      {isRunning ? (
        <Working doing={doing} done={done} onCancel={cancel} />
      ) : (
        <div role="alert">
          <p>
            {why} Nothing was changed.{before}
          </p>
          <Button variant="default" size="compact-md" onClick={again}>
            Make the report
          </Button>
        </div>
      )}
    </div>
  );
};
