import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { memo } from 'react';
import {
  compareQuestions,
  type ImportProposal,
  type ProposedColumn,
  type QuestionnaireChanges,
  type StoreAs,
} from '../../../shared/intake/index.ts';
import type { DisplayWords } from '../../../shared/model/index.ts';
import type { InstrumentWithItems } from '../../../shared/rpc/index.ts';
import { Chip } from '../../components/Chip.tsx';
import { countOf } from '../../components/format.ts';
import classes from './intake.module.css';
import parts from './parts.module.css';
import { iconOf, storeAsOf, targetsOf, targetValueOf } from './targets.ts';

interface ColumnListProps {
  readonly proposal: ImportProposal;
  readonly instruments: readonly InstrumentWithItems[];
  readonly words: DisplayWords;
  readonly onStoreAs: (column: number, wanted: StoreAs) => void;
}

/** Columns that are put together to one question are shown by their first one. */
const shownColumns = (proposal: ImportProposal): ProposedColumn[] => {
  const seen = new Set<string>();
  return proposal.columns.filter(({ target }) => {
    if (target.kind !== 'item' || target.part === null) return true;
    if (seen.has(target.itemKey)) return false;
    seen.add(target.itemKey);
    return true;
  });
};

const certaintyChip = (column: ProposedColumn): string | null => {
  if (column.certainty === 'guess') return 'guess';
  return column.certainty === 'linked' ? 'linked' : null;
};

const Column = ({
  column,
  proposal,
  instruments,
  words,
  onStoreAs,
}: ColumnListProps & { column: ProposedColumn }) => {
  const Icon = iconOf(proposal, column);
  const chip = certaintyChip(column);
  return (
    <li className={classes.column} data-look={chip !== null}>
      <div className={classes.heading}>
        <span className={classes.headingText} title={column.heading}>
          {column.heading}
        </span>
        {column.remark !== null && (
          <span className={classes.remark} data-look={column.certainty === 'linked'}>
            {column.remark}
          </span>
        )}
        {column.remark === null && column.samples[0] !== undefined && (
          <span className={classes.remark}>{column.samples[0]}</span>
        )}
      </div>
      <IconArrowRight size={16} stroke={1.7} aria-hidden className={classes.arrow ?? ''} />
      <div className={classes.target}>
        <Select
          aria-label={`“${column.heading}” is stored as`}
          data={targetsOf(proposal, column, instruments, words)}
          value={targetValueOf(proposal, column)}
          onChange={(value) => {
            if (value !== null) onStoreAs(column.index, storeAsOf(value));
          }}
          allowDeselect={false}
          searchable
          leftSection={<Icon size={16} stroke={1.7} />}
          comboboxProps={{ width: 300, position: 'bottom-end' }}
          maxDropdownHeight={320}
          classNames={{ input: classes.select ?? '' }}
        />
        {chip !== null && (
          <span className={classes.certainty}>
            <Chip tone="amber">{chip}</Chip>
          </span>
        )}
      </div>
    </li>
  );
};

const nothingKnown = { roster: [], rememberedMapping: {}, rememberedRepairs: [], knownRows: [] };

/** What the file asks otherwise than the questionnaire before it; nothing where all is as before. */
const ChangedQuestions = ({ changes }: { changes: QuestionnaireChanges }) => {
  const { asBefore, reworded, added, gone } = changes;
  if (reworded.length + added.length + gone.length === 0) return null;
  const part = (names: readonly string[], words: string): string[] =>
    names.length === 0
      ? []
      : [`${names.length} ${words} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''})`];
  return (
    <p className={classes.changes}>
      {[
        `${countOf(asBefore, 'question')} as before`,
        ...part(reworded, 'reworded'),
        ...part(added, 'new'),
        ...part(gone, 'not in this file, answers stay'),
      ].join(' · ')}
    </p>
  );
};

/** What each column of the file is stored as. */
export const ColumnList = memo((props: ColumnListProps) => {
  const shown = shownColumns(props.proposal);
  const changes = compareQuestions(props.proposal, { ...nothingKnown, instruments: props.instruments });
  const isStored = shown.filter(({ target }) => target.kind !== 'leftOut').length;
  return (
    <section aria-label="Columns">
      <header className={parts.sectionHead}>
        <h2>Columns</h2>
        <span className={parts.quiet}>
          {isStored} of {shown.length} stored
        </span>
      </header>
      {changes !== null && <ChangedQuestions changes={changes} />}
      <ul className={classes.columnList}>
        {shown.map((column) => (
          <Column key={column.index} column={column} {...props} />
        ))}
      </ul>
    </section>
  );
});
