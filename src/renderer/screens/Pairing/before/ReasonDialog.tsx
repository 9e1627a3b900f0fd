import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { NotWhilePresenting } from '../NotWhilePresenting.tsx';

interface Asked {
  readonly what: string;
  readonly title: string;
  readonly note: string;
  readonly go: (reason: string) => void;
}

/**
 * Once the criteria are frozen, a change of them asks for a reason first; before, it is made at once.
 * @returns a function that carries a change out with its reason (null before the freeze), and the dialog to show
 */
export const useReason = (
  isFrozen: boolean,
): {
  withReason: (what: string, go: (reason: string | null) => void) => void;
  /** For what needs a reason before the freeze as well. */
  askReason: (asked: Asked) => void;
  dialog: ReactNode;
} => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const close = (): void => {
    setAsked(null);
    setReason('');
    setTried(false);
  };
  const dialog = (
    <Modal opened={asked !== null} onClose={close} title={asked?.title} size={460}>
      <NotWhilePresenting what="The reason that you type">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (asked === null || reason.trim() === '') return;
            asked.go(reason.trim());
            close();
          }}
        >
          <Stack gap={14}>
            <Text c="var(--mg-ink-2)">
              {asked?.what}. {asked?.note}
            </Text>
            <TextInput
              label="Why"
              data-autofocus
              value={reason}
              error={tried && reason.trim() === '' ? 'A reason is needed, in a few words.' : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit">Change it</Button>
            </Group>
          </Stack>
        </form>
      </NotWhilePresenting>
    </Modal>
  );
  return {
    dialog,
    withReason: (what, go) => {
      if (isFrozen)
        setAsked({
          what,
          go,
          title: 'A change since the freeze',
          note: 'The criteria are frozen, so the change is counted and stands in the list with its reason.',
        });
      else go(null);
    },
    askReason: setAsked,
  };
};
