import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './components.module.css';

/** A problem that takes the place of what could not be shown: what happened, what is safe, what to do. */
export const Problem = (props: {
  title: string;
  children: ReactNode;
  action: { label: string; run: () => void };
}) => (
  <div role="alert" className={classes.center}>
    <IconAlertTriangle size={28} stroke={1.7} color="var(--mg-rust)" aria-hidden />
    <Title order={2} fz={20} lh="28px">
      {props.title}
    </Title>
    <Text className={classes.centerText}>{props.children}</Text>
    <Button variant="default" onClick={props.action.run}>
      {props.action.label}
    </Button>
  </div>
);
