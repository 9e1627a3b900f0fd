import { Button, Popover, Radio } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import type { ComparisonOptions } from '../../../shared/evaluation/index.ts';
import styles from './analysis.module.css';

export type HowCompared = Pick<ComparisonOptions, 'approach' | 'correction' | 'zeros'>;

/** How answers are compared, each choice with what it means. */
export const ComparisonOptionsMenu = (props: {
  readonly how: HowCompared;
  readonly onChange: (how: HowCompared) => void;
  /** Whether the same people are compared with themselves. */
  readonly showsZeros: boolean;
}) => {
  const { how, onChange, showsZeros } = props;
  return (
    <Popover width={360} position="bottom-end" withinPortal={false} shadow="none" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconAdjustments size={16} stroke={1.7} />}>
          How it is compared
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.picker ?? ''}>
        <Radio.Group
          label="Answers on a scale"
          value={how.approach}
          onChange={(value) => onChange({ ...how, approach: value === 'means' ? 'means' : 'ranks' })}
        >
          <Radio value="ranks" label="by rank" description="Steps are an order. The usual way." />
          <Radio value="means" label="by mean" description="Only where steps are equally far apart." />
        </Radio.Group>
        <Radio.Group
          label="Looking at several questions"
          value={how.correction}
          onChange={(value) =>
            onChange({ ...how, correction: value === 'bh' || value === 'none' ? value : 'holm' })
          }
        >
          <Radio
            value="holm"
            label="Holm"
            description="Rarely finds a difference that is none. The usual way."
          />
          <Radio
            value="bh"
            label="Benjamini–Hochberg"
            description="Finds more; of what it finds, at most one in twenty is none."
          />
          <Radio
            value="none"
            label="no correction"
            description="Only where one question was asked beforehand."
          />
        </Radio.Group>
        {showsZeros && (
          <Radio.Group
            label="People who did not change"
            value={how.zeros}
            onChange={(value) => onChange({ ...how, zeros: value === 'pratt' ? 'pratt' : 'drop' })}
          >
            <Radio value="drop" label="left out" description="Wilcoxon’s own way. The usual one." />
            <Radio value="pratt" label="ranked with the others" description="Pratt (1959)." />
          </Radio.Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};
