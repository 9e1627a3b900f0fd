import { Button, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { nextColor } from '../../../../shared/evaluation/words/coding/index.ts';
import { type Code, type CodeId, codeColors } from '../../../../shared/model/index.ts';
import type { WordsSnapshot } from '../../../../shared/rpc/index.ts';
import { CodeForm } from './CodeForm.tsx';
import classes from './codeForm.module.css';
import type { CodebookCommands } from './useCodebookCommands.ts';

/** Where a code can go among those that stand beside it: before whom it would stand then. */
const neighborsOf = ({ codes, themeCodes }: WordsSnapshot, code: Code) => {
  const themeOf = (id: CodeId) => themeCodes.find(({ codeId }) => codeId === id)?.themeId;
  const theme = themeOf(code.id);
  const beside = codes.filter(
    ({ id, parentId, retired }) =>
      !retired && parentId === code.parentId && (parentId !== null || themeOf(id) === theme),
  );
  const at = beside.findIndex(({ id }) => id === code.id);
  return {
    up: at > 0 ? (beside[at - 1]?.id ?? null) : undefined,
    down: at >= 0 && at < beside.length - 1 ? (beside[at + 2]?.id ?? null) : undefined,
  };
};

/** The side panel while a code is made or changed. */
export const CodeEditor = (props: {
  /** Null for a new one. */
  code: Code | null;
  words: WordsSnapshot;
  commands: CodebookCommands;
  onClose: (shown: CodeId | null) => void;
}) => {
  const { code, words, commands, onClose } = props;
  const { codes, themes, themeCodes } = words;
  const [into, setInto] = useState<string | null>(null);
  const themeId = themeCodes.find(({ codeId }) => codeId === code?.id)?.themeId ?? null;
  const blank = {
    parentId: null,
    name: '',
    definition: '',
    include: '',
    exclude: '',
    example: '',
    color: nextColor(
      codes.filter(({ retired }) => !retired),
      codeColors,
    ),
    themeId: null,
  };
  const neighbors = code === null ? { up: undefined, down: undefined } : neighborsOf(words, code);
  const kept = codes.find(({ id }) => id === into);
  return (
    <div className={classes.editor}>
      <h2>{code === null ? 'New code' : 'Edit the code'}</h2>
      <CodeForm
        code={code}
        start={code === null ? blank : { ...code, themeId }}
        codes={codes}
        themes={themes}
        onCancel={() => onClose(code?.id ?? null)}
        onSave={async (draft) => {
          const id = code === null ? await commands.add(draft) : await commands.change(code, draft, themeId);
          if (id !== null) onClose(id);
        }}
      />
      {code !== null && (
        <div className={classes.more}>
          <div>
            {(
              [
                ['Move up', neighbors.up, IconArrowUp],
                ['Move down', neighbors.down, IconArrowDown],
              ] as const
            ).map(([label, beforeId, Icon]) => (
              <Button
                key={label}
                size="compact-sm"
                variant="default"
                disabled={beforeId === undefined}
                leftSection={<Icon size={14} stroke={1.7} />}
                onClick={() => beforeId !== undefined && commands.move(code, beforeId)}
              >
                {label}
              </Button>
            ))}
            <Button size="compact-sm" variant="default" onClick={() => commands.retire(code, !code.retired)}>
              {code.retired ? 'Bring it back' : 'Retire it'}
            </Button>
          </div>
          <p>A retired code keeps everything that was coded with it and is not offered any more.</p>
          <Select
            label="Merge it into"
            placeholder="Another code"
            searchable
            clearable
            data={codes
              .filter(({ id, retired }) => id !== code.id && !retired)
              .map(({ id, name }) => ({ value: id as string, label: name }))}
            value={into}
            onChange={setInto}
          />
          {kept !== undefined && (
            <Button
              variant="default"
              onClick={async () => {
                if (await commands.merge(kept, code)) onClose(kept.id);
              }}
            >
              Merge “{code.name}” into “{kept.name}”
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
