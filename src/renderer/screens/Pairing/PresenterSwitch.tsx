import { ActionIcon, Menu, Switch } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useUi } from '../../stores/ui.ts';
import classes from './presenterSwitch.module.css';

/** Turns presenter mode on and off, and says how people are called meanwhile. */
export const PresenterSwitch = () => {
  const { presenting, presentAs, present, callPeople } = useUi();
  return (
    <div className={classes.presenter}>
      <Switch
        size="sm"
        label="Presenter mode"
        checked={presenting}
        onChange={(event) => present(event.currentTarget.checked)}
      />
      {presenting && (
        <Menu position="bottom-end" width={280} shadow="none">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label="How people are called">
              <IconChevronDown size={15} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>While the screen is shared</Menu.Label>
            {(
              [
                ['numbers', 'People are numbers'],
                ['initials', 'People are initials'],
              ] as const
            ).map(([how, label]) => (
              <Menu.Item
                key={how}
                rightSection={presentAs === how ? <IconCheck size={14} aria-label="so it is now" /> : null}
                onClick={() => callPeople(how)}
              >
                {label}
              </Menu.Item>
            ))}
            <Menu.Label>Esc hides everything.</Menu.Label>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
};
