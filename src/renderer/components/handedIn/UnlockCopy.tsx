import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { LockedCopy } from '../../../shared/model/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { useFocusOn } from '../useFocusOn.ts';
import classes from './handedIn.module.css';
import type { HandedIn } from './useHandedIn.ts';

/** Asks for the passphrase or the recovery code of an encrypted copy that was handed in. */
export const UnlockCopy = ({ locked, file }: { locked: LockedCopy; file: HandedIn }) => {
  const [way, setWay] = useState<'passphrase' | 'recovery code'>(
    locked.hasKeyFile ? 'passphrase' : 'recovery code',
  );
  const [entered, setEntered] = useState('');
  const unlock = useCommand(
    (client) => client.handOver.unlock({ receivedId: locked.id, by: way, entered }),
    // Nothing of the chapter has changed by it.
    { onDone: file.unlocked, showsErrorItself: true, refresh: async () => undefined },
  );
  const field = useFocusOn(way);
  const error = unlock.isError ? describeError(unlock.error) : null;
  return (
    <form
      aria-label="Unlock the copy"
      className={classes.unlock}
      onSubmit={(event) => {
        event.preventDefault();
        if (entered !== '') unlock.mutate(null);
      }}
    >
      <Stack gap={14}>
        <p className={classes.locked}>
          <IconLock size={18} stroke={1.7} aria-hidden />
          <span>
            {locked.fileName} is encrypted.{' '}
            {locked.hasKeyFile
              ? 'It opens with the passphrase that it had when it was made, or with its recovery code.'
              : 'The key file, which its passphrase needs, did not come along, so it opens with its recovery code. A package, or a copy saved in MentorGrove, brings the key file with it.'}
          </span>
        </p>
        {way === 'passphrase' ? (
          <PasswordInput
            label="Passphrase of the copy"
            value={entered}
            error={error}
            ref={field}
            autoComplete="off"
            onChange={(event) => setEntered(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            label="Recovery code of the copy"
            description="Seven groups of four, from the printed sheet."
            value={entered}
            error={error}
            ref={field}
            autoComplete="off"
            onChange={(event) => setEntered(event.currentTarget.value)}
          />
        )}
        {unlock.isError && (
          <Text size="sm" c="var(--mg-ink-2)">
            A copy keeps the passphrase of the day it was made, also where the chapter has another one now.
          </Text>
        )}
        <Group justify="space-between">
          {locked.hasKeyFile ? (
            <Button
              variant="subtle"
              onClick={() => {
                setWay(way === 'passphrase' ? 'recovery code' : 'passphrase');
                setEntered('');
                unlock.reset();
              }}
            >
              {way === 'passphrase' ? 'Use the recovery code' : 'Use the passphrase'}
            </Button>
          ) : (
            <span />
          )}
          <Group gap={8}>
            <Button variant="default" onClick={file.discard}>
              Choose another file
            </Button>
            <Button type="submit" disabled={entered === ''} loading={unlock.isPending}>
              Unlock the copy
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
};
