import { Select, Switch } from '@mantine/core';
import {
  type ColumnRole,
  type PastColumns as Columns,
  columnKey,
  headingsKey,
  layoutKey,
  mostHeadings,
  type PastDecisions,
  type PastSheet,
} from '../../../shared/lineage/import/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Card } from '../../components/Card.tsx';
import { capitalize, countOf } from '../../components/format.ts';
import classes from './lineageImport.module.css';

interface PastColumnsProps {
  readonly sheet: PastSheet;
  /** As the sheet was read last. */
  readonly columns: Columns;
  readonly decisions: PastDecisions;
  readonly onDecide: (key: string, choice: string) => void;
}

const partsOf = (side: 'mentor' | 'mentee' | 'self', words: string) => ({
  group: words,
  items: [
    { value: `${side} name`, label: `${words}: name` },
    { value: `${side} first`, label: `${words}: first name` },
    { value: `${side} last`, label: `${words}: last name` },
    { value: `${side} class`, label: `${words}: class` },
  ],
});

/** `0` → `A`, `27` → `AB`: as spreadsheets call a column. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** What was found in the columns of the list, each to be changed: headings of old lists can say anything. */
export const PastColumns = ({ sheet, columns, decisions, onDecide }: PastColumnsProps) => {
  const { words } = useChapter();
  const isList = (decisions.get(layoutKey) ?? (columns.isList ? 'list' : 'columns')) === 'list';
  const headings = Number(decisions.get(headingsKey) ?? columns.headings);
  const roles = columns.roles.map((role, at) => (decisions.get(columnKey(at)) ?? role) as ColumnRole);
  const data = [
    partsOf('mentor', capitalize(words.mentor)),
    partsOf('mentee', capitalize(words.mentee)),
    partsOf('self', 'Person of the line'),
    {
      group: 'Pair',
      items: [
        { value: 'year', label: 'Year of the pair' },
        { value: 'kind', label: 'Kind of pair' },
      ],
    },
    { group: 'Not read', items: [{ value: 'nothing', label: 'Not read' }] },
  ];
  const numberOf = (at: number): number => sheet.rowNumbers[at] ?? at + 1;
  const used = roles.filter((role) => role !== 'nothing').length;
  return (
    <Card
      title="How the list is read"
      note={isList ? 'names under one another' : `${used} of ${countOf(roles.length, 'column')}`}
    >
      <div className={classes.form}>
        <Switch
          label="By columns"
          description={`Off: each ${words.mentor} with the ${words.mentees} below`}
          checked={!isList}
          onChange={(event) => onDecide(layoutKey, event.currentTarget.checked ? 'columns' : 'list')}
        />
        {!isList && (
          <Select
            label="Headings"
            w={190}
            allowDeselect={false}
            data={Array.from({ length: Math.min(mostHeadings, sheet.rows.length) + 1 }, (_, count) => ({
              value: String(count),
              label: count === 0 ? 'None' : `End with row ${numberOf(count - 1)}`,
            }))}
            value={String(headings)}
            onChange={(count) => count !== null && onDecide(headingsKey, count)}
          />
        )}
      </div>
      {!isList && (
        <ul className={classes.columns}>
          {roles.map((role, at) => {
            const heading = headings === 0 ? '' : (sheet.rows[headings - 1]?.[at] ?? '').trim();
            const sample = sheet.rows.slice(headings).find((cells) => (cells[at] ?? '').trim() !== '')?.[at];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is told by its place
              <li key={at}>
                <Select
                  label={heading === '' ? `Column ${letterOf(at)}` : heading}
                  allowDeselect={false}
                  maxDropdownHeight={320}
                  data={data}
                  value={role}
                  onChange={(value) => value !== null && onDecide(columnKey(at), value)}
                />
                <p title={sample}>{sample ?? 'empty'}</p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
};
