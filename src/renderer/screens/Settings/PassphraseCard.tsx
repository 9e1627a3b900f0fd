import { Button, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { autoLockChoices, type ProtectionState } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useKeychain, useLock, useProtection } from '../../client/protection.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { Card } from '../../components/Card.tsx';
import { countOf } from '../../components/format.ts';
import { useRecoveryCode } from '../../stores/recoveryCode.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';

export type PassphraseDeed = 'protect' | 'change' | 'remove' | 'code' | 'remember';

/** The passphrase of the chapter: setting, changing and removing it, its recovery code, and when it locks itself. */
export const PassphraseCard = () => {
  const { chapter } = useChapter();
  const protection = useProtection();
  const lock = useLock();
  const [deed, setDeed] = useState<PassphraseDeed | null>(null);
  // A chapter that was made with a passphrase brings its code along.
  const { code, show: setCode } = useRecoveryCode();
  const setAutoLock = useCommand((client, minutes: number) => client.protection.setAutoLock({ minutes }), {
    said: () => 'Changed when the chapter locks',
    undoable: false,
  });
  if (protection.data === undefined || chapter.access === 'read') return null;
  const { isProtected, autoLockMinutes, otherBackups } = protection.data;
  if (code !== null) return <RecoverySheet code={code} onDone={() => setCode(null)} />;
  return (
    <Card title="Passphrase" note={isProtected ? 'the chapter is encrypted' : 'none: the file can be read'}>
      <Stack gap={14}>
        {deed !== null ? (
          <PassphraseForm
            deed={deed}
            onDone={(recoveryCode) => {
              setDeed(null);
              setCode(recoveryCode);
            }}
            onCancel={() => setDeed(null)}
          />
        ) : isProtected ? (
          <>
            <Group gap={8}>
              <Button leftSection={<IconLock size={16} stroke={1.7} />} onClick={() => void lock()}>
                Lock now
              </Button>
              <Button variant="default" onClick={() => setDeed('change')}>
                Change
              </Button>
              <Button variant="default" onClick={() => setDeed('code')}>
                Recovery code
              </Button>
              <Button variant="default" onClick={() => setDeed('remove')}>
                Remove
              </Button>
            </Group>
            <Select
              label="Lock by itself"
              allowDeselect={false}
              data={autoLockChoices.map((minutes) => ({
                value: String(minutes),
                label: minutes === 0 ? 'never' : `after ${minutes} minutes without use`,
              }))}
              value={String(autoLockMinutes)}
              onChange={(value) => setAutoLock.mutate(Number(value))}
            />
            <Remembering onRemember={() => setDeed('remember')} />
            <OtherBackups counts={otherBackups} />
          </>
        ) : (
          <>
            <Text size="sm" c="var(--mg-ink-2)">
              Without a passphrase, whoever gets this laptop or a copy of the file can read it. With one, the
              chapter and its backups are encrypted. A recovery code, printed once, opens it where the
              passphrase is forgotten; without both, nobody can.
            </Text>
            <Group>
              <Button variant="default" onClick={() => setDeed('protect')}>
                Set a passphrase …
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Card>
  );
};

/** Only where the window has a keychain; off until somebody wants it. */
const Remembering = ({ onRemember }: { onRemember: () => void }) => {
  const keychain = useKeychain();
  const forget = useCommand((client) => client.keychain.forget(), {
    said: () => 'This laptop asks for the passphrase again',
    undoable: false,
  });
  if (keychain.data === undefined || !keychain.data.isOffered) return null;
  return (
    <Switch
      label="Remember on this laptop"
      description="The system’s keychain opens the chapter without its passphrase. It is forgotten when the passphrase is changed or removed."
      checked={keychain.data.remembers}
      disabled={forget.isPending}
      onChange={(event) => (event.currentTarget.checked ? onRemember() : forget.mutate(null))}
    />
  );
};

/** What was made before the passphrase, or under an earlier one, and is not encrypted as the chapter is. */
const OtherBackups = ({ counts }: { counts: ProtectionState['otherBackups'] }) => {
  const tidy = useCommand(
    (client, how: 'encrypt' | 'remove' | 'remove packages') => client.protection.tidyBackups({ how }),
    {
      said: ({ count }, how) =>
        `${how === 'encrypt' ? 'Encrypted' : 'Removed'} ${how === 'remove packages' ? countOf(count, 'package') : countOf(count, 'copy', 'copies')}`,
      undoable: false,
    },
  );
  const { plain, earlierKey, packages } = counts;
  const copies = [
    plain > 0
      ? `${countOf(plain, 'older copy', 'older copies')} of the chapter can be read without the passphrase.`
      : '',
    earlierKey > 0
      ? `${countOf(earlierKey, 'older copy', 'older copies')} ${earlierKey === 1 ? 'opens' : 'open'} under the earlier passphrase.`
      : '',
  ].filter((part) => part !== '');
  return (
    <>
      {copies.length > 0 && (
        <div>
          <Text size="sm" mb={8}>
            {copies.join(' ')} They are backups, or what a restore put aside.
          </Text>
          <Group gap={8}>
            <Button variant="default" loading={tidy.isPending} onClick={() => tidy.mutate('encrypt')}>
              Encrypt them
            </Button>
            <Button
              variant="default"
              color="red"
              loading={tidy.isPending}
              onClick={() => tidy.mutate('remove')}
            >
              Remove them
            </Button>
          </Group>
        </div>
      )}
      {packages > 0 && (
        <div>
          <Text size="sm" mb={8}>
            {countOf(packages, 'hand-over package')} in the app’s folder can be read without the passphrase.
          </Text>
          <Button
            variant="default"
            color="red"
            loading={tidy.isPending}
            onClick={() => tidy.mutate('remove packages')}
          >
            {packages === 1 ? 'Remove it' : 'Remove them all'}
          </Button>
        </div>
      )}
    </>
  );
};
