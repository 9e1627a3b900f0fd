import {
  Button,
  Group,
  Modal,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { judgePassphrase } from '../../../shared/model/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { today } from '../../components/format.ts';
import { useRecoveryCode } from '../../stores/recoveryCode.ts';
import { goTo } from '../../stores/route.ts';
import { describeProblem, type NewChapterForm, toNewChapter, wordChoices } from './newChapter.ts';

/** The year in which the next August lies, or lay: boards begin in spring or summer. */
const startingYear = (): number => Number(today().slice(0, 4)) - (today().slice(5) < '04-01' ? 1 : 0);

/** Asks for the few things a chapter needs; all of them can be changed later. */
export const NewChapter = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const [form, setForm] = useState<NewChapterForm>({
    name: '',
    classYears: 'MS1, MS2, MS3, MS4',
    words: 'mentor',
    startYear: startingYear(),
    officer: '',
    passphrase: '',
    passphraseAgain: '',
  });
  const [tried, setTried] = useState(false);
  const create = useCommand(
    async (client, input: NewChapterForm) => {
      await client.chapters.create(toNewChapter(input));
      if (input.passphrase === '') return;
      // While it is at hand: the code is to be printed before it is needed.
      const { recoveryCode } = await client.protection.recoveryCode({ current: input.passphrase });
      useRecoveryCode.getState().show(recoveryCode);
      goTo('settings');
    },
    { onDone: onClose },
  );
  const problem = describeProblem(form);
  const change = (part: Partial<NewChapterForm>): void => setForm({ ...form, ...part });

  return (
    <Modal opened={opened} onClose={onClose} title="New chapter" size={520}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (problem === null) create.mutate(form);
        }}
      >
        <Stack gap={16}>
          <TextInput
            label="Name of the chapter"
            placeholder="Alder Creek"
            data-autofocus
            value={form.name}
            error={tried && problem?.field === 'name' ? problem.sentence : null}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Class years, in order"
            description="As people say them, with commas between."
            value={form.classYears}
            error={tried && problem?.field === 'classYears' ? problem.sentence : null}
            onChange={(event) => change({ classYears: event.currentTarget.value })}
          />
          <NumberInput
            label="First program cycle begins in"
            description={`From August ${form.startYear} to May ${Number(form.startYear) + 1}.`}
            value={form.startYear}
            min={1990}
            max={2150}
            allowDecimal={false}
            thousandSeparator=""
            error={tried && problem?.field === 'startYear' ? problem.sentence : null}
            onChange={(value) => change({ startYear: Number(value) })}
          />
          <div>
            <Text size="md" fw={500} id="words-label">
              What do you call the two sides?
            </Text>
            <SegmentedControl
              mt={4}
              fullWidth
              aria-labelledby="words-label"
              data={wordChoices.map(({ value, label }) => ({ value, label }))}
              value={form.words}
              onChange={(words) => change({ words })}
            />
          </div>
          <TextInput
            label="Your name (optional)"
            description="Stands in the history beside what you change."
            value={form.officer}
            onChange={(event) => change({ officer: event.currentTarget.value })}
          />
          <PasswordInput
            label="Passphrase (optional)"
            description={
              form.passphrase === ''
                ? 'Encrypts the chapter and its backups. A recovery code to print comes next. It can also be set later.'
                : judgePassphrase(form.passphrase, [form.name]).sentence
            }
            value={form.passphrase}
            error={tried && problem?.field === 'passphrase' ? problem.sentence : null}
            autoComplete="off"
            onChange={(event) => change({ passphrase: event.currentTarget.value })}
          />
          {form.passphrase !== '' && (
            <PasswordInput
              label="The same again"
              value={form.passphraseAgain}
              error={tried && problem?.field === 'passphraseAgain' ? problem.sentence : null}
              autoComplete="off"
              onChange={(event) => change({ passphraseAgain: event.currentTarget.value })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create the chapter
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
