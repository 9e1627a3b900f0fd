import { Button, Progress } from '@mantine/core';
import classes from './pairing.module.css';
import type { RunState } from './usePairingRun.ts';

type Running = Extract<RunState, { kind: 'running' }>;

export const RunProgress = ({ state, onCancel }: { state: Running; onCancel: () => void }) => (
  <div className={classes.progress} role="status">
    <Progress value={Math.max(4, state.done * 100)} aria-label="Finding the best pairing" size="sm" />
    <div>
      <span>{state.doing}…</span>
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  </div>
);
