import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconEyeOff,
  IconGripVertical,
  IconLock,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  isScored,
  lastYearsItem,
  questionChanges,
  type SpreadFinding,
} from '../../../shared/instrument/index.ts';
import type { Item, ItemId } from '../../../shared/model/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { countOf } from '../../components/format.ts';
import { useDragOrder } from '../../components/questions/useDragOrder.ts';
import classes from './builder.module.css';
import { scoringChoices, typeNames, weightInWords } from './names.ts';
import type { ItemCommands } from './useBuilder.ts';

interface ListProps {
  readonly detail: InstrumentDetail;
  readonly findings: readonly SpreadFinding[];
  readonly selectedId: ItemId | null;
  readonly canChange: boolean;
  readonly commands: ItemCommands;
  readonly onSelect: (id: ItemId) => void;
}

const changeInWords = (item: Item, { retired, lastYear }: InstrumentDetail): string | null => {
  if (lastYear === null) return null;
  const before = lastYearsItem(item, retired, lastYear.items);
  if (before === null) return 'new this year';
  return questionChanges(before, item).length === 0 ? null : 'changed since last year';
};

/** What stands below a question in the list. */
const factsOf = (item: Item, detail: InstrumentDetail): string => {
  const { options, rows } = item;
  const size =
    item.type === 'grid'
      ? `${countOf(rows.length, 'row')} of ${countOf(options.length, 'option')}`
      : options.length > 0 && item.type !== 'shortText'
        ? countOf(options.length, 'option')
        : null;
  const use = scoringChoices.find(({ value }) => value === item.use)?.short ?? '';
  const counts = isScored(item) ? `${use}, counts ${weightInWords(item.weight)}` : use;
  return [
    typeNames[item.type],
    size,
    item.atMost === null ? null : item.type === 'grid' ? 'one in each row' : `up to ${item.atMost}`,
    detail.instrument.kind === 'matching' ? counts : null,
    changeInWords(item, detail),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
};

const ItemRow = ({
  item,
  number,
  neighbors,
  say,
  ...list
}: ListProps & {
  item: Item;
  number: number;
  /** The questions before and after. */
  neighbors: readonly [ItemId | undefined, ItemId | undefined];
  say: (words: string) => void;
}) => {
  const { words } = useChapter();
  const { commands, canChange } = list;
  const isSelected = list.selectedId === item.id;
  const own = list.findings.filter(({ itemId }) => itemId === item.id);
  const button = useRef<HTMLButtonElement>(null);
  const drag = useDragOrder(item.id, canChange, (draggedId, targetId) => {
    const dragged = list.detail.items.find(({ id }) => id === draggedId);
    if (dragged === undefined || draggedId === targetId) return;
    commands.move(dragged, targetId as ItemId);
    say(`Moved ${dragged.shortName} to place ${number} of ${list.detail.items.length}`);
  });
  const move = (by: -1 | 1): void => {
    const target = by < 0 ? neighbors[0] : neighbors[1];
    if (target === undefined || !canChange || commands.isBusy) return;
    commands.move(item, target);
    say(`Moved ${item.shortName} to place ${number + by} of ${list.detail.items.length}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey) move(by);
    else {
      const target = by < 0 ? neighbors[0] : neighbors[1];
      if (target !== undefined) list.onSelect(target);
    }
  };
  // The keyboard follows the selection inside the list, and only there.
  useEffect(() => {
    if (!isSelected) return;
    if (document.activeElement?.closest('ol')?.contains(button.current) === true) button.current?.focus();
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <li ref={drag.row} className={classes.row} data-selected={isSelected} data-over={drag.isOver}>
      <span ref={drag.handle} className={classes.grip} data-on={canChange} aria-hidden="true">
        <IconGripVertical size={15} stroke={1.7} />
      </span>
      <button
        ref={button}
        type="button"
        className={classes.rowButton}
        aria-current={isSelected}
        tabIndex={isSelected || (list.selectedId === null && number === 1) ? 0 : -1}
        onClick={() => list.onSelect(item.id)}
        onKeyDown={onKeyDown}
      >
        <span className={classes.number}>{number}</span>
        <span className={classes.rowText}>
          <span className={classes.rowWording}>
            {item.wording[item.role === 'mentor' ? 'mentor' : 'mentee'] || <em>No words yet</em>}
          </span>
          {item.role === 'both' && item.wording.mentor !== item.wording.mentee && (
            <span className={classes.rowOther}>
              {words.mentor}: {item.wording.mentor}
            </span>
          )}
          <span className={classes.rowFacts}>
            {item.role !== 'both' && list.detail.items.some(({ role }) => role !== item.role) && (
              <span className={classes.role} data-side={item.role}>
                {item.role === 'mentee' ? words.mentees : words.mentors} only
              </span>
            )}
            {item.sensitive && (
              <span className={classes.fact}>
                <IconLock size={13} stroke={1.7} aria-hidden /> sensitive
              </span>
            )}
            {item.visibleTo === 'nobody' && (
              <span className={classes.fact}>
                <IconEyeOff size={13} stroke={1.7} aria-hidden /> seen by nobody
              </span>
            )}
            <span>{factsOf(item, list.detail)}</span>
          </span>
          {own.map(({ code, message }) => (
            <span key={code} className={classes.rowFinding}>
              <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
              {message}
            </span>
          ))}
        </span>
      </button>
      {canChange && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for “${item.shortName}”`}>
              <IconDots size={16} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowUp size={15} stroke={1.7} />}
              rightSection={<kbd className={classes.key}>Alt ↑</kbd>}
              disabled={neighbors[0] === undefined}
              onClick={() => move(-1)}
            >
              Move up
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={15} stroke={1.7} />}
              rightSection={<kbd className={classes.key}>Alt ↓</kbd>}
              disabled={neighbors[1] === undefined}
              onClick={() => move(1)}
            >
              Move down
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={15} stroke={1.7} />}
              onClick={() => commands.duplicate(item)}
            >
              Duplicate
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={15} stroke={1.7} />}
              onClick={() => commands.remove(item)}
            >
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
};

/** The questions in their order: select one to edit it, drag it or press Alt and an arrow to move it. */
export const ItemList = (props: ListProps) => {
  const [said, say] = useState('');
  const { items } = props.detail;
  return (
    <>
      <ol className={classes.list} aria-label="Questions">
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            {...props}
            item={item}
            number={at + 1}
            neighbors={[items[at - 1]?.id, items[at + 1]?.id]}
            say={say}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
};
