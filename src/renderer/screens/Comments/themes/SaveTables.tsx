import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import type { TableFormatName } from '../../../../shared/export/index.ts';
import type { ReportTable } from '../../../../shared/report/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { sayError } from '../../../client/useCommand.tsx';
import { useSaveNameless } from '../../../components/useSaveNameless.ts';

/** Tables of the comments as a workbook or as text. */
export const SaveTables = ({ tables, name }: { tables: readonly ReportTable[]; name: string }) => {
  const { chapter } = useChapter();
  const saveNameless = useSaveNameless();
  const save = async (format: TableFormatName): Promise<void> => {
    try {
      const { fileNameFrom, tableFormats } = await import('../../../../shared/export/index.ts');
      const { extension, mediaType, write } = tableFormats[format];
      const fileName = fileNameFrom([chapter.settings.name, name, tables[0]?.title ?? ''], extension);
      const leaving = { kind: 'words and codes', about: 'everyone' } as const;
      if (await saveNameless(fileName, write(tables).bytes, mediaType, leaving))
        notifications.show({ message: `Saved ${fileName}` });
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" ml="auto" leftSection={<IconDownload size={16} stroke={1.7} />}>
          Save the table
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>Excel workbook</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
