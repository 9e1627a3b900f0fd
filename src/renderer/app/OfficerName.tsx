import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useCommand } from '../client/useCommand.tsx';
import { useUi } from '../stores/ui.ts';

/** Asks who works at this window. Nobody has to say: without a name the history tells what was done and when. */
export const OfficerName = () => {
  const asked = useUi((state) => state.asksOfficer);
  const ask = useUi((state) => state.askOfficer);
  const { chapter } = useChapter();
  if (asked === null || chapter.access === 'read') return null;
  return (
    <Modal opened onClose={() => ask(null)} title="Who works here?" size={420}>
      <NameForm isNew={asked === 'new here'} onDone={() => ask(null)} />
    </Modal>
  );
};

const NameForm = ({ isNew, onDone }: { isNew: boolean; onDone: () => void }) => {
  const { chapter } = useChapter();
  const before = chapter.settings.officer;
  const [name, setName] = useState(isNew ? '' : before);
  const command = useCommand((client, officer: string) => client.chapters.nameOfficer({ officer }), {
    said: (_, officer) => (officer === '' ? 'No name stands in the history' : `You work as ${officer}`),
    onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === before) onDone();
        else command.mutate(name.trim());
      }}
    >
      <Stack gap={16}>
        {isNew && before !== '' && (
          <Text c="var(--mg-ink-2)">
            This copy came from {before}. What is changed here from now on is better told apart under your own
            name.
          </Text>
        )}
        <TextInput
          label="Your name (optional)"
          description="Stands in the history beside what you change, and tells another window who has the chapter open."
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {isNew ? 'Not now' : 'Cancel'}
          </Button>
          <Button type="submit" loading={command.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
