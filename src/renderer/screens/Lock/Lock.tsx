import { Button, PasswordInput, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ProtectionState } from '../../../shared/model/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useKeychain } from '../../client/protection.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { type Secret, SecretField, TurnSecret, useSecret } from '../../components/SecretField.tsx';
import classes from './lock.module.css';

/** All that is seen of a locked chapter: its name, and where its passphrase goes. */
export const Lock = ({ locked }: { locked: NonNullable<ProtectionState['locked']> }) => {
  const secret = useSecret(locked.hasKeyFile);
  const { way, entered } = secret;
  const [newPassphrase, setNewPassphrase] = useState('');
  const unlock = useCommand(
    (client, by: Secret) =>
      client.protection.unlock({
        by,
        entered,
        newPassphrase: by === 'recovery code' && newPassphrase !== '' ? newPassphrase : null,
      }),
    { showsErrorItself: true },
  );
  const keychain = useKeychain();
  const byKeychain = useCommand((client) => client.keychain.unlock(), { showsErrorItself: true });
  const elsewhere = useCommand((client) => client.chapters.close());
  const wait = useCountdown(locked.waitSeconds);
  const error = unlock.isError ? describeError(unlock.error) : null;
  useEffect(() => {
    document.title = `Locked · ${locked.name} · MentorGrove`;
  }, [locked.name]);
  const needsNew = way === 'recovery code' && !locked.hasKeyFile;
  return (
    <main className={classes.page}>
      <form
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          unlock.mutate(way);
        }}
      >
        <IconLock size={28} stroke={1.5} aria-hidden />
        <Title order={1} fz={22} lh="28px">
          {locked.name} is locked
        </Title>
        {way === 'recovery code' && !locked.hasKeyFile && (
          <Text c="var(--mg-ink-2)">
            The key file that lay beside the chapter is gone, so the passphrase opens nothing here. The
            recovery code still does.
          </Text>
        )}
        <SecretField secret={secret} error={error} />
        {way === 'recovery code' && (
          <PasswordInput
            label={needsNew ? 'New passphrase' : 'New passphrase (optional)'}
            description="At least eight letters. It opens the chapter from now on."
            value={newPassphrase}
            autoComplete="off"
            onChange={(event) => setNewPassphrase(event.currentTarget.value)}
          />
        )}
        <Button
          type="submit"
          disabled={entered === '' || wait > 0 || (needsNew && newPassphrase === '')}
          loading={unlock.isPending}
        >
          {wait > 0 ? `Unlock in ${wait} s` : 'Unlock'}
        </Button>
        {byKeychain.isError && (
          <Text role="alert" c="var(--mg-rust-ink)">
            {describeError(byKeychain.error)}
          </Text>
        )}
        {keychain.data?.remembers === true && !byKeychain.isError && (
          <Button
            variant="default"
            loading={byKeychain.isPending}
            disabled={wait > 0}
            onClick={() => byKeychain.mutate(null)}
          >
            Unlock with this laptop’s keychain
          </Button>
        )}
        <div className={classes.ways}>
          {locked.hasKeyFile && (
            <TurnSecret
              way={way}
              size="compact-md"
              onTurn={() => {
                secret.turn();
                unlock.reset();
              }}
            />
          )}
          <Button variant="subtle" size="compact-md" onClick={() => elsewhere.mutate(null)}>
            Open another chapter
          </Button>
        </div>
      </form>
    </main>
  );
};

/** Counts down from a number of seconds whenever a new one comes. */
const useCountdown = (seconds: number): number => {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = window.setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return left;
};
