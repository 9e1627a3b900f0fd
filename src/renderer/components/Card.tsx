import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './components.module.css';

/** A white card with an optional heading, a note beside it and an action at its right. */
export const Card = (props: {
  title?: string;
  note?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
  flush?: boolean;
  children: ReactNode;
}) => (
  <section
    className={[classes.card, props.flush === true ? classes.flush : '', props.className ?? ''].join(' ')}
    aria-label={props.title}
  >
    {props.title !== undefined && (
      <header className={classes.cardHead}>
        <Title order={2}>{props.title}</Title>
        {props.note !== undefined && <span className={classes.cardNote}>{props.note}</span>}
        {props.action !== undefined && <span className={classes.cardAction}>{props.action}</span>}
      </header>
    )}
    {props.children}
  </section>
);
