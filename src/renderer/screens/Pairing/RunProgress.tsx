import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DraftEditing } from './drafts/useDraftEditing.ts';
import classes from './pairing.module.css';
import type { RunState } from './usePairingRun.ts';

type Running = Extract<RunState, { kind: 'running' }>;

/** A run on its way. Stopping it keeps the best pairs so far, with how far from the best they can be at most. */
export const RunProgress = ({ state, onCancel }: { state: Running; onCancel: () => void }) => (
  <div className={classes.progress} role="status">
    <Progress value={Math.max(4, state.done * 100)} aria-label="Finding the best pairing" size="sm" />
    <div>
      <span>{state.doing}…</span>
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {state.done < 0.5 ? 'Cancel' : 'Stop with the best so far'}
      </Button>
    </div>
  </div>
);

/** A line while an edit is solved and kept; the reason where it can't be made. */
export const EditProgress = ({ editing }: { editing: DraftEditing }) => {
  if (editing.problem !== null)
    return (
      <div className={classes.problem} role="alert">
        <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
        <div>
          <strong>{editing.problem}</strong>
          <p>The draft stands as it was.</p>
        </div>
        <Button variant="default" size="compact-sm" onClick={editing.dismiss}>
          Close
        </Button>
      </div>
    );
  return (
    <div className={classes.editing} data-busy={editing.isBusy} role="status">
      {editing.isBusy && <Progress value={100} animated size={3} aria-label="Pairing again after the edit" />}
    </div>
  );
};
