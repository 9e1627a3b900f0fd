import { useHotkeys } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  Fragment,
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { WhyNotAnswer } from '../../../../shared/matching/run/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import shared from '../../../components/components.module.css';
import type { CauseNames } from '../../../components/firmnessWords.ts';
import { capitalize } from '../../../components/format.ts';
import { PairFilters } from './PairFilters.tsx';
import { type Drop, PairRow, type RowHandlers } from './PairRow.tsx';
import {
  type Column,
  filterLines,
  groupLines,
  noFilter,
  type Order,
  type PairFilter,
  type PairLine,
  sortLines,
} from './pairFilters.ts';
import classes from './table.module.css';
import { useRowSlide } from './useRowSlide.ts';

export interface PairTableProps {
  readonly lines: readonly PairLine[];
  readonly isKnown: boolean;
  readonly isTesting: boolean;
  readonly names: CauseNames;
  readonly runId: string;
  readonly draftId: string;
  readonly selected: string | null;
  readonly canEdit: boolean;
  /** True while an edit is being made. */
  readonly isBusy: boolean;
  readonly onSelect: (key: string | null) => void;
  /** Enter on a pair: its panel is to be read next. */
  readonly onOpen: () => void;
  /** The key L on a pair. */
  readonly onLock: (key: string) => void;
  readonly costOf: (drop: Drop) => Promise<WhyNotAnswer>;
  readonly onSwap: (drop: Drop) => void;
}

/** All pairs with their scores and what they share, by keyboard too; the side panel shows the one that is selected. */
export const PairTable = (props: PairTableProps) => {
  const { words } = useChapter();
  const { lines, onSelect, onSwap, costOf } = props;
  const [filter, setFilter] = useState<PairFilter>(noFilter);
  const [order, setOrder] = useState<Order>({ column: 'score', descending: false });
  const [hover, setHover] = useState<{ drop: Drop; answer: WhyNotAnswer | null } | null>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);
  useRowSlide(body, props.runId, props.draftId, props.isBusy);
  // The buttons answer at once; hundreds of rows follow when there is time.
  const wanted = useMemo(() => ({ filter, order }), [filter, order]);
  const view = useDeferredValue(wanted);
  const groups = useMemo(
    () => groupLines(sortLines(filterLines(lines, view.filter), view.order), props.isKnown),
    [lines, view, props.isKnown],
  );
  const shown = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const current = shown.findIndex(({ key }) => key === props.selected);

  const select = useCallback((key: string) => onSelect(key), [onSelect]);
  const handlers = useMemo(
    (): RowHandlers => ({
      onSelect: select,
      onHover: (drop) => {
        setHover(drop === null ? null : { drop, answer: null });
        if (drop === null) return;
        void costOf(drop).then((answer) =>
          setHover((before) => (before?.drop === drop ? { drop, answer } : before)),
        );
      },
      onDrop: (drop) => {
        setHover(null);
        onSwap(drop);
      },
    }),
    [select, costOf, onSwap],
  );

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const focused = (event.target as HTMLElement).closest('tr')?.dataset.key;
    if (event.key === 'Escape') onSelect(null);
    if ((event.key === 'Enter' || event.key === ' ') && focused !== undefined) {
      event.preventDefault();
      onSelect(focused);
      if (event.key === 'Enter') props.onOpen();
    }
    if (event.key.toLowerCase() === 'l' && !event.ctrlKey && !event.metaKey && focused !== undefined)
      props.onLock(focused);
    if (step === 0) return;
    event.preventDefault();
    const next = shown[Math.min(shown.length - 1, Math.max(0, current + step))];
    if (next === undefined) return;
    onSelect(next.key);
    body.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  const head = (column: Column, label: string) => {
    const isOrder = order.column === column;
    const Arrow = order.descending ? IconArrowDown : IconArrowUp;
    return (
      <th aria-sort={isOrder ? (order.descending ? 'descending' : 'ascending') : 'none'}>
        <button
          type="button"
          onClick={() => setOrder({ column, descending: isOrder ? !order.descending : false })}
        >
          {label}
          {isOrder && <Arrow size={13} stroke={1.7} aria-hidden />}
        </button>
      </th>
    );
  };

  return (
    <section className={classes.tableCard} aria-label="Pairs">
      <PairFilters
        lines={lines}
        shown={shown.length}
        isTesting={props.isTesting}
        filter={filter}
        searchInput={searchInput}
        onChange={setFilter}
      />
      <table className={shared.table}>
        <thead>
          <tr>
            {head('mentee', capitalize(words.mentee))}
            {head('mentor', `${capitalize(words.mentor)}, family`)}
            {head('score', 'Score')}
            {head('shared', 'What they share')}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {groups.map((group) => (
            <Fragment key={group.id}>
              {group.title !== null && (
                <tr className={classes.groupRow}>
                  <th colSpan={4} scope="rowgroup">
                    {group.title} <span>{group.note}</span>
                  </th>
                </tr>
              )}
              {group.lines.map((line) => (
                <PairRow
                  key={line.key}
                  line={line}
                  names={props.names}
                  isSelected={line.key === props.selected}
                  isReachable={current < 0 ? line === shown[0] : line.key === props.selected}
                  canEdit={props.canEdit}
                  preview={hover?.drop.menteeId === line.row.mentee.id ? hover.answer : undefined}
                  handlers={handlers}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.none}>No pair fits what you look for.</p>}
    </section>
  );
};
