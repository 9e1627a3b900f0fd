import { Button, Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isSplit, questionOf } from '../../../shared/evaluation/index.ts';
import type { NewScale, SurveyScale } from '../../../shared/model/index.ts';
import type { SurveySnapshot } from '../../../shared/rpc/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import styles from './analysis.module.css';

/** Makes or changes a scale: its name, its questions, how it is scored. */
export const ScaleForm = (props: {
  readonly survey: SurveySnapshot;
  readonly scale: SurveyScale | null;
  readonly onDone: () => void;
}) => {
  const { survey, scale, onDone } = props;
  const ratings = survey.items.filter(({ type, scale: steps }) => type === 'rating' && steps !== null);
  const [name, setName] = useState(scale?.name ?? '');
  const [itemIds, setItemIds] = useState<NewScale['itemIds']>(scale?.itemIds ?? []);
  const [score, setScore] = useState<NewScale['score']>(scale?.score ?? 'mean');
  const [mostMissing, setMostMissing] = useState(scale?.mostMissing ?? 0);
  const save = useCommand(
    async (client, value: NewScale) => {
      if (scale === null) await client.evaluation.addScale(value);
      else await client.evaluation.changeScale({ ...value, id: scale.id });
    },
    { said: () => (scale === null ? `Made the scale ${name}` : `Changed the scale ${name}`), onDone },
  );
  const steps = new Set(
    ratings.filter(({ id }) => itemIds.includes(id)).map(({ scale: own }) => `${own?.min} ${own?.max}`),
  );
  const most = Math.max(0, itemIds.length - 1);
  const isReady = name.trim() !== '' && itemIds.length >= 2;
  return (
    <Card title={scale === null ? 'A new scale' : `Change ${scale.name}`}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady)
            save.mutate({
              instrumentId: survey.instrument.id,
              name,
              itemIds,
              score,
              mostMissing: Math.min(mostMissing, most),
            });
        }}
      >
        <TextInput
          label="Name"
          description="What the questions have in common, such as “At home here”"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          data-autofocus
        />
        <fieldset className={styles.items}>
          <legend>Questions</legend>
          {ratings.map((item) => (
            <Checkbox
              key={item.id}
              label={item.reversed ? `${questionOf(item)} (reversed: it is turned round)` : questionOf(item)}
              checked={itemIds.includes(item.id)}
              onChange={() =>
                setItemIds((before) =>
                  before.includes(item.id) ? before.filter((id) => id !== item.id) : [...before, item.id],
                )
              }
            />
          ))}
        </fieldset>
        {isSplit(ratings.filter(({ id }) => itemIds.includes(id))) && (
          <p className={styles.caution}>
            Some of these questions are for one side only and some for the other, so nobody answers all of
            them.
          </p>
        )}
        {steps.size > 1 && (
          <p className={styles.caution}>
            These questions are answered on different scales, so those with more steps weigh more in the
            score.
          </p>
        )}
        <div className={styles.rules}>
          <SegmentedControl
            aria-label="Score"
            value={score}
            onChange={(value) => setScore(value === 'sum' ? 'sum' : 'mean')}
            data={[
              { value: 'mean', label: 'Mean' },
              { value: 'sum', label: 'Sum' },
            ]}
          />
          <span className={styles.rule}>
            A person may leave out
            <NumberInput
              aria-label="Questions that may be missing"
              size="sm"
              w={72}
              min={0}
              max={most}
              clampBehavior="strict"
              allowDecimal={false}
              value={Math.min(mostMissing, most)}
              onChange={(value) => setMostMissing(typeof value === 'number' ? value : 0)}
            />
            and is still scored
          </span>
        </div>
        <div className={styles.buttons}>
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {scale === null ? 'Make the scale' : 'Keep the changes'}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </form>
    </Card>
  );
};
