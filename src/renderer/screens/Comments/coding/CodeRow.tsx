import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Kbd } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ListedCode } from '../../../../shared/evaluation/words/coding/index.ts';
import { formatCount } from '../../../components/format.ts';
import classes from './codebook.module.css';
import { codeStyle } from './codeColor.ts';

/** A code in the codebook: its key applies it, its name shows what it means, its bar how many people it was found in. */
export const CodeRow = (props: {
  listed: ListedCode;
  people: number;
  /** The longest bar of the list. */
  most: number;
  selected: boolean;
  canCode: boolean;
  onApply: () => void;
  onSelect: () => void;
}) => {
  const { listed, people, most, selected, canCode, onApply, onSelect } = props;
  const { code, depth, key } = listed;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (element.current === null || !canCode) return;
    return draggable({ element: element.current, getInitialData: () => ({ codeId: code.id }) });
  }, [code.id, canCode]);
  return (
    <li
      ref={element}
      className={classes.row}
      data-selected={selected || undefined}
      style={{ ...codeStyle(code.color), paddingLeft: 16 + 14 * depth }}
    >
      <button
        type="button"
        className={classes.key}
        disabled={!canCode}
        aria-keyshortcuts={key ?? undefined}
        onClick={onApply}
      >
        <Kbd size="xs">{key === null ? '+' : key.toUpperCase()}</Kbd>
        <span className={classes.unseen}> Apply “{code.name}”</span>
      </button>
      <button
        type="button"
        className={classes.name}
        aria-pressed={selected}
        onClick={onSelect}
        onDoubleClick={canCode ? onApply : undefined}
      >
        <i />
        <span>{code.name}</span>
      </button>
      <svg className={classes.bar} aria-hidden="true">
        <rect width="100%" height="6" rx="3" fill="var(--mg-track)" />
        {people > 0 && <rect width={`${(100 * people) / most}%`} height="6" rx="3" fill="var(--code)" />}
      </svg>
      <b className={classes.count}>
        {formatCount(people)}
        <span className={classes.unseen}> people</span>
      </b>
    </li>
  );
};
