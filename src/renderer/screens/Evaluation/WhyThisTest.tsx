import { Button, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Comparison } from '../../../shared/evaluation/index.ts';
import { countOf } from '../../components/format.ts';
import styles from './analysis.module.css';

/** Which tests were used, the most frequent first, each with its reason and how its p was found. */
export const WhyThisTest = ({ comparison }: { comparison: Comparison }) => {
  const used = [
    ...Map.groupBy(
      comparison.rows.flatMap(({ test, result }) =>
        test === null || result === null ? [] : [{ test, result }],
      ),
      ({ test, result }) => `${test.title}, ${result.method}`,
    ),
  ].toSorted(([, left], [, right]) => right.length - left.length);
  const first = used[0]?.[1][0];
  if (first === undefined) return null;
  return (
    <Popover width={340} position="bottom-end" withinPortal={false} shadow="none">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconInfoCircle size={16} stroke={1.7} />}>
          {first.test.title}: why this test
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.tests ?? ''}>
        {used.map(([key, rows]) => (
          <p key={key}>
            <strong>{rows[0]?.test.title}</strong>, {countOf(rows.length, 'question')}. {rows[0]?.test.why}{' '}
            How p was found: {rows[0]?.result.method}.
          </p>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
};
