import { Button, Group } from '@mantine/core';
import type { CopyConflict, CopySide, CopyStamp } from '../../../shared/model/index.ts';
import { Card } from '../../components/Card.tsx';
import { countOf, formatMoment } from '../../components/format.ts';
import classes from './merge.module.css';

const kindWords: Readonly<Record<CopyConflict['kind'], string>> = {
  'changed twice': 'changed in both copies',
  'removed here': 'gone here, worked on in the copy',
  'removed there': 'gone in the copy, worked on here',
  'paired twice': 'paired in both copies, with two mentors',
};

const Stamp = ({ stamp }: { stamp: CopyStamp | null }) => (
  <small>
    {stamp === null
      ? 'not changed since the copies parted'
      : `${stamp.officer === '' ? 'Somebody' : stamp.officer}, ${formatMoment(stamp.at)}`}
  </small>
);

const sideNames: Readonly<Record<CopySide, string>> = { ours: 'Here', theirs: 'In the copy' };

const ConflictRow = ({
  conflict,
  onDecide,
}: {
  conflict: CopyConflict;
  onDecide: (side: CopySide) => void;
}) => (
  <li className={classes.conflict} data-decided={conflict.decided !== null || undefined}>
    <div className={classes.about}>
      <strong>
        {conflict.about}
        {conflict.detail === null ? '' : `: ${conflict.detail}`}
      </strong>
      <small>{kindWords[conflict.kind]}</small>
      {conflict.hanging.length > 0 && <small>With it: {conflict.hanging.join('; ')}</small>}
    </div>
    <fieldset className={classes.sides}>
      <legend>
        {conflict.about}
        {conflict.detail === null ? '' : `, ${conflict.detail}`}
      </legend>
      {(['ours', 'theirs'] as const).map((side) => (
        <label key={side} className={classes.side} data-chosen={conflict.decided === side || undefined}>
          <input
            type="radio"
            name={conflict.id}
            checked={conflict.decided === side}
            onChange={() => onDecide(side)}
          />
          <span>
            <b>{sideNames[side]}</b>
            <span className={classes.value}>{conflict[side].text}</span>
            <Stamp stamp={conflict[side].stamp} />
          </span>
        </label>
      ))}
    </fieldset>
  </li>
);

/** What both copies changed in different ways: both values, who wrote them, and which holds. Open ones stand first. */
export const Conflicts = ({
  conflicts,
  onDecide,
}: {
  conflicts: readonly CopyConflict[];
  onDecide: (decisions: Record<string, CopySide>) => void;
}) => {
  const open = conflicts.filter(({ decided }) => decided === null);
  const decideRest = (side: CopySide): void =>
    onDecide(Object.fromEntries((open.length > 0 ? open : conflicts).map(({ id }) => [id, side])));
  const rest = open.length > 0 ? 'All open ones' : 'All';
  return (
    <Card
      title={countOf(conflicts.length, 'difference')}
      note={open.length === 0 ? 'all decided' : `${open.length} open`}
      action={
        conflicts.length > 1 && (
          <Group gap={8}>
            <Button size="compact-sm" variant="default" onClick={() => decideRest('ours')}>
              {rest} as here
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => decideRest('theirs')}>
              {rest} as in the copy
            </Button>
          </Group>
        )
      }
    >
      <ul className={classes.conflicts}>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.id}
            conflict={conflict}
            onDecide={(side) => onDecide({ [conflict.id]: side })}
          />
        ))}
      </ul>
    </Card>
  );
};
