import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { LineageWarning } from '../../../shared/lineage/index.ts';
import { Chip } from '../../components/Chip.tsx';
import { countOf } from '../../components/format.ts';
import classes from './lineage.module.css';

/** More than these are a matter for the repair of an import. */
const mostShown = 100;

/** What looks odd in the records, each with the people concerned; a click goes to them. */
export const Oddities = (props: { warnings: readonly LineageWarning[]; onShow: (id: string) => void }) => {
  const [isOpen, setOpen] = useState(false);
  const { warnings } = props;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={420}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton onClick={() => setOpen(!isOpen)}>
          <Chip tone="amber">{countOf(warnings.length, 'oddity', 'oddities')}</Chip>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="What looks odd in the records" p={8}>
        <ul className={classes.oddities}>
          {warnings.slice(0, mostShown).map(({ code, ids, message }) => (
            <li key={`${code} ${ids.join(' ')}`}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  props.onShow(ids.at(-1) ?? '');
                }}
              >
                {message}
              </button>
            </li>
          ))}
        </ul>
        {warnings.length > mostShown && <p>And {countOf(warnings.length - mostShown, 'more', 'more')}.</p>}
      </Popover.Dropdown>
    </Popover>
  );
};
