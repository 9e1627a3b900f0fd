import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import type { TableFormatName } from '../../shared/export/index.ts';
import { pairsTable } from '../../shared/report/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';
import { useChapter } from '../client/ChapterProvider.tsx';
import { saveFile } from './saveFile.ts';

/** The pairs of the cycle as a spreadsheet, also for a mail merge. */
export const SavePairs = ({ snapshot }: { snapshot: PairingSnapshot }) => {
  const { chapter, cycle, words } = useChapter();
  const save = async (name: TableFormatName): Promise<void> => {
    const { fileNameFrom, tableFormats } = await import('../../shared/export/index.ts');
    const format = tableFormats[name];
    const table = pairsTable(snapshot, { words, classYears: chapter.settings });
    const file = format.write([table]);
    const fileName = fileNameFrom([chapter.settings.name, 'pairs', cycle.label], format.extension);
    saveFile(fileName, file.bytes, format.mediaType, {
      kind: 'pairs',
      about: snapshot.pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    });
    notifications.show({ message: [`Saved ${fileName}`, ...file.notes].join('. ') });
  };
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} />}>
          Save the pairs
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>Excel workbook</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>CSV, for a mail merge</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
