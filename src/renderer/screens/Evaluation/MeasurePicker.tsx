import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { countOf } from '../../components/format.ts';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';

/** Which questions and scales are compared. p is corrected over them, so fewer questions are easier to answer. */
export const MeasurePicker = (props: {
  readonly available: readonly { readonly id: string; readonly label: string }[];
  /** Null for all. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (ids: readonly string[] | null) => void;
}) => {
  const { available, chosen, onChoose } = props;
  const isOn = (id: string): boolean => chosen === null || chosen.includes(id);
  const count = available.filter(({ id }) => isOn(id)).length;
  const toggle = (id: string): void => {
    const next = available.filter((one) => (one.id === id ? !isOn(id) : isOn(one.id))).map((one) => one.id);
    onChoose(next.length === available.length ? null : next);
  };
  return (
    <Popover width={420} position="bottom-start" withinPortal={false} shadow="none" trapFocus>
      <Popover.Target>
        <Button variant="default" size="sm" rightSection={<IconChevronDown size={16} stroke={1.7} />}>
          {countOf(count, 'question')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.picker ?? ''}>
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="subtle" onClick={() => onChoose(null)}>
            All
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onChoose([])}>
            None
          </Button>
        </div>
        <p className={classes.held}>
          Choose before you look: p is corrected over all the questions that are compared.
        </p>
        <ul>
          {available.map(({ id, label }) => (
            <li key={id}>
              <Checkbox label={label} checked={isOn(id)} onChange={() => toggle(id)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};
