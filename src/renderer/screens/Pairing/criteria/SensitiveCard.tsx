import { SegmentedControl, Switch } from '@mantine/core';
import { canWish } from '../../../../shared/matching/run/index.ts';
import type { CycleCriteria, Item } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { formatMoment } from '../../../components/format.ts';
import classes from './criteria.module.css';

type Effect = CycleCriteria['wishes'][number]['effect'];

/** Questions that are sensitive or only filter: what a wish does, and whether a sensitive one adds points. */
export const SensitiveCard = (props: {
  items: readonly Item[];
  criteria: CycleCriteria;
  canChange: boolean;
  onWish: (item: Item, effect: Effect) => void;
  onSwitch: (item: Item, on: boolean) => void;
}) => {
  const { words } = useChapter();
  const { criteria } = props;
  const effectOf = (item: Item): Effect =>
    criteria.wishes.find(({ itemId }) => itemId === item.id)?.effect ?? 'off';
  const switchedOn = (item: Item) => criteria.switchedOn.find(({ itemId }) => itemId === item.id);
  if (props.items.length === 0) return null;
  return (
    <Card title="Wishes and sensitive questions" note="never points by themselves">
      <ul className={classes.sensitive}>
        {props.items.map((item) => (
          <li key={item.id}>
            <strong>{item.shortName}</strong>
            <small>{item.wording.mentee}</small>
            {canWish(item) && (
              <SegmentedControl
                size="sm"
                aria-label={`What a wish in ${item.shortName} does`}
                value={effectOf(item)}
                disabled={!props.canChange}
                onChange={(value) => props.onWish(item, value as Effect)}
                data={[
                  { value: 'off', label: 'Nothing' },
                  { value: 'prefer', label: 'Met where it can be' },
                  { value: 'exclude', label: 'Must be met' },
                ]}
              />
            )}
            {canWish(item) && effectOf(item) === 'prefer' && (
              <p>
                Whoever has a wish goes to a {words.mentor} who shares it, as long as nobody loses a{' '}
                {words.mentor} by that. It adds no points.
              </p>
            )}
            {canWish(item) && effectOf(item) === 'exclude' && (
              <p>
                Whoever has a wish goes only to a {words.mentor} who shares it, if there is one at all. It
                adds no points.
              </p>
            )}
            {item.type === 'people' && item.use === 'filter' && (
              <p>Names given here are kept apart. Nobody is ever told.</p>
            )}
            {item.sensitive && (item.use === 'similarity' || item.use === 'complement') && (
              <>
                <Switch
                  label="Adds points"
                  checked={switchedOn(item) !== undefined}
                  disabled={!props.canChange}
                  onChange={(event) => props.onSwitch(item, event.currentTarget.checked)}
                />
                {switchedOn(item) !== undefined && (
                  <p>
                    Since {formatMoment(switchedOn(item)?.at ?? '')}: {switchedOn(item)?.reason}
                  </p>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
