import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MatchingRun, ProgramCycle } from '../../../shared/model/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { countOf, today } from '../../components/format.ts';
import { NotWhilePresenting } from './NotWhilePresenting.tsx';
import classes from './pairing.module.css';

/** Two officers put their names to the pairing. */
export const ApproveDialog = (props: {
  run: MatchingRun;
  cycle: ProgramCycle;
  pairs: number;
  opened: boolean;
  onClose: () => void;
}) => {
  const [officers, setOfficers] = useState<[string, string]>(['', '']);
  const [startsOn, setStartsOn] = useState(() =>
    today() > props.cycle.startsOn && today() < props.cycle.endsOn ? today() : props.cycle.startsOn,
  );
  const [tried, setTried] = useState(false);
  const approve = useCommand(
    (client, input: Parameters<typeof client.pairing.approve>[0]) => client.pairing.approve(input),
    {
      said: ({ pairings }) => `Approved ${countOf(pairings, 'pair')}`,
      onDone: props.onClose,
      showsErrorItself: true,
    },
  );
  const [first, second] = officers.map((name) => name.trim()) as [string, string];
  const problem =
    first === '' || second === ''
      ? 'Two officers give their names.'
      : first.toLowerCase() === second.toLowerCase()
        ? 'The two officers are two people.'
        : null;

  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={`Approve ${countOf(props.pairs, 'pair')}`}
      size={440}
    >
      <NotWhilePresenting what="The names of the two officers">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (problem === null)
              approve.mutate({ runId: props.run.id, officers: [first, second], startsOn });
          }}
        >
          <Stack gap={14}>
            <Text c="var(--mg-ink-2)">
              The pairs are written into the chapter’s record, with both names and the date. A backup is made
              and checked first, and the approval can be undone.
            </Text>
            <TextInput
              label="First officer"
              data-autofocus
              value={officers[0]}
              error={tried && first === '' ? problem : null}
              onChange={(event) => setOfficers([event.currentTarget.value, officers[1]])}
            />
            <TextInput
              label="Second officer"
              value={officers[1]}
              error={tried && first !== '' ? problem : null}
              onChange={(event) => setOfficers([officers[0], event.currentTarget.value])}
            />
            <TextInput
              label="The pairs begin on"
              type="date"
              value={startsOn}
              onChange={(event) => setStartsOn(event.currentTarget.value)}
            />
            {approve.isError && (
              <Text role="alert" className={classes.dialogError ?? ''}>
                {describeError(approve.error)}
              </Text>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={props.onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={approve.isPending}>
                Approve {countOf(props.pairs, 'pair')}
              </Button>
            </Group>
          </Stack>
        </form>
      </NotWhilePresenting>
    </Modal>
  );
};
