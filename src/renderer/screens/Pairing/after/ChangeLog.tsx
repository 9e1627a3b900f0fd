import type { PairingChange, WaitlistEntry } from '../../../../shared/model/index.ts';
import { Card } from '../../../components/Card.tsx';
import { countOf, formatDay, formatPoints } from '../../../components/format.ts';
import classes from './after.module.css';

const kindWords: Readonly<Record<PairingChange['kind'], string>> = {
  'drop-out': 'Drop-out',
  're-pair': 'Paired anew',
  'late joiner': 'Late joiner',
  'place opened': 'A place opened',
  bridge: 'Bridge',
  end: 'Pair ended',
};

/** What has changed since the approval, newest first, and who has left the waiting list with which reason. */
export const ChangeLog = (props: {
  changes: readonly PairingChange[];
  settled: readonly WaitlistEntry[];
  /** True while reasons, which are the board's own words, stay hidden. */
  hidesReasons: boolean;
  nameOf: (id: string) => string;
}) => {
  const entries = [
    ...props.changes.map((change) => ({
      id: change.id as string,
      on: change.happenedOn,
      what: kindWords[change.kind],
      more: [
        ...(change.ended.length > 0 ? [`${countOf(change.ended.length, 'pair')} ended`] : []),
        ...(change.added.length > 0 ? [`${countOf(change.added.length, 'pair')} begun`] : []),
        ...(change.totalBefore !== null && change.totalAfter !== null
          ? [
              `${change.totalAfter >= change.totalBefore ? '+' : ''}${formatPoints(change.totalAfter - change.totalBefore, 1)} points`,
            ]
          : []),
      ].join(', '),
    })),
    ...props.settled.map(({ id, settledOn, personId, reason, state }) => ({
      id: id as string,
      on: settledOn ?? '',
      what: `${props.nameOf(personId)} ${state === 'placed' ? 'got a place' : 'left the waiting list'}`,
      more: props.hidesReasons ? '' : (reason ?? ''),
    })),
  ].toSorted((left, right) =>
    left.on === right.on ? (left.id < right.id ? 1 : -1) : left.on < right.on ? 1 : -1,
  );
  if (entries.length === 0) return null;
  return (
    <Card title="Changes so far">
      <ul className={classes.log}>
        {entries.map(({ id, on, what, more }) => (
          <li key={id}>
            <span>{formatDay(on)}</span>
            <strong>{what}</strong>
            <span>{more}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
