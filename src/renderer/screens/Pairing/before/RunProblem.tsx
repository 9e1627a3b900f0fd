import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import classes from '../pairing.module.css';
import type { RunState } from '../usePairingRun.ts';
import { hasObstacles, Obstacles } from './Obstacles.tsx';
import { listNames } from './planWords.ts';
import { useAssessment } from './useAssessment.ts';
import { usePlan } from './usePlan.tsx';

type Failed = Extract<RunState, { kind: 'failed' }>;

/** Why there is no pairing, who it is about, and what would mend it. */
export const RunProblem = (props: { state: Failed; snapshot: PairingSnapshot; onDismiss: () => void }) => {
  const { canChange } = useChapter();
  const { state, snapshot } = props;
  const isAboutPeople = state.mentees.length > 0 || state.mentors.length > 0;
  const { report } = useAssessment(snapshot, isAboutPeople);
  const actions = usePlan(snapshot);
  const { person } = actions.names;
  return (
    <>
      <div className={classes.problem} role="alert">
        <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
        <div>
          <strong>{state.message}</strong>
          {state.mentees.length > 0 && <p>Waiting: {listNames(state.mentees.map(person), 12)}.</p>}
          {state.mentors.length > 0 && <p>Places with: {listNames(state.mentors.map(person), 12)}.</p>}
        </div>
        <Button variant="default" size="compact-sm" onClick={props.onDismiss}>
          Close
        </Button>
      </div>
      {isAboutPeople && report !== null && hasObstacles(report) && (
        <Obstacles report={report} actions={actions} canChange={canChange} />
      )}
      {actions.dialog}
    </>
  );
};
