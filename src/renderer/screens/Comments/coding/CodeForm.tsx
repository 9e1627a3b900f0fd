import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type Code,
  type CodeColor,
  type CodeId,
  codeColors,
  type NewCode,
  type Theme,
  type ThemeId,
} from '../../../../shared/model/index.ts';
import { codeStyle } from './codeColor.ts';
import classes from './codeForm.module.css';

export interface CodeDraft extends NewCode {
  readonly themeId: ThemeId | null;
}

const none = 'none';

/** Whether a code stands somewhere under another one, or is that one. */
const isUnder = (codes: readonly Code[], code: Code, aboveId: CodeId): boolean => {
  const seen = new Set<CodeId>();
  for (let now: Code | undefined = code; now !== undefined && !seen.has(now.id); ) {
    if (now.id === aboveId) return true;
    seen.add(now.id);
    const { parentId }: Code = now;
    now = codes.find(({ id }) => id === parentId);
  }
  return false;
};

const ColorPicker = ({ value, onChange }: { value: CodeColor; onChange: (color: CodeColor) => void }) => (
  <fieldset className={classes.colors}>
    <legend>Color</legend>
    {codeColors.map((color) => (
      <label key={color} style={codeStyle(color)} title={color}>
        <input
          type="radio"
          name="code color"
          value={color}
          aria-label={color}
          checked={color === value}
          onChange={() => onChange(color)}
        />
        <i />
      </label>
    ))}
  </fieldset>
);

/** A code with everything that is said of it, to be written or changed. */
export const CodeForm = (props: {
  /** Null for a new code. */
  code: Code | null;
  start: CodeDraft;
  codes: readonly Code[];
  themes: readonly Theme[];
  onSave: (draft: CodeDraft) => void;
  onCancel: () => void;
}) => {
  const { code, start, codes, themes, onSave, onCancel } = props;
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<CodeDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const area = (key: 'definition' | 'include' | 'exclude' | 'example', label: string, hint: string) => (
    <Textarea
      label={label}
      placeholder={hint}
      autosize
      minRows={key === 'definition' ? 2 : 1}
      maxRows={6}
      maxLength={4000}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = draft.name.trim();
    if (name !== '') onSave({ ...draft, name });
  };
  const parents = codes.filter((one) => !one.retired && (code === null || !isUnder(codes, one, code.id)));
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Name"
        required
        data-autofocus
        autoFocus
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {area('definition', 'Definition', 'What this code stands for')}
      {area('include', 'Include', 'What belongs under it')}
      {area('exclude', 'Leave out', 'What looks alike and does not')}
      {area('example', 'Example', 'A sentence that fits')}
      <ColorPicker value={draft.color} onChange={(color) => change({ color })} />
      <Select
        label="Theme"
        allowDeselect={false}
        data={[
          { value: none, label: 'Without a theme' },
          ...themes.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={draft.themeId ?? none}
        onChange={(value) => change({ themeId: themes.find(({ id }) => id === value)?.id ?? null })}
      />
      <Select
        label="Under the code"
        allowDeselect={false}
        searchable
        data={[
          { value: none, label: 'Under none' },
          ...parents.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={draft.parentId ?? none}
        onChange={(value) => change({ parentId: codes.find(({ id }) => id === value)?.id ?? null })}
      />
      <Group gap={8}>
        <Button type="submit" disabled={draft.name.trim() === ''}>
          {code === null ? 'Add the code' : 'Save the code'}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
