import type { ReactNode } from 'react';
import classes from './components.module.css';

export type ChipTone = 'neutral' | 'spruce' | 'amber' | 'rust' | 'outlined';

/** A state in a word or two; never a way to navigate. */
export const Chip = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: ChipTone;
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <span className={classes.chip} data-tone={tone}>
    {icon}
    {children}
  </span>
);
