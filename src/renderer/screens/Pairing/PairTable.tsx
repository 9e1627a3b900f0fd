import { Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck, IconSearch } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Firmness } from '../../../shared/matching/run/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import table from '../../components/components.module.css';
import { familyColor } from '../../components/families.ts';
import { type CauseNames, describeCauseBriefly, isDelicate } from '../../components/firmnessWords.ts';
import { capitalize, countOf, formatPoints, pointsOf } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import { arrangeRows, type ReviewOrder, type ReviewRow } from '../../components/reviewRows.ts';
import { ScoreBar } from '../../components/ScoreBar.tsx';
import classes from './pairing.module.css';

const orders: readonly ReviewOrder[] = ['score, weakest first', 'score, strongest first', 'mentee', 'mentor'];

const PairRow = (props: {
  row: ReviewRow;
  firmness: Firmness | undefined;
  names: CauseNames;
  isSelected: boolean;
  isReachable: boolean;
  onSelect: () => void;
}) => {
  const { row, firmness } = props;
  const cause = firmness !== undefined && isDelicate(firmness) ? firmness.causes[0] : undefined;
  return (
    <tr
      data-mentee={row.mentee.id}
      className={classes.pairRow}
      aria-selected={props.isSelected}
      tabIndex={props.isReachable ? 0 : -1}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onSelect();
        }
      }}
    >
      <td className={classes.person}>
        <span className={classes.personName}>
          {firmness !== undefined &&
            (cause === undefined ? (
              <IconCircleCheck size={15} stroke={1.7} color="var(--mg-primary-ink)" aria-label="firm" />
            ) : (
              <IconAlertTriangle size={15} stroke={1.7} color="var(--mg-amber)" aria-label="delicate" />
            ))}
          <span>{row.mentee.name}</span>
        </span>
      </td>
      <td>
        <span className={classes.mentor}>
          {row.family !== null && <Leaf color={familyColor(row.family)} />}
          {row.mentor.name}
          <span>{row.family ?? 'new family'}</span>
        </span>
      </td>
      <td>
        <span className={classes.score}>
          <ScoreBar parts={row.items.map(({ item, part }) => ({ name: item.id, points: pointsOf(part) }))} />
          <strong>{formatPoints(row.assignment.score)}</strong>
        </span>
      </td>
      <td>
        {row.sharedWords === '' ? <span className={classes.nothing}>no shared answer</span> : row.sharedWords}
        {cause !== undefined && (
          <span className={classes.cause}>changes {describeCauseBriefly(cause, props.names)}</span>
        )}
      </td>
    </tr>
  );
};

interface RowGroup {
  readonly id: string;
  readonly title: string | null;
  readonly note: string;
  readonly rows: readonly ReviewRow[];
}

/** Delicate pairs first, the most delicate on top; the firm ones after them, in the order asked for. */
const groupRows = (
  rows: readonly ReviewRow[],
  firmness: ReadonlyMap<string, Firmness> | null,
): readonly RowGroup[] => {
  if (firmness === null) return [{ id: 'all', title: null, note: '', rows }];
  const causesOf = ({ mentee }: ReviewRow): number => firmness.get(mentee.id)?.causes.length ?? 0;
  const isFragile = ({ mentee }: ReviewRow): boolean => {
    const entry = firmness.get(mentee.id);
    return entry !== undefined && isDelicate(entry);
  };
  const delicate = rows.filter(isFragile).toSorted((left, right) => causesOf(right) - causesOf(left));
  const firm = rows.filter((row) => !isFragile(row));
  return [
    {
      id: 'delicate',
      title: `Read ${delicate.length === 1 ? 'this one' : `these ${delicate.length}`} first`,
      note: 'A small change would pair them differently; the most delicate on top',
      rows: delicate,
    },
    {
      id: 'firm',
      title: `${firm.length} firm`,
      note: 'Nearly every small change leaves them as they are',
      rows: firm,
    },
  ].filter((group) => group.rows.length > 0);
};

/** All pairs with their scores and what they share. Arrow keys move; the side panel shows the one that is selected. */
export const PairTable = (props: {
  rows: readonly ReviewRow[];
  firmness: ReadonlyMap<string, Firmness> | null;
  names: CauseNames;
  selected: string | null;
  onSelect: (menteeId: string | null) => void;
}) => {
  const { words } = useChapter();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<ReviewOrder>('score, weakest first');
  const searchInput = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);
  const groups = useMemo(
    () => groupRows(arrangeRows(props.rows, search, order), props.firmness),
    [props.rows, props.firmness, search, order],
  );
  const shown = useMemo(() => groups.flatMap(({ rows }) => rows), [groups]);
  const current = shown.findIndex(({ mentee }) => mentee.id === props.selected);

  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') props.onSelect(null);
    if (step === 0) return;
    event.preventDefault();
    const next = shown[Math.min(shown.length - 1, Math.max(0, current + step))];
    if (next === undefined) return;
    props.onSelect(next.mentee.id);
    body.current?.querySelector<HTMLElement>(`[data-mentee="${next.mentee.id}"]`)?.focus();
  };
  const orderLabel = (entry: ReviewOrder): string =>
    entry === 'mentee' || entry === 'mentor' ? `${words[entry]}’s name` : entry;

  return (
    <section className={classes.tableCard} aria-label="Pairs">
      <header className={classes.tableTools}>
        <strong>{countOf(shown.length, 'pair')}</strong>
        <Select
          aria-label="Order of the pairs"
          size="sm"
          w={200}
          allowDeselect={false}
          data={orders.map((value) => ({ value, label: orderLabel(value) }))}
          value={order}
          onChange={(value) => setOrder((value ?? 'mentee') as ReviewOrder)}
        />
        <TextInput
          ref={searchInput}
          size="sm"
          w={190}
          placeholder="Find"
          aria-label="Find a pair"
          leftSection={<IconSearch size={15} stroke={1.7} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSearch('');
          }}
        />
      </header>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{capitalize(words.mentee)}</th>
            <th>{capitalize(words.mentor)}, family</th>
            <th>Score</th>
            <th>What they share</th>
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
              {group.rows.map((row) => (
                <PairRow
                  key={row.mentee.id}
                  row={row}
                  firmness={props.firmness?.get(row.mentee.id)}
                  names={props.names}
                  isSelected={row.mentee.id === props.selected}
                  isReachable={current < 0 ? row === shown[0] : row.mentee.id === props.selected}
                  onSelect={() => props.onSelect(row.mentee.id)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.none}>No pair fits “{search}”.</p>}
    </section>
  );
};
