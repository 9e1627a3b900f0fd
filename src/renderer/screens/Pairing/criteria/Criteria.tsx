import { Button, Text } from '@mantine/core';
import { Card } from '../../../components/Card.tsx';
import { WorkPage } from '../../../components/Page.tsx';
import { goTo, hrefOf } from '../../../stores/route.ts';
import type { MeetingViewProps } from '../meetingViews.ts';
import classes from '../pairing.module.css';

/** What counts, and how much. */
export const Criteria = ({ snapshot, viewSwitch }: MeetingViewProps) => {
  const counted = snapshot.items.filter(
    ({ use, weight, sensitive }) =>
      (use === 'similarity' || use === 'complement') && weight > 0 && !sensitive,
  );
  const sum = counted.reduce((total, { weight }) => total + weight, 0);
  return (
    <WorkPage
      title="Pairing meeting"
      chips={viewSwitch}
      actions={<Button onClick={() => goTo('pairing?view=pairs')}>Go on to the pairs</Button>}
    >
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
    </WorkPage>
  );
};
