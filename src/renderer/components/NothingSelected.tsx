import type { ReactNode } from 'react';
import classes from './components.module.css';
import { Rings } from './marks.tsx';

/** What a side panel says while nothing is selected: what would be here, and how to get it. */
export const NothingSelected = ({ children }: { children: ReactNode }) => (
  <div className={classes.nothingSelected}>
    <Rings size={40} />
    {children}
  </div>
);
