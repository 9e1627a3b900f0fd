import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import { roleChoices } from '../../../shared/model/index.ts';
import { concernKinds } from '../../../shared/roster/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { capitalize } from '../../components/format.ts';
import { concernWords } from './concernWords.ts';
import classes from './people.module.css';
import { noFilter, type PeopleFilter, type PersonRow, passes, whoChoices } from './rosterRows.ts';

interface RosterToolsProps {
  readonly rows: readonly PersonRow[];
  readonly filter: PeopleFilter;
  readonly search: string;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: PeopleFilter) => void;
  readonly onSearch: (search: string) => void;
}

const distinct = <Value,>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Who is shown: search and filters. */
export const RosterTools = (props: RosterToolsProps) => {
  const { cycle, words } = useChapter();
  const { rows, filter, onFilter } = props;
  const { standings, cohorts, counts } = useMemo(
    () => ({
      standings: distinct(rows.map(({ says }) => says)).toSorted(),
      cohorts: distinct(rows.flatMap(({ person }) => person.entryCohort ?? [])).toSorted((a, b) => b - a),
      counts: Object.fromEntries(
        whoChoices.map((who) => [who, rows.filter((row) => passes(row, { ...noFilter, who })).length]),
      ),
    }),
    [rows],
  );
  const labels: Readonly<Record<PeopleFilter['who'], string>> = {
    'in this cycle': `In ${cycle.label}`,
    'not answered': `Not answered, ${counts['not answered']}`,
    'needs a look': `Needs a look, ${counts['needs a look']}`,
    everyone: `Everyone, ${counts.everyone}`,
  };
  const pick = (value: string): string | null => (value === '' ? null : value);
  return (
    <div className={classes.tools}>
      <SegmentedControl
        aria-label="Who is shown"
        value={filter.who}
        onChange={(who) => onFilter({ ...filter, who: who as PeopleFilter['who'], concern: null })}
        data={whoChoices.map((value) => ({ value, label: labels[value] }))}
      />
      <TextInput
        ref={props.searchInput}
        className={classes.search ?? ''}
        placeholder="Find"
        aria-label="Find a person"
        leftSection={<IconSearch size={15} stroke={1.7} />}
        rightSection={<kbd className={classes.key}>/</kbd>}
        value={props.search}
        onChange={(event) => props.onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onSearch('');
        }}
      />
      <NativeSelect
        aria-label="Role"
        value={filter.role ?? ''}
        onChange={(event) =>
          onFilter({
            ...filter,
            role: roleChoices.find((role) => role === event.currentTarget.value) ?? null,
          })
        }
        data={[
          { value: '', label: 'Any role' },
          { value: 'mentee', label: capitalize(words.mentees) },
          { value: 'mentor', label: capitalize(words.mentors) },
          { value: 'both', label: 'Both roles' },
          { value: 'neither', label: 'No part' },
        ]}
      />
      <NativeSelect
        aria-label="Class year"
        value={filter.standing ?? ''}
        onChange={(event) => onFilter({ ...filter, standing: pick(event.currentTarget.value) })}
        data={[{ value: '', label: 'Any class year' }, ...standings]}
      />
      <NativeSelect
        aria-label="Year of entry"
        value={filter.cohort === null ? '' : String(filter.cohort)}
        onChange={(event) =>
          onFilter({
            ...filter,
            cohort: event.currentTarget.value === '' ? null : Number(event.currentTarget.value),
          })
        }
        data={[
          { value: '', label: 'Any entry' },
          ...cohorts.map((year) => ({ value: String(year), label: `Entered ${year}` })),
        ]}
      />
      {filter.who === 'needs a look' && (
        <NativeSelect
          aria-label="What needs a look"
          value={filter.concern ?? ''}
          onChange={(event) =>
            onFilter({
              ...filter,
              concern: concernKinds.find((kind) => kind === event.currentTarget.value) ?? null,
            })
          }
          data={[
            { value: '', label: 'Whatever it is' },
            ...concernKinds.map((kind) => ({ value: kind, label: capitalize(concernWords[kind]) })),
          ]}
        />
      )}
    </div>
  );
};
