import { Button, Radio, Stack, Text } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSettings } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { Places } from '../../components/Places.tsx';
import { countYear } from '../../components/yearCounts.ts';
import { hrefOf } from '../../stores/route.ts';
import classes from './pairing.module.css';

const aims: readonly { value: RunSettings['objective']; label: string; description: string }[] = [
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

/** Before the first run: who is there, what counts, and what is aimed at. */
export const Before = (props: {
  snapshot: PairingSnapshot;
  disabled: boolean;
  onRun: (objective: RunSettings['objective']) => void;
}) => {
  const { words } = useChapter();
  const [objective, setObjective] = useState<RunSettings['objective']>('worstThenTotal');
  const counts = countYear(props.snapshot);
  const counted = props.snapshot.items.filter(
    ({ use, weight, sensitive }) =>
      (use === 'similarity' || use === 'complement') && weight > 0 && !sensitive,
  );
  const sum = counted.reduce((total, { weight }) => total + weight, 0);
  return (
    <div className={classes.before}>
      <Card title="Who is there">
        <div>
          <Places counts={counts} words={words} />
        </div>
        <Text size="sm" c="var(--mg-ink-2)" mt={14}>
          {counts.menteesAnswered} of {counts.mentees} {words.mentees} and {counts.mentorsAnswered} of{' '}
          {counts.mentors} {words.mentors} answered. Whoever did not is paired too, with a middling score for
          everyone.
        </Text>
      </Card>
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
      <Card title="What counts" action={<a href={hrefOf('questionnaires')}>Change the weights</a>}>
        {counted.length === 0 ? (
          <Text c="var(--mg-ink-2)">
            No question counts yet, so every pair would be as good as any other. Give a few questions a weight
            first.
          </Text>
        ) : (
          <ul className={classes.weights}>
            {counted
              .toSorted((left, right) => right.weight - left.weight)
              .map((item) => (
                <li key={item.id}>
                  <span>{item.shortName}</span>
                  <span
                    className={classes.weightBar}
                    style={{ width: `${(55 * item.weight) / 3}%` }}
                    aria-hidden="true"
                  />
                  <span>{Math.round((100 * item.weight) / sum)}%</span>
                </li>
              ))}
          </ul>
        )}
      </Card>
    </div>
  );
};
