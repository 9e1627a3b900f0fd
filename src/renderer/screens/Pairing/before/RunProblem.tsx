import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Person } from '../../../../shared/model/index.ts';
import classes from '../pairing.module.css';
import type { RunState } from '../usePairingRun.ts';

type Failed = Extract<RunState, { kind: 'failed' }>;

/** Why there is no pairing, and who it is about. */
export const RunProblem = (props: { state: Failed; people: readonly Person[]; onDismiss: () => void }) => {
  const names = new Map(props.people.map(({ id, name }) => [id as string, name]));
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? 'someone').join(', ');
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <strong>{props.state.message}</strong>
        {props.state.mentees.length > 0 && <p>Waiting: {list(props.state.mentees)}.</p>}
        {props.state.mentors.length > 0 && <p>Places with: {list(props.state.mentors)}.</p>}
      </div>
      <Button variant="default" size="compact-sm" onClick={props.onDismiss}>
        Close
      </Button>
    </div>
  );
};
