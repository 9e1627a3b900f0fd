import { Button, Group, Progress, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MendStop } from '../../../../shared/matching/run/index.ts';
import { countOf, formatPoints } from '../../../components/format.ts';
import { NotWhilePresenting } from '../NotWhilePresenting.tsx';
import classes from './after.module.css';
import type { MendState } from './useMend.ts';

const describeTotal = ({ totalBefore, totalAfter }: MendStop): string => {
  const points = formatPoints(Math.abs(totalAfter - totalBefore), 1);
  return `${points} points ${totalAfter >= totalBefore ? 'more' : 'less'} than the pairs that stand`;
};

/** Who would go to whom, one line each: before → after, with the points of the pair. */
const Lines = ({
  stop,
  nameOf,
  endedMentorOf,
}: {
  stop: MendStop;
  nameOf: (id: string) => string;
  endedMentorOf: (menteeId: string) => string | null;
}) => (
  <ul className={classes.lines} aria-label="Before and after">
    {stop.lines.map(({ menteeId, from, to, before, after }) => (
      <li key={menteeId}>
        <strong>{nameOf(menteeId)}</strong>
        <span>
          {from === null ? (endedMentorOf(menteeId) ?? 'no mentor') : nameOf(from)}
          {from === null && endedMentorOf(menteeId) !== null && <small> ended</small>}
          {before !== null && <small> {formatPoints(before)}</small>}
          <span aria-hidden="true"> → </span>
          <span className={classes.srOnly}>then </span>
          {to === null ? <em>waits for a place</em> : nameOf(to)}
          {after !== null && <small> {formatPoints(after)}</small>}
        </span>
      </li>
    ))}
  </ul>
);

/** Two officers put their names to new pairs. */
export const Officers = (props: {
  value: readonly [string, string];
  onChange: (officers: [string, string]) => void;
}) => (
  <NotWhilePresenting what="The names of the two officers">
    <Group grow gap={10}>
      <TextInput
        label="First officer"
        value={props.value[0]}
        onChange={(event) => props.onChange([event.currentTarget.value, props.value[1]])}
      />
      <TextInput
        label="Second officer"
        value={props.value[1]}
        onChange={(event) => props.onChange([props.value[0], event.currentTarget.value])}
      />
    </Group>
  </NotWhilePresenting>
);

/** The ways to mend the pairs, from fewest changes to best total, and the one step that writes the chosen one. */
export const Proposal = (props: {
  state: MendState;
  nameOf: (id: string) => string;
  /** The name of the mentor whose pair ends by this change, by mentee. */
  endedMentorOf?: (menteeId: string) => string | null;
  onCancel: () => void;
  onApply: (stop: MendStop, officers: readonly string[]) => void;
  isApplying: boolean;
}) => {
  const { state } = props;
  const [at, setAt] = useState(0);
  const [officers, setOfficers] = useState<[string, string]>(['', '']);
  if (state.kind === 'idle') return null;
  if (state.kind === 'running')
    return (
      <div role="status">
        <Progress value={100 * state.done} size={4} aria-label="Looking for new pairs" />
        <Group justify="space-between" mt={8}>
          <Text size="sm">{state.doing}</Text>
          <Button size="compact-sm" variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
        </Group>
      </div>
    );
  if (state.kind === 'failed')
    return (
      <Text role="alert" c="var(--mg-rust-ink)">
        {state.message}
      </Text>
    );
  const index = Math.min(at, state.stops.length - 1);
  const stop = state.stops[index];
  if (stop === undefined) return null;
  const added = stop.lines.filter(({ to }) => to !== null).length;
  const names = officers.map((name) => name.trim());
  const isSigned = added === 0 || (names[0] !== '' && names[1] !== '' && names[0] !== names[1]);
  return (
    <Stack gap={12}>
      {state.stops.length > 1 && (
        <div className={classes.slider}>
          <Text size="sm" fw={550} id="mend-slider">
            How much may change
          </Text>
          <Slider
            aria-labelledby="mend-slider"
            thumbLabel="How much may change"
            thumbProps={{
              'aria-valuetext': `${countOf(stop.moved, 'pair')} that stood would change, ${describeTotal(stop)}`,
            }}
            min={0}
            max={state.stops.length - 1}
            step={1}
            label={null}
            value={index}
            onChange={setAt}
            marks={state.stops.map((_, value) => ({ value }))}
          />
          <Group justify="space-between">
            <Text size="xs" c="var(--mg-ink-3)">
              fewest changes
            </Text>
            <Text size="xs" c="var(--mg-ink-3)">
              best total
            </Text>
          </Group>
        </div>
      )}
      <Text role="status" size="sm">
        {stop.moved === 0
          ? 'Every pair that stands stays.'
          : `${countOf(stop.moved, 'pair')} that stood would change.`}{' '}
        Together {describeTotal(stop)}.
      </Text>
      <Lines stop={stop} nameOf={props.nameOf} endedMentorOf={props.endedMentorOf ?? (() => null)} />
      {added > 0 && <Officers value={officers} onChange={setOfficers} />}
      <Button
        loading={props.isApplying}
        disabled={!isSigned}
        onClick={() => props.onApply(stop, added === 0 ? [] : names)}
      >
        Apply {countOf(stop.lines.length, 'change')}
      </Button>
    </Stack>
  );
};
