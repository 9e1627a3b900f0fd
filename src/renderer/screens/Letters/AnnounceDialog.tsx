import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { countOf, today } from '../../components/format.ts';

/** Announcing is confirmed: what people have read can't be taken back. */
export const AnnounceDialog = (props: {
  letters: number;
  isFirst: boolean;
  /** The day of the announcement before. */
  notBefore: string | null;
  opened: boolean;
  onClose: () => void;
}) => {
  const { cycle } = useChapter();
  const [on, setOn] = useState(today);
  const announce = useCommand(
    (client, day: string) => client.letters.announce({ cycleId: cycle.id, on: day }),
    {
      said: ({ letters }) => `Announced: ${countOf(letters, 'letter')}`,
      onDone: props.onClose,
      showsErrorItself: true,
    },
  );
  const deed = props.isFirst
    ? `Announce ${countOf(props.letters, 'letter')}`
    : `Announce ${countOf(props.letters, 'correction')}`;
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={deed} size={440}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          announce.mutate(on);
        }}
      >
        <Stack gap={14}>
          <Text c="var(--mg-ink-2)">
            {props.isFirst
              ? 'The pairs become announced, and the record says who has which letter. MentorGrove sends nothing by itself: print the letters or send the drafts. What people have read can’t be taken back.'
              : 'Only those whose letter has changed get a new one. The record says who has which version.'}
          </Text>
          <TextInput
            label="Announced on"
            type="date"
            data-autofocus
            value={on}
            min={props.notBefore ?? undefined}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          {announce.isError && (
            <Text role="alert" c="var(--mg-rust-ink)">
              {describeError(announce.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={announce.isPending} disabled={on === ''}>
              {deed}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
