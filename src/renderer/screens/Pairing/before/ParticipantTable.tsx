import { SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCircleCheck, IconCircleDashed, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { Chip } from '../../../components/Chip.tsx';
import table from '../../../components/components.module.css';
import { capitalize, countOf, formatDay } from '../../../components/format.ts';
import { RoleMark } from '../../../components/marks.tsx';
import classes from './before.module.css';
import {
  filterParticipants,
  isMentee,
  isMentor,
  isPaused,
  type Participant,
  type ParticipantFilter,
  tierWords,
} from './participants.ts';

const addedWords = { 'one more': 'one more', shared: 'shares one', group: 'group of three', asked: 'asked' };

const PlacesInput = ({ row, canChange }: { row: Participant; canChange: boolean }) => {
  const { capacity, cycleId, personId } = row.enrollment;
  const [typed, setTyped] = useState<string | null>(null);
  const set = useCommand(
    (client, places: number) => client.plan.setPlaces({ cycleId, personId, capacity: places }),
    {
      said: (_, places) => `${row.person.name} has ${countOf(places, 'place')}`,
    },
  );
  const keep = (): void => {
    const places = Number(typed);
    if (typed !== null && typed !== '' && Number.isInteger(places) && places >= 0 && places <= 20)
      if (places !== capacity) set.mutate(places);
    setTyped(null);
  };
  return (
    <input
      type="number"
      min={0}
      max={20}
      className={classes.places}
      aria-label={`Places of ${row.person.name}`}
      disabled={!canChange}
      value={typed ?? capacity}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
};

const ParticipantRow = (props: {
  row: Participant;
  year: string;
  isSelected: boolean;
  isReachable: boolean;
  canChange: boolean;
  onSelect: () => void;
}) => {
  const { words, cycle } = useChapter();
  const { row } = props;
  const { enrollment, person } = row;
  const paused = isPaused(row, cycle.startsOn);
  return (
    <tr
      data-person={person.id}
      className={classes.row}
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
      <td className={classes.name}>
        {person.name}
        {row.isOnBoard && <Chip>board</Chip>}
      </td>
      <td>{props.year}</td>
      <td>
        <span className={classes.roles}>
          {isMentee(row) && <RoleMark side="mentee" />}
          {isMentor(row) && <RoleMark side="mentor" />}
          {enrollment.role === 'both'
            ? `${words.mentee} and ${words.mentor}`
            : enrollment.role === 'neither'
              ? 'not now'
              : words[enrollment.role]}
        </span>
      </td>
      <td data-number>{isMentor(row) && <PlacesInput row={row} canChange={props.canChange} />}</td>
      <td>
        {row.addedPlace === null
          ? isMentor(row) && (enrollment.oneMore === 'yes' || enrollment.oneMore === 'maybe')
            ? enrollment.oneMore
            : ''
          : addedWords[row.addedPlace]}
      </td>
      <td>
        {paused ? (
          <Chip tone="amber">paused until {formatDay(enrollment.pausedUntil ?? '')}</Chip>
        ) : isMentee(row) ? (
          row.isPaired ? (
            'paired'
          ) : (
            tierWords(enrollment.priorityTier)
          )
        ) : (
          ''
        )}
      </td>
      <td>
        {enrollment.role !== 'neither' && (
          <span className={classes.roles}>
            {row.hasAnswered ? (
              <>
                <IconCircleCheck size={15} stroke={1.7} color="var(--mg-primary-ink)" aria-hidden /> answered
              </>
            ) : (
              <>
                <IconCircleDashed size={15} stroke={1.7} color="var(--mg-amber)" aria-hidden /> has not
                answered
              </>
            )}
          </span>
        )}
      </td>
    </tr>
  );
};

/** Everyone of the cycle; places are changed in the row, everything else in the panel that a row opens. */
export const ParticipantTable = (props: {
  rows: readonly Participant[];
  selected: PersonId | null;
  canChange: boolean;
  onSelect: (personId: PersonId) => void;
}) => {
  const { chapter, cycle, words } = useChapter();
  const [filter, setFilter] = useState<ParticipantFilter>('everyone');
  const [search, setSearch] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  useHotkeys([['/', () => input.current?.focus()]]);
  const shown = useMemo(
    () => filterParticipants(props.rows, filter, search, cycle.startsOn),
    [props.rows, filter, search, cycle.startsOn],
  );
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, active + step));
    setActive(next);
    body.current?.querySelectorAll<HTMLElement>('tr')[next]?.focus();
  };
  return (
    <section className={classes.tableCard} aria-label="Everyone who takes part">
      <div className={classes.tools}>
        <SegmentedControl
          size="sm"
          aria-label="Who is shown"
          value={filter}
          onChange={(value) => setFilter(value as ParticipantFilter)}
          data={[
            { value: 'everyone', label: `Everyone ${props.rows.length}` },
            { value: 'mentees', label: capitalize(words.mentees) },
            { value: 'mentors', label: capitalize(words.mentors) },
            { value: 'not answered', label: 'Not answered' },
            { value: 'paused', label: 'Paused' },
          ]}
        />
        <TextInput
          ref={input}
          size="sm"
          w={180}
          placeholder="Find"
          aria-label="Find a person"
          leftSection={<IconSearch size={15} stroke={1.7} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSearch('');
          }}
        />
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th>Name</th>
            <th>Class year</th>
            <th>Takes part as</th>
            <th data-number>Places</th>
            <th>One more</th>
            <th>Comes first because</th>
            <th>Questionnaire</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {shown.map((row, index) => (
            <ParticipantRow
              key={row.person.id}
              row={row}
              year={
                row.classYear === null
                  ? ''
                  : (chapter.settings.classYears[row.classYear - 1] ?? `year ${row.classYear}`)
              }
              isSelected={row.person.id === props.selected}
              isReachable={index === Math.min(active, shown.length - 1)}
              canChange={props.canChange}
              onSelect={() => {
                setActive(index);
                props.onSelect(row.person.id);
              }}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.nobody}>Nobody fits what you look for.</p>}
    </section>
  );
};
