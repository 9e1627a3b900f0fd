import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './out.module.css';

interface PreviewProps {
  /** Which page is shown, from 0, and of how many. */
  readonly at: number;
  readonly count: number;
  /** Said instead of the page where there is only one. */
  readonly size: string;
  readonly onPage: (at: number) => void;
  readonly children: ReactNode;
}

/** One page as it will look, and the way to the others. */
export const Preview = ({ at, count, size, onPage, children }: PreviewProps) => (
  <>
    <div className={classes.preview}>{children}</div>
    <div className={classes.pager}>
      <span role="status">{count > 1 ? `Page ${at + 1} of ${count}` : size}</span>
      {count > 1 && (
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size={32}
            aria-label="Page before"
            disabled={at === 0}
            onClick={() => onPage(at - 1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={32}
            aria-label="Next page"
            disabled={at === count - 1}
            onClick={() => onPage(at + 1)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </ActionIcon.Group>
      )}
    </div>
  </>
);
