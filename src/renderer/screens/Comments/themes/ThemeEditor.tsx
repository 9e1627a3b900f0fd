import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Theme } from '../../../../shared/model/index.ts';
import classes from './themes.module.css';

/** Name and meaning of a theme, new or known. */
export const ThemeEditor = (props: {
  theme: Theme | null;
  onSave: (name: string, description: string) => void;
  onRemove?: () => void;
  onCancel: () => void;
}) => {
  const [name, setName] = useState(props.theme?.name ?? '');
  const [description, setDescription] = useState(props.theme?.description ?? '');
  return (
    <form
      className={classes.editor}
      aria-label={props.theme === null ? 'New theme' : `Theme ${props.theme.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') props.onSave(name.trim(), description.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onCancel()}
    >
      <TextInput
        label="Theme"
        maxLength={200}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="What its codes have in common"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button type="submit" size="compact-md" disabled={name.trim() === ''}>
          Save
        </Button>
        <Button variant="default" size="compact-md" onClick={props.onCancel}>
          Cancel
        </Button>
        {props.onRemove !== undefined && (
          <Button variant="subtle" color="red" size="compact-md" ml="auto" onClick={props.onRemove}>
            Remove; its codes stay
          </Button>
        )}
      </Group>
    </form>
  );
};
