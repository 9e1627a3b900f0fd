import { Button, Checkbox, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { judgePassphrase } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { useFocusOn } from '../../components/useFocusOn.ts';
import type { PassphraseDeed } from './PassphraseCard.tsx';

const buttons: Readonly<Record<PassphraseDeed, string>> = {
  protect: 'Encrypt the chapter',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  code: 'Show the recovery code',
  remember: 'Remember on this laptop',
};

/** Asks for what a deed needs, and carries it out; gives the recovery code on where there is one to be shown. */
export const PassphraseForm = (props: {
  deed: PassphraseDeed;
  onDone: (recoveryCode: string | null) => void;
  onCancel: () => void;
}) => {
  const { deed } = props;
  const { chapter } = useChapter();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [newKey, setNewKey] = useState(false);
  const first = useFocusOn(deed);
  const asksCurrent = deed !== 'protect';
  const asksNext = deed === 'protect' || deed === 'change';
  const strength = judgePassphrase(next, [chapter.settings.name]);
  const command = useCommand(
    async ({ protection, keychain }): Promise<string | null> => {
      if (deed === 'protect') return (await protection.protect({ passphrase: next })).recoveryCode;
      if (deed === 'change')
        return (await protection.changePassphrase({ current, next, newKey })).recoveryCode;
      if (deed === 'code') return (await protection.recoveryCode({ current })).recoveryCode;
      if (deed === 'remember') return keychain.remember({ current });
      return protection.unprotect({ current });
    },
    { onDone: props.onDone, showsErrorItself: true },
  );
  const isReady =
    (!asksCurrent || current !== '') && (!asksNext || (strength.level !== 'too short' && next === again));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) command.mutate(null);
      }}
    >
      <Stack gap={12}>
        {asksCurrent && (
          <PasswordInput
            ref={first}
            label={deed === 'change' ? 'Present passphrase' : 'Passphrase'}
            value={current}
            autoComplete="off"
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        {asksNext && (
          <>
            <PasswordInput
              ref={asksCurrent ? null : first}
              label="New passphrase"
              description={next === '' ? 'Four or five words in a row are easy to keep.' : strength.sentence}
              value={next}
              autoComplete="off"
              onChange={(event) => setNext(event.currentTarget.value)}
            />
            <PasswordInput
              label="The same again"
              value={again}
              error={again !== '' && again !== next ? 'The two differ.' : null}
              autoComplete="off"
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
          </>
        )}
        {deed === 'change' && (
          <Checkbox
            label="Also make a new recovery code"
            description="For when someone who left knows the old one. The file is written anew; older copies stay under the old passphrase."
            checked={newKey}
            onChange={(event) => setNewKey(event.currentTarget.checked)}
          />
        )}
        {deed === 'remove' && (
          <Text size="sm">The chapter is then kept as a file that anyone with this laptop can read.</Text>
        )}
        {deed === 'remember' && (
          <Text size="sm">
            The keychain of this laptop then opens the chapter without the passphrase, for whoever can use
            your account here. Keep the passphrase and the recovery code: they open it everywhere, also where
            this laptop is lost.
          </Text>
        )}
        {command.isError && (
          <Text size="sm" c="var(--mg-rust-ink)" role="alert">
            {describeError(command.error)}
          </Text>
        )}
        <Group gap={8} justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isReady} loading={command.isPending}>
            {buttons[deed]}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
