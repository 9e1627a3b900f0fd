import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Pairing, PairingId } from '../../../../shared/model/index.ts';
import { compareText, foldText } from '../../../../shared/util/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { Card } from '../../../components/Card.tsx';
import { Chip } from '../../../components/Chip.tsx';
import table from '../../../components/components.module.css';
import { capitalize, countOf, formatDay } from '../../../components/format.ts';
import classes from './after.module.css';
import { kindWords, reasonWords, stateTones } from './stateWords.ts';

/** Every pair of the cycle as it stands: open ones first, what has ended below. */
export const PairsNow = (props: {
  pairings: readonly Pairing[];
  nameOf: (id: string) => string;
  selected: PairingId | null;
  onSelect: (id: PairingId) => void;
}) => {
  const { words } = useChapter();
  const { nameOf } = props;
  const [search, setSearch] = useState('');
  const rows = useMemo(() => {
    const wanted = foldText(search);
    return props.pairings
      .filter(({ menteeId, mentorId }) =>
        foldText(`${nameOf(menteeId)} ${nameOf(mentorId)}`).includes(wanted),
      )
      .toSorted(
        (left, right) =>
          Number(left.status === 'ended') - Number(right.status === 'ended') ||
          compareText(foldText(nameOf(left.menteeId)), foldText(nameOf(right.menteeId))) ||
          compareText(left.id, right.id),
      );
  }, [props.pairings, nameOf, search]);
  const open = rows.filter(({ status }) => status !== 'ended').length;
  const move = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = rows.findIndex(({ id }) => id === props.selected);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    props.onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-pairing="${next.id}"]`)?.focus();
  };
  return (
    <Card
      title="Pairs now"
      note={countOf(open, 'pair')}
      flush
      action={
        <TextInput
          size="sm"
          w={190}
          placeholder="Find"
          aria-label="Find a pair"
          leftSection={<IconSearch size={15} stroke={1.7} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      }
    >
      <table className={table.table} aria-label="Pairs now">
        <thead>
          <tr>
            <th>{capitalize(words.mentee)}</th>
            <th>{capitalize(words.mentor)}</th>
            <th>State</th>
            <th>Since</th>
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {rows.map((pairing, index) => (
            <tr
              key={pairing.id}
              data-pairing={pairing.id}
              className={classes.row}
              data-ended={pairing.status === 'ended'}
              aria-selected={pairing.id === props.selected}
              tabIndex={
                props.selected === null ? (index === 0 ? 0 : -1) : pairing.id === props.selected ? 0 : -1
              }
              onClick={() => props.onSelect(pairing.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                props.onSelect(pairing.id);
              }}
            >
              <td>{nameOf(pairing.menteeId)}</td>
              <td>
                {nameOf(pairing.mentorId)}
                {kindWords[pairing.kind] !== '' && <small> {kindWords[pairing.kind]}</small>}
              </td>
              <td>
                <Chip tone={stateTones[pairing.status]}>
                  {pairing.status === 'ended' && pairing.endReason !== null
                    ? `ended: ${reasonWords[pairing.endReason].toLowerCase()}`
                    : pairing.status}
                </Chip>
              </td>
              <td className={classes.since}>
                {formatDay(pairing.startedOn)}
                {pairing.endedOn !== null && ` to ${formatDay(pairing.endedOn)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={classes.none}>No pair fits “{search}”.</p>}
    </Card>
  );
};
