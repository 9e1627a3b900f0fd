import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { LockedCopy } from '../../../shared/model/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { SecretField, TurnSecret, useSecret } from '../SecretField.tsx';
import classes from './handedIn.module.css';
import type { HandedIn } from './useHandedIn.ts';

/** Asks for the passphrase or the recovery code of an encrypted copy that was handed in. */
export const UnlockCopy = ({ locked, file }: { locked: LockedCopy; file: HandedIn }) => {
  const secret = useSecret(locked.hasKeyFile);
  const { way, entered } = secret;
  const unlock = useCommand(
    (client) => client.handOver.unlock({ receivedId: locked.id, by: way, entered }),
    // Nothing of the chapter has changed by it.
    { onDone: file.unlocked, showsErrorItself: true, refresh: async () => undefined },
  );
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
        <SecretField secret={secret} of=" of the copy" error={error} />
        {unlock.isError && (
          <Text size="sm" c="var(--mg-ink-2)">
            A copy keeps the passphrase of the day it was made, also where the chapter has another one now.
          </Text>
        )}
        <Group justify="space-between">
          {locked.hasKeyFile ? (
            <TurnSecret
              way={way}
              onTurn={() => {
                secret.turn();
                unlock.reset();
              }}
            />
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
