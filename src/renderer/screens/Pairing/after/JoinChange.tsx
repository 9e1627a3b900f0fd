import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { priorityWords } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { today } from '../../../components/format.ts';
import { Proposal } from './Proposal.tsx';
import type { useApplyChange } from './useApplyChange.ts';
import { useMend } from './useMend.ts';
import { reasonByRule, type WaitingPerson } from './waiting.ts';

/** Brings in someone who waits, with as little disturbance as the board likes. */
export const JoinChange = (props: {
  snapshot: PairingSnapshot;
  waiting: WaitingPerson;
  /** Who is next by rule. */
  next: WaitingPerson | undefined;
  nameOf: (id: string) => string;
  apply: ReturnType<typeof useApplyChange>;
  onClose: () => void;
}) => {
  const { snapshot, waiting, next } = props;
  const { person, entry } = waiting;
  const { cycle } = useChapter();
  const mend = useMend();
  const [reason, setReason] = useState('');
  const [leaveReason, setLeaveReason] = useState('');
  const isNext = entry !== null && next?.person.id === person.id;
  const skipped = next?.entry != null && !isNext ? next.person.name : null;
  const because = isNext && entry !== null ? reasonByRule(entry) : reason.trim();
  const open = snapshot.pairings.filter(
    ({ cycleId, status }) => cycleId === snapshot.cycle.id && status !== 'ended',
  );
  const change = useCommand(
    (client, input: Parameters<typeof client.afterwards.changeWaiting>[0]) =>
      client.afterwards.changeWaiting(input),
    { said: () => 'Changed the place on the list' },
  );
  const leave = useCommand(
    (client, input: Parameters<typeof client.afterwards.leaveWaitlist>[0]) =>
      client.afterwards.leaveWaitlist(input),
    { said: () => 'Taken off the list', onDone: props.onClose },
  );
  return (
    <Stack gap={14}>
      {entry !== null && (
        <Group grow gap={10}>
          <TextInput
            label="Waiting since"
            type="date"
            value={entry.joinedOn}
            onChange={(event) => {
              const joinedOn = event.currentTarget.value;
              if (joinedOn !== '')
                change.mutate({ entryId: entry.id, joinedOn, priorityTier: entry.priorityTier });
            }}
          />
          <Select
            label="Priority"
            allowDeselect={false}
            value={String(Math.min(2, entry.priorityTier))}
            data={[0, 1, 2].map((tier) => ({ value: String(tier), label: priorityWords(tier) }))}
            onChange={(value) =>
              change.mutate({ entryId: entry.id, joinedOn: entry.joinedOn, priorityTier: Number(value ?? 2) })
            }
          />
        </Group>
      )}
      {isNext && (
        <Text size="sm" c="var(--mg-ink-2)">
          {because} This stands in the record.
        </Text>
      )}
      {skipped !== null && (
        <TextInput
          label={`Why before ${skipped}, who is next by rule`}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {mend.state.kind === 'idle' && (
        <Button
          disabled={skipped !== null && because === ''}
          onClick={() => void mend.search(snapshot, { ends: [], leaving: [], seeking: [person.id] })}
        >
          Look for a place
        </Button>
      )}
      <Proposal
        state={mend.state}
        nameOf={props.nameOf}
        isApplying={props.apply.isPending}
        onCancel={mend.cancel}
        onApply={(stop, officers) =>
          props.apply.mutateStop(
            {
              cycleId: cycle.id,
              kind: entry === null ? 'late joiner' : 'place opened',
              on: today(),
              ends: [],
              leaving: [],
              placedBecause: because === '' ? null : because,
            },
            stop,
            officers,
            open,
          )
        }
      />
      {entry !== null && (
        <Group align="flex-end" gap={10}>
          <TextInput
            label="Takes no place any more, because"
            style={{ flex: 1 }}
            value={leaveReason}
            onChange={(event) => setLeaveReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={leaveReason.trim() === ''}
            onClick={() => leave.mutate({ entryId: entry.id, on: today(), reason: leaveReason.trim() })}
          >
            Take off the list
          </Button>
        </Group>
      )}
    </Stack>
  );
};
