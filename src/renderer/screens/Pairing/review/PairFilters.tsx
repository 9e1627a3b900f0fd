import { Button, Checkbox, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { memo, type RefObject } from 'react';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { formatCount } from '../../../components/format.ts';
import { noFilter, type PairFilter, type PairLine, type Shown, type Strength } from './pairFilters.ts';
import classes from './table.module.css';

const strengths: readonly { value: Strength; label: string }[] = [
  { value: 'any', label: 'Any strength' },
  { value: 'weak', label: 'Weakest third' },
  { value: 'middling', label: 'Middle third' },
  { value: 'strong', label: 'Strongest third' },
];

/** Which pairs the table shows: by state at a click, by more in a small panel, by words in the field. */
export const PairFilters = memo(
  (props: {
    lines: readonly PairLine[];
    shown: number;
    isTesting: boolean;
    filter: PairFilter;
    searchInput: RefObject<HTMLInputElement | null>;
    onChange: (filter: PairFilter) => void;
  }) => {
    const { words } = useChapter();
    const { lines, filter, onChange } = props;
    const classYears = [...new Set(lines.map(({ classYear }) => classYear))].sort();
    const states: readonly [Shown, string, number][] = [
      ['all', 'All', lines.length],
      ['delicate', 'Delicate', lines.filter(({ delicate }) => delicate).length],
      ['locked', 'Locked', lines.filter(({ locked }) => locked).length],
    ];
    const isNarrowed = filter.strength !== 'any' || filter.classYear !== null || filter.firstTimersOnly;
    return (
      <header className={classes.tools}>
        <fieldset className={classes.states}>
          <legend>Which pairs</legend>
          {states.map(([shown, label, count]) => (
            <button
              key={shown}
              type="button"
              aria-pressed={filter.shown === shown}
              onClick={() => onChange({ ...filter, shown })}
            >
              {label} {formatCount(count)}
            </button>
          ))}
        </fieldset>
        <span className={classes.shownCount} role="status">
          {props.isTesting
            ? 'Testing how firmly pairs stand…'
            : props.shown === lines.length
              ? ''
              : `${formatCount(props.shown)} shown`}
        </span>
        <Popover position="bottom-end" width={280} shadow="none" trapFocus>
          <Popover.Target>
            <Button
              variant={isNarrowed ? 'light' : 'default'}
              size="sm"
              leftSection={<IconFilter size={15} stroke={1.7} />}
            >
              Filter
            </Button>
          </Popover.Target>
          <Popover.Dropdown className={classes.filterPanel ?? ''} aria-label="Filter the pairs">
            <Select
              label="Strength"
              data={[...strengths]}
              value={filter.strength}
              allowDeselect={false}
              onChange={(value) => onChange({ ...filter, strength: (value ?? 'any') as Strength })}
            />
            <Select
              label={`Class year of the ${words.mentee}`}
              placeholder="Any"
              clearable
              data={classYears}
              value={filter.classYear}
              onChange={(classYear) => onChange({ ...filter, classYear })}
            />
            <Checkbox
              label={`Only ${words.mentees} for the first time`}
              checked={filter.firstTimersOnly}
              onChange={(event) => onChange({ ...filter, firstTimersOnly: event.currentTarget.checked })}
            />
            <Button variant="default" size="sm" onClick={() => onChange(noFilter)}>
              Show all pairs
            </Button>
          </Popover.Dropdown>
        </Popover>
        <TextInput
          ref={props.searchInput}
          size="sm"
          w={170}
          placeholder="Find"
          aria-label="Find a pair"
          leftSection={<IconSearch size={15} stroke={1.7} />}
          rightSection={<kbd className={classes.key}>/</kbd>}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ ...filter, text: '' });
          }}
        />
      </header>
    );
  },
);
