import { Slider } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Item } from '../../../../shared/model/index.ts';
import { Card } from '../../../components/Card.tsx';
import classes from './criteria.module.css';
import type { Preview } from './useCriteriaPreview.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const marks = [{ value: 0 }, { value: 1 }, { value: 2 }, { value: 3 }];

/** The weight of each question on a slider, with its share of what tells one pair from another. */
export const WeightTable = (props: {
  items: readonly Item[];
  weightOf: (item: Item) => number;
  preview: Preview | null;
  canChange: boolean;
  onChange: (item: Item, weight: number) => void;
}) => {
  const { preview } = props;
  const nameOf = new Map<string, string>(props.items.map(({ id, shortName }) => [id, shortName]));
  const place = new Map(preview?.itemIds.map((id, index) => [id, index]));
  const shareOf = (item: Item, which: 'kept' | 'tried'): number =>
    preview?.[which]?.shares[place.get(item.id) ?? -1] ?? 0;
  const twinOf = (item: Item): string | undefined => {
    const twin = preview?.sameThing.find((pair) => (pair as readonly string[]).includes(item.id));
    const other = twin?.find((id) => id !== item.id);
    const counts = props.items.find(({ id }) => id === other);
    return props.weightOf(item) > 0 && counts !== undefined && props.weightOf(counts) > 0
      ? nameOf.get(other ?? '')
      : undefined;
  };
  return (
    <Card title="What counts" note="0 counts nothing, 3 counts most">
      <ul className={classes.weights} aria-label="Weights of the questions">
        {props.items.map((item) => {
          const weight = props.weightOf(item);
          const [kept, tried] = [shareOf(item, 'kept'), shareOf(item, 'tried')];
          const twin = twinOf(item);
          return (
            <li key={item.id} data-off={weight === 0 || undefined}>
              <span className={classes.item}>
                {item.shortName}
                {twin !== undefined && (
                  <small>
                    <IconAlertTriangle size={13} stroke={1.7} aria-hidden /> says nearly the same as {twin},
                    so it counts twice
                  </small>
                )}
              </span>
              <Slider
                className={classes.slider ?? ''}
                min={0}
                max={3}
                step={0.5}
                marks={marks}
                value={weight}
                disabled={!props.canChange}
                thumbLabel={`Weight of ${item.shortName}`}
                label={null}
                onChange={(value) => props.onChange(item, value)}
              />
              <strong>{weight}</strong>
              <span className={classes.share}>
                <span className={classes.shareBar} aria-hidden="true">
                  <span style={{ width: percent(tried * 2) }} />
                </span>
                <span title="Share of what tells one pair from another">{percent(tried)}</span>
                {percent(kept) !== percent(tried) && <small>was {percent(kept)}</small>}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.note}>
        The share is how much of the differences between pairs comes from a question. Equal weights mean about
        equal shares, whatever kind of question it is; twice the weight means about four times the share.
      </p>
    </Card>
  );
};
