import { Button, Progress } from '@mantine/core';
import classes from './components.module.css';

interface WorkingProps {
  readonly doing: string;
  /** From 0 to 1; null where nobody can tell. */
  readonly done: number | null;
  readonly onCancel: () => void;
}

/** How far long work is, and the way to end it. */
export const Working = ({ doing, done, onCancel }: WorkingProps) => (
  <div className={classes.working}>
    <span>{doing}</span>
    <Progress
      // What has just begun is to be seen as begun.
      value={done === null ? 100 : Math.max(2, Math.round(done * 100))}
      animated={done === null}
      size="sm"
      aria-label={doing}
    />
    <Button variant="default" size="compact-md" onClick={onCancel}>
      Stop
    </Button>
  </div>
);
