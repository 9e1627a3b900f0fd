import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useCommand } from '../../client/useCommand.tsx';
import { CommitText } from './CommitText.tsx';

/** Rename, duplicate, remove. */
export const InstrumentMenu = ({ detail }: { detail: InstrumentDetail }) => {
  const { canChange } = useChapter();
  const [renaming, setRenaming] = useState(false);
  const { id: instrumentId, title, cycleId } = detail.instrument;
  const rename = useCommand(
    (client, name: string) => client.instruments.rename({ instrumentId, title: name }),
    { said: (_, name) => `Renamed to “${name}”`, onDone: () => setRenaming(false) },
  );
  const duplicate = useCommand(
    (client, name: string) =>
      client.instruments.create({ cycleId, title: name, source: { from: 'instrument', instrumentId } }),
    { said: (_, name) => `Made “${name}”` },
  );
  const remove = useCommand((client) => client.instruments.remove({ instrumentId }), {
    said: () => `Removed “${title}”`,
  });
  if (!canChange) return null;
  return (
    <Popover
      opened={renaming}
      onChange={setRenaming}
      withRoles={false}
      trapFocus
      position="bottom-start"
      withinPortal
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`More for ${title}`}>
                <IconDots size={17} stroke={1.7} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconPencil size={15} stroke={1.7} />}
                onClick={() => setRenaming(true)}
              >
                Rename
              </Menu.Item>
              <Menu.Item
                leftSection={<IconCopy size={15} stroke={1.7} />}
                onClick={() => duplicate.mutate(`${title} (copy)`.slice(0, 200))}
              >
                Duplicate
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={15} stroke={1.7} />}
                onClick={() => remove.mutate(undefined)}
              >
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <CommitText
          label="Name of the questionnaire"
          value={title}
          onCommit={(name) => rename.mutate(name)}
        />
        <Button size="compact-sm" mt={8} variant="default" onClick={() => setRenaming(false)}>
          Done
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
};
