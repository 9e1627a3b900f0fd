import { SegmentedControl, Select } from '@mantine/core';
import { hasField } from '../../../shared/intake/index.ts';
import type {
  CycleId,
  DisplayWords,
  Instrument,
  InstrumentId,
  InstrumentKind,
  ProgramCycle,
  Side,
} from '../../../shared/model/index.ts';
import { capitalize, countOf } from '../../components/format.ts';
import type { FileMeaning, IntakeReview } from '../../workers/intakeProtocol.ts';
import classes from './intake.module.css';

interface FileSettingsProps {
  readonly review: IntakeReview;
  readonly words: DisplayWords;
  /** Program cycles that the file can belong to, newest first. */
  readonly cycles: readonly ProgramCycle[];
  readonly instruments: readonly { readonly instrument: Instrument }[];
  readonly onCycle: (id: CycleId) => void;
  readonly onStart: (as: FileMeaning) => void;
}

/** What the file as a whole is: which sheet, questionnaire or survey, and whose, where no column says so. */
export const FileSettings = ({ review, words, cycles, instruments, onCycle, onStart }: FileSettingsProps) => {
  const { as, file, proposal } = review;
  const asksSide = as.kind === 'matching' && !hasField(proposal, 'role') && !hasField(proposal, 'bothRoles');
  const surveys = instruments.filter(
    ({ instrument }) => instrument.kind === 'evaluation' && instrument.cycleId === review.cycleId,
  );
  return (
    <div className={classes.settings}>
      {file.sheets.length > 1 && (
        <Select
          aria-label="Sheet of the workbook"
          data={file.sheets.map(({ name, rows }, at) => ({
            value: String(at),
            label: `${name}, ${countOf(rows, 'row')}`,
          }))}
          value={String(as.sheet)}
          allowDeselect={false}
          onChange={(value) => onStart({ ...as, sheet: Number(value ?? 0) })}
        />
      )}
      <SegmentedControl
        aria-label="What the file holds"
        value={as.kind}
        onChange={(kind) => onStart({ ...as, kind: kind as InstrumentKind })}
        data={[
          { value: 'matching', label: 'Questionnaire' },
          { value: 'evaluation', label: 'Survey' },
        ]}
      />
      {as.kind !== 'matching' && cycles.length > 1 && (
        <Select
          aria-label="Program cycle of the survey"
          data={cycles.map(({ id, label }) => ({ value: id, label }))}
          value={review.cycleId}
          allowDeselect={false}
          w={130}
          onChange={(value) => onCycle(value as CycleId)}
        />
      )}
      {as.kind !== 'matching' && surveys.length > 0 && (
        <Select
          aria-label="The survey that the answers belong to"
          data={[
            ...surveys.map(({ instrument: { id, title } }) => ({ value: id, label: `Add to: ${title}` })),
            { value: 'own', label: 'A survey of its own, such as a new wave' },
          ]}
          value={proposal.instrumentId ?? 'own'}
          allowDeselect={false}
          w={220}
          onChange={(value) => onStart({ ...as, survey: value as InstrumentId | 'own' })}
        />
      )}
      {(asksSide || as.fileSide !== null) && as.kind === 'matching' && (
        <SegmentedControl
          aria-label="Whose answers these are"
          value={as.fileSide ?? 'unsaid'}
          onChange={(side) => onStart({ ...as, fileSide: side === 'unsaid' ? null : (side as Side) })}
          data={[
            { value: 'mentee', label: capitalize(words.mentees) },
            { value: 'mentor', label: capitalize(words.mentors) },
            { value: 'unsaid', label: 'By class year' },
          ]}
        />
      )}
    </div>
  );
};
