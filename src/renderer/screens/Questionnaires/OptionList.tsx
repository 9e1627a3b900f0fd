import { ActionIcon, Button, Menu, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { CommitText } from './CommitText.tsx';
import classes from './panel.module.css';

/** A line of the list: `id` stays when the text changes. */
export interface Line {
  readonly id: string;
  readonly text: string;
  /** Other spellings that mean the same; null where the list has none. */
  readonly aliases: readonly string[] | null;
}

const splitAliases = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  ),
];

const LineRow = (props: {
  line: Line;
  label: string;
  at: number;
  count: number;
  disabled: boolean;
  onChange: (line: Line) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) => {
  const { line, label, at, count, disabled } = props;
  const [aliasesShown, showAliases] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || disabled) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < count) props.onMove(by);
  };
  const hasAliases = line.aliases !== null && line.aliases.length > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys reach it from the field inside
    <li className={classes.line} onKeyDown={onKeyDown}>
      <CommitText
        aria-label={`${label} ${at + 1}`}
        className={classes.lineText ?? ''}
        value={line.text}
        disabled={disabled}
        onCommit={(text) => props.onChange({ ...line, text })}
      />
      {!disabled && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`More for ${label.toLowerCase()} ${line.text}`}
            >
              <IconDots size={15} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={15} stroke={1.7} />}
              rightSection={<kbd className={classes.key}>Alt ↑</kbd>}
              disabled={at === 0}
              onClick={() => props.onMove(-1)}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={15} stroke={1.7} />}
              rightSection={<kbd className={classes.key}>Alt ↓</kbd>}
              disabled={at === count - 1}
              onClick={() => props.onMove(1)}
            >
              Move down
            </Menu.Item>
            {line.aliases !== null && !hasAliases && (
              <Menu.Item onClick={() => showAliases(true)}>Other spellings</Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.7} />} onClick={props.onRemove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {line.aliases !== null && (hasAliases || aliasesShown) && (
        <CommitText
          aria-label={`Other spellings of ${line.text}`}
          className={classes.aliases ?? ''}
          placeholder="Other spellings, with ; between them"
          value={line.aliases.join('; ')}
          mayBeEmpty
          disabled={disabled}
          onCommit={(text) => props.onChange({ ...line, aliases: splitAliases(text) })}
        />
      )}
    </li>
  );
};

/** Options or rows: reworded in place, moved with Alt and an arrow, added one by one or pasted as a list. */
export const OptionList = (props: {
  title: string;
  /** What one line is called, such as "Option". */
  label: string;
  lines: readonly Line[];
  disabled: boolean;
  onChange: (lines: Line[]) => void;
  /** Adds texts, each a new line. */
  onAdd: (texts: string[]) => void;
}) => {
  const { lines, label, disabled } = props;
  const [pasted, setPasted] = useState<string | null>(null);
  const move = (at: number, by: -1 | 1): void => {
    const line = lines[at];
    if (line !== undefined) props.onChange(lines.toSpliced(at, 1).toSpliced(at + by, 0, line));
  };
  const addPasted = (): void => {
    const texts = (pasted ?? '')
      .split(/\r?\n/)
      .map((text) => text.replace(/^\s*(?:[-•*○☐]|\d{1,2}[.)])\s+/, '').trim())
      .filter((text) => text !== '');
    setPasted(null);
    if (texts.length > 0) props.onAdd(texts);
  };
  return (
    <fieldset className={classes.group}>
      <legend>{props.title}</legend>
      <ol className={classes.lines}>
        {lines.map((line, at) => (
          <LineRow
            key={line.id}
            {...{ line, label, at, disabled }}
            count={lines.length}
            onChange={(changed) => props.onChange(lines.with(at, changed))}
            onMove={(by) => move(at, by)}
            onRemove={() => props.onChange(lines.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {!disabled && pasted === null && (
        <div className={classes.lineActions}>
          <CommitText
            key={lines.length}
            aria-label={`New ${label.toLowerCase()}`}
            placeholder={`New ${label.toLowerCase()}, then Enter`}
            className={classes.lineText ?? ''}
            value=""
            onCommit={(text) => props.onAdd([text])}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => setPasted('')}>
            Paste a list
          </Button>
        </div>
      )}
      {pasted !== null && (
        <div className={classes.paste}>
          <Textarea
            aria-label={`${props.title}, one on each line`}
            description="One on each line. What is there already stays."
            autosize
            minRows={4}
            maxRows={10}
            value={pasted}
            autoFocus
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <div className={classes.lineActions}>
            <Button size="compact-sm" variant="default" onClick={addPasted}>
              Add the lines
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setPasted(null)}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  );
};
