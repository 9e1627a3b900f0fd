import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import lists from './lists.module.css';
import { type InputProps, listOf, listOrNull, type PersonChoice } from './question.ts';
import classes from './questions.module.css';

const asTyped = 'as typed:';
const patience = 180;

/** Names: found by typing, or kept as they were typed where nobody by that name is known. In the order chosen. */
export const PeopleInput = (props: InputProps) => {
  const { question, value, onChange, people, size, disabled } = props;
  const chosen = listOf(value);
  const isFull = question.atMost !== null && chosen.length >= question.atMost;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly PersonChoice[] | null>(null);
  const names = useRef(new Map<string, string>());
  const box = useCombobox();
  const wanted = typed.trim();

  useEffect(() => {
    if (wanted.length < 2) {
      setFound(null);
      return;
    }
    let isCurrent = true;
    const timer = window.setTimeout(async () => {
      const answer = await people.search(wanted).catch(() => []);
      if (isCurrent) setFound(answer);
    }, patience);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [wanted, people]);

  const nameOf = (id: string): string => names.current.get(id) ?? people.nameOf(id) ?? id;
  const add = (picked: string): void => {
    const person = found?.find(({ id }) => id === picked);
    const entry = picked.startsWith(asTyped) ? picked.slice(asTyped.length) : picked;
    if (person !== undefined) names.current.set(person.id, person.name);
    if (!chosen.includes(entry)) onChange([...chosen, entry]);
    setTyped('');
    box.closeDropdown();
  };
  const offered = found?.filter(({ id }) => !chosen.includes(id)) ?? [];
  const isOpen = found !== null && wanted.length >= 2;

  return (
    <fieldset
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      className={classes.stack}
    >
      {chosen.length > 0 && (
        <ul className={lists.names}>
          {chosen.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button
                type="button"
                aria-label={`Take ${nameOf(id)} out`}
                disabled={disabled}
                onClick={() => onChange(listOrNull(chosen.filter((other) => other !== id)))}
              >
                <IconX size={16} stroke={1.7} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <div className={classes.count} role="status">
          {chosen.length} of {question.atMost} named
        </div>
      ) : (
        <Combobox store={box} withinPortal={false} onOptionSubmit={add} disabled={disabled}>
          <Combobox.Target>
            <TextInput
              className={classes.narrow ?? ''}
              size={size === 'touch' ? 'lg' : 'sm'}
              aria-labelledby={props.labelledBy}
              placeholder="A name"
              autoComplete="off"
              maxLength={200}
              disabled={disabled}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                box.openDropdown();
                box.resetSelectedOption();
              }}
              onBlur={() => box.closeDropdown()}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={!isOpen}>
            <Combobox.Options aria-label="Names that fit">
              {offered.map(({ id, name, note }) => (
                <Combobox.Option key={id} value={id}>
                  {name}
                  {note !== '' && <small className={lists.note}>{note}</small>}
                </Combobox.Option>
              ))}
              <Combobox.Option value={`${asTyped}${wanted}`}>
                Keep “{wanted}” as typed
                <small className={lists.note}>The board finds out who is meant</small>
              </Combobox.Option>
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </fieldset>
  );
};
