import { Button } from '@mantine/core';
import { questionOf, type ScaleReliability, wordEstimate } from '../../../shared/evaluation/index.ts';
import type { Item, SurveyScale } from '../../../shared/model/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import styles from './analysis.module.css';
import classes from './evaluation.module.css';

const verdictChips = {
  good: { tone: 'spruce', words: 'forms a scale' },
  fair: { tone: 'spruce', words: 'forms a scale, with care' },
  weak: { tone: 'amber', words: 'weak' },
  'no scale': { tone: 'amber', words: 'does not form a scale' },
  'not known': { tone: 'outlined', words: 'not to be told' },
} as const;

const orDash = (value: number | null): string => (value === null ? 'not to be told' : wordEstimate(value));

/** One scale: α with its interval, ω, what they mean, and what each question does. */
export const ScaleCard = (props: {
  readonly scale: SurveyScale;
  readonly items: readonly Item[];
  readonly reliability: ScaleReliability | null;
  readonly canWrite: boolean;
  readonly onEdit: () => void;
}) => {
  const { scale, items, reliability, canWrite, onEdit } = props;
  const remove = useCommand((client, _: null) => client.evaluation.removeScale({ scaleId: scale.id }), {
    said: () => `Removed the scale ${scale.name}`,
  });
  const chip = reliability === null ? null : verdictChips[reliability.verdict];
  return (
    <Card
      title={scale.name}
      note={chip !== null && <Chip tone={chip.tone}>{chip.words}</Chip>}
      action={
        canWrite && (
          <span className={styles.buttons}>
            <Button variant="subtle" size="compact-sm" onClick={onEdit}>
              Change
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => remove.mutate(null)}>
              Remove
            </Button>
          </span>
        )
      }
    >
      {reliability !== null && (
        <>
          <p className={styles.reliability}>
            <span>
              Cronbach’s α{' '}
              <strong>
                {reliability.alpha === null ? 'not to be told' : wordEstimate(reliability.alpha.estimate)}
              </strong>
              {reliability.alpha !== null &&
                ` [${wordEstimate(reliability.alpha.lower)}, ${wordEstimate(reliability.alpha.upper)}]`}
            </span>
            <span>
              McDonald’s ω{' '}
              <strong>
                {reliability.omega === null ? 'not to be told' : wordEstimate(reliability.omega)}
              </strong>
            </span>
            <span>n = {reliability.n} who answered all of it</span>
            <span>
              {scale.score === 'mean' ? 'mean' : 'sum'} of the questions, {scale.mostMissing} may be missing
            </span>
          </p>
          <p className={styles.meaning}>{reliability.meaning}</p>
          {reliability.omegaReason !== null && <p className={classes.held}>ω: {reliability.omegaReason}</p>}
        </>
      )}
      <div className={styles.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" data-number title="How far it goes with the sum of the others, −1 to 1">
                r with the rest
              </th>
              <th scope="col" data-number title="What α would be if this question were left out">
                α without it
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.id}>
                <th scope="row">
                  {questionOf(item)}
                  {item.reversed && (
                    <small className={styles.turned}> turned round, because it is reversed</small>
                  )}
                </th>
                <td data-number>{orDash(reliability?.items[index]?.itemRest ?? null)}</td>
                <td data-number>{orDash(reliability?.items[index]?.alphaIfDropped ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.held}>
        α and ω tell how far the questions go together: from about .70 a score can stand for groups, below .50
        it stands for nothing. α assumes that all questions count alike, ω does not (one factor, maximum
        likelihood).
      </p>
    </Card>
  );
};
