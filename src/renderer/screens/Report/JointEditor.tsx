import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type {
  InstrumentId,
  Item,
  JointRow,
  JointRowToSet,
  Quote,
  SurveyScale,
  Theme,
} from '../../../shared/model/index.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { capitalize } from '../../components/format.ts';
import classes from './report.module.css';

const fits = (['confirms', 'expands', 'contradicts', 'silent'] as const).map((value) => ({
  value,
  label: capitalize(value),
}));

interface Draft extends JointRowToSet {
  readonly key: string;
}

const blank = (key: string): Draft => ({
  key,
  id: null,
  construct: '',
  scaleId: null,
  itemIds: [],
  themeId: null,
  quoteId: null,
  fit: null,
  conclusion: '',
});

const RowForm = (props: {
  row: Draft;
  scales: readonly SurveyScale[];
  items: readonly Item[];
  themes: readonly Theme[];
  quotes: readonly Quote[];
  set: (changes: Partial<Draft>) => void;
}) => {
  const { row, scales, items, themes, quotes, set } = props;
  const measures = [
    ...scales.map(({ id, name }) => ({ value: `scale ${id}`, label: `${name} (scale)` })),
    ...items.map(({ id, shortName }) => ({ value: `item ${id}`, label: shortName })),
  ];
  const measured = row.scaleId === null ? row.itemIds.map((id) => `item ${id}`) : [`scale ${row.scaleId}`];
  return (
    <>
      <TextInput
        label="Construct"
        value={row.construct}
        maxLength={200}
        onChange={({ currentTarget }) => set({ construct: currentTarget.value })}
      />
      <MultiSelect
        label="Measured by"
        description="A scale, or ratings; several are read as their mean."
        data={measures}
        value={measured}
        searchable
        onChange={(values) => {
          const scale = scales.find(({ id }) => values.at(-1) === `scale ${id}`);
          set(
            scale === undefined
              ? {
                  scaleId: null,
                  itemIds: items.filter(({ id }) => values.includes(`item ${id}`)).map(({ id }) => id),
                }
              : { scaleId: scale.id, itemIds: [] },
          );
        }}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="Theme"
        clearable
        placeholder="none"
        data={themes.map(({ id, name }) => ({ value: id, label: name }))}
        value={row.themeId}
        onChange={(id) => set({ themeId: themes.find((theme) => theme.id === id)?.id ?? null })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="Quote"
        clearable
        placeholder="none"
        data={quotes.map(({ id, text }) => ({
          value: id,
          label: text.length > 70 ? `${text.slice(0, 70)}…` : text,
        }))}
        value={row.quoteId}
        onChange={(id) => set({ quoteId: quotes.find((quote) => quote.id === id)?.id ?? null })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label="Words and numbers together"
        clearable
        placeholder="not said yet"
        data={fits}
        value={row.fit}
        onChange={(value) => set({ fit: fits.find((fit) => fit.value === value)?.value ?? null })}
        comboboxProps={{ withinPortal: false }}
      />
      <Textarea
        label="Conclusion"
        autosize
        minRows={2}
        maxLength={4000}
        value={row.conclusion}
        onChange={({ currentTarget }) => set({ conclusion: currentTarget.value })}
      />
    </>
  );
};

/** The rows of the joint display, written by a person: what belongs together and what it means. */
export const JointEditor = (props: {
  instrumentId: InstrumentId;
  rows: readonly JointRow[];
  scales: readonly SurveyScale[];
  items: readonly Item[];
  themes: readonly Theme[];
  /** Confirmed ones. */
  quotes: readonly Quote[];
  onClose: () => void;
}) => {
  const { instrumentId, scales, items, themes, quotes, onClose } = props;
  const [rows, setRows] = useState<readonly Draft[]>(() =>
    props.rows.length === 0
      ? [blank('new 0')]
      : props.rows.map(({ instrumentId: _, position: __, ...row }) => ({ ...row, key: row.id })),
  );
  const [made, setMade] = useState(1);
  const store = useCommand(
    (client, list: readonly JointRowToSet[]) => client.words.setJointRows({ instrumentId, rows: [...list] }),
    { said: () => 'The joint display is stored', onDone: onClose },
  );
  const set = (key: string, changes: Partial<Draft>): void =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const move = (index: number, by: number): void =>
    setRows((before) => {
      const next = [...before];
      const [row] = next.splice(index, 1);
      if (row !== undefined) next.splice(index + by, 0, row);
      return next;
    });
  const named = rows.filter(({ construct }) => construct.trim() !== '');
  return (
    <section className={classes.form} aria-labelledby="joint-editor">
      <h2 id="joint-editor">Joint display</h2>
      {rows.map((row, index) => (
        <fieldset key={row.key} className={classes.jointRow}>
          <legend>Row {index + 1}</legend>
          <RowForm
            row={row}
            scales={scales}
            items={items}
            themes={themes}
            quotes={quotes}
            set={(changes) => set(row.key, changes)}
          />
          <div className={classes.rowButtons}>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === 0}
              leftSection={<IconArrowUp size={14} />}
              onClick={() => move(index, -1)}
            >
              Up
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === rows.length - 1}
              leftSection={<IconArrowDown size={14} />}
              onClick={() => move(index, 1)}
            >
              Down
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconTrash size={14} />}
              onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
            >
              Remove the row
            </Button>
          </div>
        </fieldset>
      ))}
      <div className={classes.rowButtons}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            setRows((before) => [...before, blank(`new ${made}`)]);
            setMade(made + 1);
          }}
        >
          Add a row
        </Button>
        <Button
          disabled={named.length !== rows.length}
          loading={store.isPending}
          onClick={() =>
            store.mutate(named.map(({ key: _, ...row }) => ({ ...row, construct: row.construct.trim() })))
          }
        >
          Store the joint display
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
};
