import { Button, Text } from '@mantine/core';
import classes from './kiosk.module.css';

/** Warns before an abandoned draft is cleared; any touch or key keeps it. */
export const StillThere = ({ seconds, onStartOver }: { seconds: number; onStartOver: () => void }) => (
  <div className={classes.stillThere} role="alertdialog" aria-label="Are you still there?">
    <Text fw={620} fz={20}>
      Are you still there?
    </Text>
    <Text>
      In {seconds} {seconds === 1 ? 'second' : 'seconds'} your answers are cleared, so that the next person
      does not see them.
    </Text>
    <div className={classes.buttons}>
      <Button size="lg" fz={17}>
        I am here
      </Button>
      <Button size="lg" fz={17} variant="default" onClick={onStartOver}>
        Start over
      </Button>
    </div>
  </div>
);
