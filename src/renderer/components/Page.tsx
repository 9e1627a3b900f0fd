import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './components.module.css';

interface HeadProps {
  readonly title: string;
  /** A quiet line above the title. */
  readonly over?: ReactNode;
  /** State chips beside the title. */
  readonly chips?: ReactNode;
  /** View controls, then exactly one filled button. */
  readonly actions?: ReactNode;
}

/** An ordinary page: title, margin, scrolls as a whole. */
export const Page = ({ title, over, chips, actions, children }: HeadProps & { children: ReactNode }) => (
  <div className={classes.page}>
    <header className={classes.pageHead}>
      <div>
        {over !== undefined && <div className={classes.over}>{over}</div>}
        <div className={classes.titleLine}>
          <Title order={1} className={classes.pageTitle ?? ''}>
            {title}
          </Title>
          {chips}
        </div>
      </div>
      <div className={classes.actions}>{actions}</div>
    </header>
    {children}
  </div>
);

/** A work screen: a head of 60 px, content and side panel that scroll by themselves, a footer for steps. */
export const WorkPage = (
  props: HeadProps & {
    under?: ReactNode;
    side?: ReactNode;
    sideLabel?: string;
    sideWidth?: number;
    /** Below 1,200 px the side panel is a drawer over the content, and this says whether it is out. */
    sideOut?: boolean;
    footer?: ReactNode;
    /** The content brings its own padding and scrolling. */
    bare?: boolean;
    children: ReactNode;
  },
) => (
  <div className={classes.work}>
    <header className={classes.workHead}>
      <div>
        <div className={classes.titleLine}>
          <Title order={1} fz={21} lh="28px" className={classes.pageTitle ?? ''}>
            {props.title}
          </Title>
          {props.chips}
        </div>
        {props.under !== undefined && <div className={classes.under}>{props.under}</div>}
      </div>
      <div className={classes.actions}>{props.actions}</div>
    </header>
    <div className={classes.workBody}>
      <div className={props.bare === true ? classes.workBare : classes.workContent}>{props.children}</div>
      {props.side !== undefined && props.side !== null && (
        <aside
          className={classes.side}
          data-out={props.sideOut ?? true}
          aria-label={props.sideLabel}
          style={{ width: props.sideWidth ?? 440 }}
        >
          {props.side}
        </aside>
      )}
    </div>
    {props.footer !== undefined && <footer className={classes.workFooter}>{props.footer}</footer>}
  </div>
);
