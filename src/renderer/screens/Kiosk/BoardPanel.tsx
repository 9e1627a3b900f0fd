import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskState } from '../../../shared/rpc/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useLookAtKiosk } from '../../client/kiosk.ts';
import { countOf } from '../../components/format.ts';
import { goTo } from '../../stores/route.ts';
import { leaveFullScreen } from './fullScreen.ts';
import classes from './kiosk.module.css';
import { WordField } from './WordField.tsx';

/** How the board ends the kiosk: by its word, or without it after half an hour in everybody's sight. */
export const BoardPanel = ({ state, onClose }: { state: KioskState; onClose: () => void }) => {
  const client = useClient();
  const look = useLookAtKiosk();
  const [word, setWord] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const unlock = useMutation({
    mutationFn: () => client.kiosk.unlock({ word }),
    onSuccess: async ({ answers }) => {
      leaveFullScreen();
      goTo('questionnaires');
      await look();
      notifications.show({
        message: `The kiosk is off. ${countOf(answers, 'person', 'people')} answered.`,
        autoClose: 12_000,
      });
    },
    onError: () => {
      setWord('');
      void look();
    },
  });
  const ask = useMutation({
    mutationFn: () => client.kiosk.askToEnd(),
    onSuccess: async () => {
      await look();
      onClose();
    },
  });
  const submit = (): void => {
    if (word.trim() !== '' && !unlock.isPending) unlock.mutate();
  };
  return (
    <section className={classes.board} aria-label="For the board">
      {isForgotten ? (
        <Stack gap={12}>
          <Text fw={620}>Without the word, the kiosk ends in half an hour</Text>
          <Text>
            Until then every window says so in amber, people can go on answering, and anybody can stop it.
            MentorGrove has to stay open. The board reads afterwards that the kiosk ended without its word.
          </Text>
          <Group>
            <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
              End it in half an hour
            </Button>
            <Button variant="subtle" onClick={() => setForgotten(false)}>
              Back
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap={12}>
          <WordField
            label="The board’s word"
            hidden
            value={word}
            error={unlock.isError ? describeError(unlock.error) : null}
            onChange={setWord}
            onEnter={submit}
          />
          <Group>
            <Button loading={unlock.isPending} disabled={word.trim() === ''} onClick={submit}>
              End the kiosk
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            {state.endsInSeconds === null && state.canStore && (
              <Button variant="subtle" onClick={() => setForgotten(true)}>
                The word is forgotten
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </section>
  );
};
