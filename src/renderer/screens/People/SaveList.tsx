import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMail } from '@tabler/icons-react';
import type { TableFormatName } from '../../../shared/export/index.ts';
import { peopleTable } from '../../../shared/report/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { capitalize, countOf } from '../../components/format.ts';
import { copyOut, saveFile } from '../../components/saveFile.ts';
import type { PersonRow } from './rosterRows.ts';

type Side = 'mentee' | 'mentor' | null;

const isOf = ({ enrollment }: PersonRow, side: Side): boolean =>
  side === null || enrollment?.role === side || enrollment?.role === 'both';

/** Those who have not answered, or whoever is shown, as a mail-merge list or as addresses for a letter. */
export const SaveList = ({
  shown,
  silent,
}: {
  shown: readonly PersonRow[];
  silent: readonly PersonRow[];
}) => {
  const { chapter, cycle, words } = useChapter();
  const save = async (rows: readonly PersonRow[], title: string, name: TableFormatName): Promise<void> => {
    const { fileNameFrom, tableFormats } = await import('../../../shared/export/index.ts');
    const format = tableFormats[name];
    const table = peopleTable(rows, { title, words, classYears: chapter.settings.classYears });
    const file = format.write([table]);
    const fileName = fileNameFrom([chapter.settings.name, title], format.extension);
    saveFile(fileName, file.bytes, format.mediaType, {
      kind: 'list of people',
      about: rows.map(({ person }) => person.id),
    });
    notifications.show({
      message: [`Saved ${fileName} with ${countOf(rows.length, 'person', 'people')}`, ...file.notes].join(
        '. ',
      ),
    });
  };
  const copy = async (rows: readonly PersonRow[]): Promise<void> => {
    const addresses = rows.flatMap(({ person }) => person.email ?? []);
    const without = rows.length - addresses.length;
    try {
      await copyOut('Addresses', addresses.join(', '), {
        kind: 'list of people',
        about: rows.map(({ person }) => person.id),
      });
      notifications.show({
        message: `Copied ${countOf(addresses.length, 'address', 'addresses')}${
          without === 0 ? '' : `; ${countOf(without, 'person has', 'people have')} none`
        }`,
      });
    } catch {
      notifications.show({
        message: 'The clipboard can’t be reached from here. Save the list instead; it holds the addresses.',
        color: 'red',
      });
    }
  };
  const silentOf = (side: Side): PersonRow[] => silent.filter((row) => isOf(row, side));
  const silentTitle = (side: Side): string =>
    `Not answered ${cycle.label}${side === null ? '' : ` ${words[side === 'mentee' ? 'mentees' : 'mentors']}`}`;
  const group = (side: Side, who: string) => {
    const rows = silentOf(side);
    return (
      <>
        <Menu.Label>
          {who}, {rows.length}
        </Menu.Label>
        <Menu.Item disabled={rows.length === 0} onClick={() => void save(rows, silentTitle(side), 'csv')}>
          CSV for a mail merge
        </Menu.Item>
        <Menu.Item disabled={rows.length === 0} onClick={() => void save(rows, silentTitle(side), 'xlsx')}>
          Excel workbook
        </Menu.Item>
        <Menu.Item disabled={rows.length === 0} onClick={() => void copy(rows)}>
          Copy the e-mail addresses
        </Menu.Item>
      </>
    );
  };
  return (
    <Menu position="bottom-end" shadow="none" width={250}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconMail size={16} stroke={1.7} />}>
          Write to
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {group(null, 'Have not answered')}
        {group('mentee', `${capitalize(words.mentees)} who have not answered`)}
        {group('mentor', `${capitalize(words.mentors)} who have not answered`)}
        <Menu.Label>Everyone shown, {shown.length}</Menu.Label>
        <Menu.Item
          disabled={shown.length === 0}
          onClick={() => void save(shown, `People ${cycle.label}`, 'csv')}
        >
          CSV for a mail merge
        </Menu.Item>
        <Menu.Item disabled={shown.length === 0} onClick={() => void copy(shown)}>
          Copy the e-mail addresses
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
