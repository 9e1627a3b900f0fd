import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './components.module.css';
import { Rings } from './marks.tsx';

/** What belongs here, and the one thing to do next. */
export const EmptyState = (props: { title: string; children: ReactNode; action?: ReactNode }) => (
  <div className={classes.center}>
    <Rings size={44} />
    <Title order={2} fz={18} lh="24px">
      {props.title}
    </Title>
    <Text className={classes.centerText}>{props.children}</Text>
    {props.action}
  </div>
);
