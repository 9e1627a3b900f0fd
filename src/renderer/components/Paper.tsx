import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './paper.module.css';

/** A sheet as it prints: serif on white, in both themes. */
export const Paper = ({ className, children }: { className: string | undefined; children: ReactNode }) => (
  <article className={`${classes.paper} ${className ?? ''}`}>{children}</article>
);

/** What is printed instead of the window: the sheets alone. */
export const PrintOnly = ({ children }: { children: ReactNode }) =>
  createPortal(
    <div className={classes.print} aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
