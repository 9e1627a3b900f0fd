import { Button, Radio, Stack, Text } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSettings } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { countYear } from '../../components/yearCounts.ts';
import classes from './pairing.module.css';

export const aims: readonly { value: RunSettings['objective']; label: string; description: string }[] = [
  {
    value: 'worstThenTotal',
    label: 'Nobody with a weak pair',
    description:
      'First the weakest pair is made as strong as possible, then the sum of all. Costs next to nothing.',
  },
  {
    value: 'total',
    label: 'The best sum',
    description: 'The most points over all pairs, though a few may be weak.',
  },
  {
    value: 'leximin',
    label: 'As even as possible',
    description: 'The weakest pair first, then the second weakest, and so on.',
  },
];

/** Before the first run: what is aimed at. */
export const FirstRun = (props: {
  snapshot: PairingSnapshot;
  disabled: boolean;
  onRun: (objective: RunSettings['objective']) => void;
}) => {
  const { words } = useChapter();
  const [objective, setObjective] = useState<RunSettings['objective']>(props.snapshot.criteria.objective);
  const counts = countYear(props.snapshot);
  return (
    <div className={classes.before}>
      <Card title="What is best">
        <Text size="sm" c="var(--mg-ink-2)" mb={12}>
          Always first: as many {words.mentees} as possible get a {words.mentor}, those carried over before
          the others.
        </Text>
        <Radio.Group
          value={objective}
          onChange={(value) => setObjective(value as RunSettings['objective'])}
          aria-label="What is best"
        >
          <Stack gap={10}>
            {aims.map((aim) => (
              <Radio key={aim.value} value={aim.value} label={aim.label} description={aim.description} />
            ))}
          </Stack>
        </Radio.Group>
        <Button
          mt={18}
          leftSection={<IconArrowsJoin2 size={16} stroke={1.7} />}
          disabled={props.disabled || counts.mentees === 0}
          onClick={() => props.onRun(objective)}
        >
          Find the best pairing
        </Button>
      </Card>
    </div>
  );
};
