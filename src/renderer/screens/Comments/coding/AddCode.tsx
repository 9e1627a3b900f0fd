import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ListedCode } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code } from '../../../../shared/model/index.ts';
import { foldText } from '../../../../shared/util/index.ts';
import classes from './card.module.css';
import { codeStyle } from './codeColor.ts';

const createValue = 'create';

/** Finds a code by its name, and makes one where there is none of that name. */
export const AddCode = (props: {
  codes: readonly ListedCode[];
  number: number;
  onPick: (code: Code) => void;
  onCreate: (name: string) => void;
  onClose: () => void;
}) => {
  const { codes, number, onPick, onCreate, onClose } = props;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ defaultOpened: true });
  useEffect(() => field.current?.focus(), []);
  const wanted = foldText(typed);
  const found = codes.filter(({ code }) => foldText(code.name).includes(wanted));
  const isNew = wanted !== '' && !codes.some(({ code }) => foldText(code.name) === wanted);
  // The first line is ready to be taken by Enter, whatever was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is a new object at each painting
  useEffect(() => void combobox.selectFirstOption(), [typed]);
  return (
    <Combobox
      store={combobox}
      withinPortal
      position="bottom-start"
      width={260}
      onOptionSubmit={(value) => {
        const picked = codes.find(({ code }) => code.id === value);
        if (value === createValue) onCreate(typed.trim());
        else if (picked !== undefined) onPick(picked.code);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          size="xs"
          aria-label={`Add a code to answer ${number}`}
          placeholder="Name of a code"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={onClose}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onClose();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {found.map(({ code, key }) => (
            <Combobox.Option key={code.id} value={code.id}>
              <span className={classes.option} style={codeStyle(code.color)}>
                <i />
                <span>{code.name}</span>
                {key !== null && <Kbd size="xs">{key.toUpperCase()}</Kbd>}
              </span>
            </Combobox.Option>
          ))}
          {isNew && (
            <Combobox.Option value={createValue}>
              <span className={classes.option}>
                <IconPlus size={14} stroke={1.7} aria-hidden="true" />
                <span>Create “{typed.trim()}”</span>
              </span>
            </Combobox.Option>
          )}
          {found.length === 0 && !isNew && <Combobox.Empty>Type the name of a code</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
