import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { foldText } from '../../../shared/util/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { familyColor } from '../../components/families.ts';
import { countOf } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import type { LineageModel, LineageMoment } from './lineageModel.ts';
import { listOutlineRows, type OutlineRow, openedFor } from './lineageRows.ts';
import classes from './lists.module.css';

const rowHeight = 33;
/** Up to this many people everything is open at first. */
const mostOpen = 400;
/** Letters that follow each other within this time belong to one word. */
const typeMilliseconds = 700;

interface OutlineProps {
  readonly model: LineageModel;
  readonly moment: LineageMoment;
  readonly selected: PersonId | null;
  readonly onSelect: (id: PersonId | null) => void;
}

/** Which branches are open; the way to the selected person always is. */
const useOpenBranches = ({ model, moment, selected }: OutlineProps) => {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const opensAll = model.members.size <= mostOpen;
  const way = useMemo(
    () => new Set(selected === null ? [] : openedFor(moment, selected)),
    [moment, selected],
  );
  const isOpen = (id: string): boolean => turned.has(id) !== (opensAll || way.has(id));
  const setOpen = (id: string, open: boolean): void => {
    if (isOpen(id) === open) return;
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  return { isOpen, setOpen, rows: listOutlineRows(model, moment, isOpen) };
};

/** Beside the name: when the person entered, where they stand, the family of a founder, how many mentees. */
const noteOf = (row: OutlineRow, mentees: string): string =>
  [
    row.entered === null ? '' : `entered ${row.entered}`,
    row.standing,
    row.family === null
      ? ''
      : `founder of the ${row.family} family of ${countOf(row.familySize, 'person', 'people')}`,
    mentees,
  ]
    .filter(Boolean)
    .join(', ');

/** The lineage as an outline that opens and closes, by keys and for screen readers. Only the rows in view exist. */
export const Outline = (props: OutlineProps) => {
  const { selected, onSelect } = props;
  const { words } = useChapter();
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const { isOpen, setOpen, rows } = useOpenBranches(props);
  const [activeId, setActiveId] = useState<PersonId | null>(selected);
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const goTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.id);
    virtualizer.scrollToIndex(rows.indexOf(row));
  };
  const shownRows = useRef(rows);
  shownRows.current = rows;
  useEffect(() => {
    if (selected === null) return;
    setActiveId(selected);
    virtualizer.scrollToIndex(
      shownRows.current.findIndex(({ id }) => id === selected),
      { align: 'auto' },
    );
  }, [selected, virtualizer]);

  /** The next row, round the end, whose name starts with what was typed. */
  const typeAhead = (letter: string, now: number): void => {
    const text = now - typed.current.at > typeMilliseconds ? letter : typed.current.text + letter;
    typed.current = { text, at: now };
    const wanted = foldText(text);
    const from = text.length === 1 ? active + 1 : active;
    for (let step = 0; step < rows.length; step++) {
      const index = (from + step) % rows.length;
      if (foldText(rows[index]!.name).startsWith(wanted)) {
        goTo(index);
        return;
      }
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const parentOf = (): number => {
      for (let index = active - 1; index >= 0; index--) if (rows[index]!.level < row.level) return index;
      return active;
    };
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      PageDown: () => goTo(active + 10),
      PageUp: () => goTo(active - 10),
      ArrowRight: () => (row.isOpen ? goTo(active + 1) : setOpen(row.id, row.mentees > 0)),
      ArrowLeft: () => (row.isOpen ? setOpen(row.id, false) : goTo(parentOf())),
      Enter: () => onSelect(row.id),
      ' ': () => onSelect(row.id),
      Escape: () => onSelect(null),
    };
    const act = acts[event.key];
    if (act !== undefined) act();
    else if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const row = rows.find(({ id }) => id === target.closest<HTMLElement>('[data-person]')?.dataset.person);
    if (row === undefined) return;
    setActiveId(row.id);
    if (target.closest('[data-toggle]') === null) onSelect(row.id);
    else setOpen(row.id, !isOpen(row.id));
  };

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label="Lineage"
      tabIndex={0}
      aria-activedescendant={rows[active] === undefined ? undefined : `outline-${rows[active].id}`}
      className={classes.outline}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // The tree keeps the focus: a row that is scrolled away would take it along.
      onMouseDown={(event) => {
        event.preventDefault();
        scroller.current?.focus();
      }}
    >
      <div role="presentation" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={row.id}
              id={`outline-${row.id}`}
              role="treeitem"
              tabIndex={-1}
              data-person={row.id}
              aria-level={row.level}
              aria-setsize={row.setSize}
              aria-posinset={row.placeInSet}
              aria-expanded={row.mentees === 0 ? undefined : row.isOpen}
              aria-selected={row.id === selected}
              data-active={index === active || undefined}
              className={classes.outlineRow}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 12 + (row.level - 1) * 22 }}
            >
              <span data-toggle={row.mentees > 0 || undefined} className={classes.toggle}>
                {row.mentees > 0 &&
                  (row.isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />)}
              </span>
              {row.family !== null && <Leaf color={familyColor(row.family)} />}
              <strong>{row.name}</strong>{' '}
              <span>
                {noteOf(row, row.mentees === 0 ? '' : countOf(row.mentees, words.mentee, words.mentees))}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
};
