import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  canBecome,
  endReasons,
  type NewPairingChange,
  type Pairing,
  type PersonId,
} from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { today } from '../../../components/format.ts';
import classes from './after.module.css';
import { BridgeForm } from './BridgeForm.tsx';
import { bridgeCandidates } from './bridges.ts';
import { Proposal } from './Proposal.tsx';
import { reasonWords, settableStates } from './stateWords.ts';
import type { useApplyChange } from './useApplyChange.ts';
import { useMend } from './useMend.ts';

type Stops = 'mentor' | 'mentee' | 'nobody';

/** What happened to a pair, and what follows from it: new pairs, a bridge, or just the end. */
export const PairChange = (props: {
  snapshot: PairingSnapshot;
  pairing: Pairing;
  nameOf: (id: string) => string;
  apply: ReturnType<typeof useApplyChange>;
}) => {
  const { pairing, snapshot, nameOf, apply } = props;
  const { chapter, cycle, words } = useChapter();
  const [stops, setStops] = useState<Stops>('mentor');
  const [reason, setReason] = useState<NonNullable<Pairing['endReason']>>('left');
  const [on, setOn] = useState(today);
  const mend = useMend();
  const [bridging, setBridging] = useState(false);
  const status = useCommand(
    (client, to: Pairing['status']) => client.afterwards.changeStatus({ pairingId: pairing.id, status: to }),
    { said: (_, to) => `Marked as ${to}` },
  );
  const here = snapshot.pairings.filter((one) => one.cycleId === snapshot.cycle.id && one.status !== 'ended');
  const ending =
    stops === 'mentor'
      ? here.filter(({ mentorId }) => mentorId === pairing.mentorId)
      : stops === 'mentee'
        ? here.filter(({ menteeId }) => menteeId === pairing.menteeId)
        : [pairing];
  const isCompleted = stops === 'nobody' && reason === 'completed';
  const seeking: PersonId[] =
    stops === 'mentee' || isCompleted
      ? []
      : ending.filter(({ kind }) => kind === 'primary').map(({ menteeId }) => menteeId);
  const leaving: NewPairingChange['leaving'] =
    stops === 'mentor'
      ? [{ personId: pairing.mentorId, side: 'mentor' }]
      : stops === 'mentee'
        ? [{ personId: pairing.menteeId, side: 'mentee' }]
        : [];
  const base = {
    on,
    ends: ending.map(({ id }) => ({ pairingId: id, reason })),
    leaving,
  };
  const bridges = useMemo(
    () => bridgeCandidates(snapshot, pairing.menteeId, pairing.mentorId, chapter.settings.classYears, on),
    [snapshot, pairing, chapter.settings.classYears, on],
  );
  const restart = (): void => {
    mend.forget();
    setBridging(false);
  };
  const choices: readonly { readonly value: Stops; readonly label: string }[] = [
    { value: 'mentor', label: `${nameOf(pairing.mentorId)} stops as ${words.mentor}` },
    { value: 'mentee', label: `${nameOf(pairing.menteeId)} stops as ${words.mentee}` },
    { value: 'nobody', label: 'Both stay, the pair ends' },
  ];
  const settable = settableStates.filter((to) => canBecome(pairing.status, to));
  return (
    <Stack gap={16}>
      {settable.length > 0 && (
        <Group gap={8}>
          {settable.map((to) => (
            <Button
              key={to}
              size="compact-sm"
              variant="default"
              loading={status.isPending}
              onClick={() => status.mutate(to)}
            >
              Mark as {to}
            </Button>
          ))}
        </Group>
      )}
      {pairing.status === 'approved' && (
        <Text size="sm" c="var(--mg-ink-2)">
          Announce the letters first: then this pair can be marked as active, at risk or paused.
        </Text>
      )}
      <Radio.Group
        label="What happened"
        value={stops}
        onChange={(value) => {
          const next = value as Stops;
          setStops(next);
          setReason(next === 'nobody' ? 'no fit' : 'left');
          restart();
        }}
      >
        <Stack gap={8} mt={6}>
          {choices.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <Group grow gap={10}>
        <Select
          label="Reason in the record"
          allowDeselect={false}
          data={endReasons.map((value) => ({ value, label: reasonWords[value] }))}
          value={reason}
          onChange={(value) => {
            setReason((value ?? 'left') as typeof reason);
            restart();
          }}
        />
        <TextInput
          label="On"
          type="date"
          value={on}
          onChange={(event) => {
            setOn(event.currentTarget.value);
            restart();
          }}
        />
      </Group>
      {ending.length > 1 && (
        <Text size="sm" c="var(--mg-ink-2)">
          {ending.length} pairs end: {ending.map(({ menteeId }) => nameOf(menteeId)).join(', ')}.
        </Text>
      )}
      {mend.state.kind === 'idle' && !bridging && (
        <div className={classes.choices}>
          {seeking.length > 0 && (
            <Button
              disabled={on === ''}
              onClick={() =>
                void mend.search(snapshot, { ends: ending.map(({ id }) => id), leaving, seeking })
              }
            >
              Look for new pairs
            </Button>
          )}
          {seeking.length === 1 && bridges.length > 0 && (
            <Button variant="default" onClick={() => setBridging(true)}>
              Bridge the gap
            </Button>
          )}
          <Button
            variant={seeking.length > 0 ? 'default' : 'filled'}
            disabled={on === ''}
            loading={apply.isPending}
            onClick={() => apply.mutate({ ...base, cycleId: cycle.id, kind: 'end', waits: seeking })}
          >
            {seeking.length > 0 ? 'End it, and wait for a place' : 'End the pair'}
          </Button>
        </div>
      )}
      {bridging && (
        <BridgeForm
          candidates={bridges}
          mentee={nameOf(pairing.menteeId)}
          isApplying={apply.isPending}
          onCancel={restart}
          onApply={(mentorId, officers) =>
            apply.mutate({
              ...base,
              cycleId: cycle.id,
              kind: 'bridge',
              adds: [{ menteeId: pairing.menteeId, mentorId, kind: 'bridge', score: null }],
              waits: seeking,
              officers: [...officers],
            })
          }
        />
      )}
      <Proposal
        state={mend.state}
        nameOf={nameOf}
        endedMentorOf={(menteeId) => {
          const ended = ending.find((one) => one.menteeId === menteeId && one.kind === 'primary');
          return ended === undefined ? null : nameOf(ended.mentorId);
        }}
        isApplying={apply.isPending}
        onCancel={mend.cancel}
        onApply={(stop, officers) =>
          apply.mutateStop(
            { ...base, cycleId: cycle.id, kind: leaving.length > 0 ? 'drop-out' : 're-pair' },
            stop,
            officers,
            here,
          )
        }
      />
      {mend.state.kind !== 'idle' && mend.state.kind !== 'running' && (
        <Button variant="subtle" onClick={restart}>
          Choose something else
        </Button>
      )}
    </Stack>
  );
};
