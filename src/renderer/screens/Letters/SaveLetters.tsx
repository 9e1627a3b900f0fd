import { Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterFormatName } from '../../../shared/export/index.ts';
import type { Letter } from '../../../shared/report/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { sayError } from '../../client/useCommand.tsx';
import { today } from '../../components/format.ts';
import { saveFile } from '../../components/saveFile.ts';
import { lettersLeaving } from './lettersLeaving.ts';

const formats: readonly { readonly name: LetterFormatName; readonly label: string }[] = [
  { name: 'docx', label: 'Word document, a page each' },
  { name: 'mergeXlsx', label: 'Excel workbook, for a mail merge' },
  { name: 'mergeCsv', label: 'CSV, for a mail merge' },
];

/** The letters in other forms than paper. */
export const SaveLetters = ({ letters }: { letters: readonly Letter[] }) => {
  const { chapter, cycle } = useChapter();
  const [sender, setSender] = useState('');
  const [asking, setAsking] = useState(false);
  const save = async (name: LetterFormatName): Promise<void> => {
    try {
      const { fileNameFrom, letterFormats } = await import('../../../shared/export/index.ts');
      const format = letterFormats[name];
      const what = name === 'eml' ? 'email-drafts' : name === 'docx' ? 'letters' : 'mail-merge';
      const { bytes, notes } = await format.write(letters, {
        day: today(),
        sender: sender.trim() === '' ? null : sender.trim(),
      });
      const fileName = fileNameFrom([chapter.settings.name, what, cycle.label], format.extension);
      saveFile(fileName, bytes, format.mediaType, lettersLeaving(letters));
      notifications.show({ message: [`Saved ${fileName}`, ...notes].join('. ') });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" shadow="none">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} />}>
            Save the letters
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(({ name, label }) => (
            <Menu.Item key={name} onClick={() => void save(name)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setAsking(true)}>E-mail drafts …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={asking} onClose={() => setAsking(false)} title="E-mail drafts" size={440}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(false);
            void save('eml');
          }}
        >
          <Stack gap={14}>
            <Text c="var(--mg-ink-2)">
              One draft for each person, in a ZIP file. Unpack it and open a draft: your mail program shows it
              ready to send. Nothing is sent by itself.
            </Text>
            <TextInput
              label="Sent from"
              type="email"
              description="Empty: your mail program puts its own address in."
              value={sender}
              onChange={(event) => setSender(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button type="submit">Save the drafts</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
