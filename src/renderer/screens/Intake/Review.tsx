import { Anchor, Button, Progress } from '@mantine/core';
import { IconForms, IconInfoCircle, IconShieldCheck } from '@tabler/icons-react';
import type { CycleId, ProgramCycle } from '../../../shared/model/index.ts';
import type { Outputs } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countOf, formatDay } from '../../components/format.ts';
import { WorkPage } from '../../components/Page.tsx';
import type { IntakeReview } from '../../workers/intakeProtocol.ts';
import { ColumnList } from './ColumnList.tsx';
import { encodingWords } from './encodingWords.ts';
import { FileSettings } from './FileSettings.tsx';
import classes from './intake.module.css';
import { ReadingPanel } from './ReadingPanel.tsx';
import { RepairList } from './RepairList.tsx';
import { RowsBar } from './RowsBar.tsx';
import { StoredTable } from './StoredTable.tsx';
import type { IntakeActions } from './useIntake.ts';

interface ReviewProps {
  readonly review: IntakeReview;
  readonly busy: boolean;
  readonly context: Outputs['intake']['context'];
  readonly actions: IntakeActions;
  readonly onCycle: (id: CycleId) => void;
  readonly onStore: () => void;
}

/** Why nothing can be stored from this file; null where it can. */
const whyNot = (
  review: IntakeReview,
  batches: ReviewProps['context']['batches'],
  newest: ProgramCycle | undefined,
): string | null => {
  const earlier = batches.find(({ sha256 }) => sha256 === review.file.sha256);
  if (earlier !== undefined) {
    return `This very file was imported on ${formatDay(earlier.importedAt)} as “${earlier.fileName}”. Importing it again changes nothing.`;
  }
  const { counts, kind } = review.built.draft;
  if (kind === 'matching' && newest !== undefined && newest.id !== review.cycleId) {
    return `A questionnaire for pairing belongs to the newest cycle. Switch to ${newest.label}, or say that this is a survey.`;
  }
  if (counts.inFile === 0) return 'The file has headings and 0 responses.';
  if (counts.stored === 0 && counts.known > 0) {
    return `Nothing is new: ${countOf(counts.known, 'row')} ${counts.known === 1 ? 'is' : 'are'} in the chapter already.`;
  }
  return counts.stored === 0 ? 'No row can be stored: say which column holds the name or the e-mail.' : null;
};

const describeFile = ({ file, as }: IntakeReview): string => {
  const sheet = file.sheets[as.sheet];
  const size = sheet === undefined ? [] : [countOf(sheet.rows, 'row'), countOf(sheet.columns, 'column')];
  return [
    file.fileName,
    ...size,
    ...(file.encoding === null ? [] : [encodingWords[file.encoding] ?? file.encoding.toUpperCase()]),
  ].join(' · ');
};

/** The file on the way in: its columns at the left, what becomes of its rows at the right, the deed in the footer. */
export const Review = ({ review, busy, context, actions, onCycle, onStore }: ReviewProps) => {
  const { words, chapter } = useChapter();
  const newest = chapter.cycles.find(({ id }) => id === chapter.currentCycleId);
  const { built, proposal, file } = review;
  const obstacle = whyNot(review, context.batches, newest);
  const { stored, known } = built.draft.counts;
  const recognized =
    file.vendor === 'unknown' ? (
      <Chip>A table of your own</Chip>
    ) : (
      <Chip tone="spruce" icon={<IconForms size={14} stroke={1.7} aria-hidden />}>
        {file.vendorLabel} recognized
      </Chip>
    );
  return (
    <WorkPage
      bare
      title="Import answers"
      chips={recognized}
      under={
        <>
          <span className={classes.fileLine}>{describeFile(review)} · </span>
          <Anchor component="button" type="button" inherit fw={550} onClick={actions.close}>
            Other file
          </Anchor>
        </>
      }
      actions={
        <FileSettings
          review={review}
          words={words}
          cycles={chapter.cycles.toReversed()}
          instruments={context.instruments}
          onCycle={onCycle}
          onStart={actions.start}
        />
      }
      footer={
        <>
          <IconShieldCheck size={18} stroke={1.7} color="var(--mg-primary-ink)" aria-hidden />
          <span className={classes.footerText}>
            {obstacle ?? 'A backup is made and checked first. The whole import can be undone later.'}
          </span>
          <Button variant="default" onClick={actions.close}>
            Cancel
          </Button>
          <Button disabled={obstacle !== null || busy || chapter.access !== 'write'} onClick={onStore}>
            Store {countOf(stored, known > 0 ? 'new answer' : 'answer')}
          </Button>
        </>
      }
    >
      <div className={classes.review} aria-busy={busy}>
        {busy && (
          <Progress
            value={100}
            animated
            size={3}
            radius={0}
            className={classes.busy ?? ''}
            aria-label="Working"
          />
        )}
        <div className={classes.left}>
          <ColumnList
            proposal={proposal}
            instruments={context.instruments}
            words={words}
            onStoreAs={actions.storeAs}
          />
        </div>
        <div className={classes.right}>
          {file.notes.length > 0 && (
            <ul className={classes.notes}>
              {file.notes.map((note) => (
                <li key={note}>
                  <IconInfoCircle size={15} stroke={1.7} aria-hidden />
                  {note}
                </li>
              ))}
            </ul>
          )}
          <ReadingPanel review={review} onRead={actions.read} />
          <RowsBar draft={built.draft} />
          <RepairList
            repairs={built.repairs}
            remember={review.remember}
            onDecide={actions.decide}
            onRemember={actions.remember}
          />
          <StoredTable preview={built.preview} stored={stored} />
        </div>
      </div>
    </WorkPage>
  );
};
