import { Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useChapter } from '../../client/ChapterProvider.tsx';
import table from '../../components/components.module.css';
import { familyColor } from '../../components/families.ts';
import { capitalize, countOf, formatPoints, pointsOf } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import { arrangeRows, type ReviewOrder, type ReviewRow } from '../../components/reviewRows.ts';
import { ScoreBar } from '../../components/ScoreBar.tsx';
import classes from './pairing.module.css';

const orders: readonly ReviewOrder[] = ['score, weakest first', 'score, strongest first', 'mentee', 'mentor'];

/** All pairs with their scores and what they share. Arrow keys move; the side panel shows the one that is selected. */
export const PairTable = (props: {
  rows: readonly ReviewRow[];
  selected: string | null;
  onSelect: (menteeId: string | null) => void;
}) => {
  const { words } = useChapter();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<ReviewOrder>('score, weakest first');
  const searchInput = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useHotkeys([['/', () => searchInput.current?.focus()]]);
  const shown = useMemo(() => arrangeRows(props.rows, search, order), [props.rows, search, order]);
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
          {shown.map((row, index) => (
            <tr
              key={row.mentee.id}
              data-mentee={row.mentee.id}
              className={classes.pairRow}
              aria-selected={row.mentee.id === props.selected}
              tabIndex={(current < 0 ? index === 0 : index === current) ? 0 : -1}
              onClick={() => props.onSelect(row.mentee.id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  props.onSelect(row.mentee.id);
                }
              }}
            >
              <td className={classes.person}>{row.mentee.name}</td>
              <td>
                <span className={classes.mentor}>
                  {row.family !== null && <Leaf color={familyColor(row.family)} />}
                  {row.mentor.name}
                  <span>{row.family ?? 'new family'}</span>
                </span>
              </td>
              <td>
                <span className={classes.score}>
                  <ScoreBar
                    parts={row.items.map(({ item, part }) => ({ name: item.id, points: pointsOf(part) }))}
                  />
                  <strong>{formatPoints(row.assignment.score)}</strong>
                </span>
              </td>
              <td>
                {row.sharedWords === '' ? (
                  <span className={classes.nothing}>no shared answer</span>
                ) : (
                  row.sharedWords
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.none}>No pair fits “{search}”.</p>}
    </section>
  );
};
