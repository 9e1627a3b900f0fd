import { Button, Menu, Popover, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPencil, IconPlus, IconUser } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Coder, CoderId } from '../../../../shared/model/index.ts';
import classes from './desk.module.css';
import type { CodebookCommands } from './useCodebookCommands.ts';

/** Who codes at this window: another coder, someone new, or a better name. */
export const CoderMenu = (props: {
  coder: Coder;
  coders: readonly Coder[];
  commands: CodebookCommands;
  onPick: (id: CoderId) => void;
}) => {
  const { coder, coders, commands, onPick } = props;
  const [asks, setAsks] = useState<'new' | 'name' | null>(null);
  const [name, setName] = useState('');
  const ask = (what: 'new' | 'name'): void => {
    setName(what === 'name' ? coder.name : '');
    setAsks(what);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = name.trim();
    if (typed === '') return;
    setAsks(null);
    if (asks === 'name') {
      if (typed !== coder.name) commands.renameCoder(coder.id, typed);
      return;
    }
    const id = await commands.addCoder(typed);
    if (id !== null) onPick(id);
  };
  return (
    <Popover
      opened={asks !== null}
      onDismiss={() => setAsks(null)}
      position="bottom"
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <Button
                variant="subtle"
                size="compact-md"
                className={classes.coder ?? ''}
                aria-label={`Coded by ${coder.name}`}
                leftSection={<IconUser size={15} stroke={1.7} />}
                rightSection={<IconChevronDown size={14} stroke={1.7} />}
              >
                {coder.name}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Who codes here</Menu.Label>
              {coders.map((one) => (
                <Menu.Item
                  key={one.id}
                  leftSection={
                    one.id === coder.id ? <IconCheck size={15} /> : <span className={classes.noCheck} />
                  }
                  onClick={() => onPick(one.id)}
                >
                  {one.name}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => ask('new')}>
                Someone else…
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => ask('name')}>
                Change the name…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.nameForm} onSubmit={submit}>
          <TextInput
            label={asks === 'name' ? 'Name of this coder' : 'Name of the other coder'}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {asks === 'name' ? 'Save the name' : 'Add the coder'}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};
