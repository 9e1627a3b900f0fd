import { Button, PasswordInput, Text, TextInput, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ProtectionState } from '../../../shared/model/index.ts';
import { describeError } from '../../client/describeError.ts';
import { useKeychain } from '../../client/protection.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { useFocusOn } from '../../components/useFocusOn.ts';
import classes from './lock.module.css';

type Way = 'passphrase' | 'recovery code';

/** All that is seen of a locked chapter: its name, and where its passphrase goes. */
export const Lock = ({ locked }: { locked: NonNullable<ProtectionState['locked']> }) => {
  const [way, setWay] = useState<Way>(locked.hasKeyFile ? 'passphrase' : 'recovery code');
  const [entered, setEntered] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const unlock = useCommand(
    (client, by: Way) =>
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
  const field = useFocusOn(way);
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
        {way === 'passphrase' ? (
          <PasswordInput
            label="Passphrase"
            value={entered}
            error={error}
            ref={field}
            autoComplete="off"
            onChange={(event) => setEntered(event.currentTarget.value)}
          />
        ) : (
          <>
            {!locked.hasKeyFile && (
              <Text c="var(--mg-ink-2)">
                The key file that lay beside the chapter is gone, so the passphrase opens nothing here. The
                recovery code still does.
              </Text>
            )}
            <TextInput
              ref={field}
              label="Recovery code"
              description="Seven groups of four, from the printed sheet."
              value={entered}
              error={error}
              autoComplete="off"
              onChange={(event) => setEntered(event.currentTarget.value)}
            />
            <PasswordInput
              label={needsNew ? 'New passphrase' : 'New passphrase (optional)'}
              description="At least eight letters. It opens the chapter from now on."
              value={newPassphrase}
              autoComplete="off"
              onChange={(event) => setNewPassphrase(event.currentTarget.value)}
            />
          </>
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
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => {
                setWay(way === 'passphrase' ? 'recovery code' : 'passphrase');
                setEntered('');
                unlock.reset();
              }}
            >
              {way === 'passphrase' ? 'Use the recovery code' : 'Use the passphrase'}
            </Button>
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
