import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFileImport, IconTableExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Survey, summarizeSurvey } from '../../../shared/evaluation/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useEvaluationSnapshot, usePeople } from '../../client/queries.ts';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { Page } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import classes from './evaluation.module.css';
import { Headline } from './Headline.tsx';
import { countInvited } from './invited.ts';
import { OtherItems } from './OtherItems.tsx';
import { Ratings } from './Ratings.tsx';
import { CopyTable, SaveFigure } from './SaveResults.tsx';
import { SmallCells } from './SmallCells.tsx';
import { saveWorkbook } from './saveWorkbook.ts';

const ImportButton = ({ filled }: { filled: boolean }) => (
  <Button
    variant={filled ? 'filled' : 'default'}
    leftSection={<IconFileImport size={16} stroke={1.7} />}
    onClick={() => goTo('intake')}
  >
    Import a survey
  </Button>
);

const Wave = ({ survey, waves }: { survey: Survey; waves: React.ReactNode }) => {
  const { chapter, words } = useChapter();
  const people = usePeople(survey.instrument.cycleId);
  const [view, setView] = useState<'bars' | 'table'>('bars');
  const enrollments = people.data?.enrollments;
  const summary = useMemo(
    () => summarizeSurvey(survey, { words, invited: enrollments ? countInvited(enrollments) : null }),
    [survey, words, enrollments],
  );
  const cycle = chapter.cycles.find(({ id }) => id === survey.instrument.cycleId);
  return (
    <Page
      title="Evaluation"
      chips={
        <>
          {cycle !== undefined && <Chip>{cycle.label}</Chip>}
          <Chip tone="outlined">{summary.items.length} questions</Chip>
        </>
      }
      actions={
        <>
          <SaveFigure summary={summary} />
          <CopyTable summary={summary} />
          <Button
            leftSection={<IconTableExport size={16} stroke={1.7} />}
            onClick={() => void saveWorkbook(summary, chapter.settings.name)}
          >
            Save as XLSX
          </Button>
        </>
      }
    >
      <div className={classes.under}>
        {waves}
        <SegmentedControl
          size="sm"
          aria-label="Show the ratings as"
          value={view}
          onChange={(value) => setView(value === 'table' ? 'table' : 'bars')}
          data={[
            { value: 'bars', label: 'Bars' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <Headline participation={summary.participation} />
      </div>
      <div className={classes.stack}>
        <Ratings summary={summary} view={view} />
        <SmallCells summary={summary} />
        <OtherItems summary={summary} />
      </div>
    </Page>
  );
};

/** What the surveys show, wave by wave: who answered, and each question's counts, median and favorable share. */
export const Evaluation = () => {
  const { canChange } = useChapter();
  const snapshot = useEvaluationSnapshot();
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  const surveys = snapshot.data;
  const survey = surveys.find(({ instrument }) => instrument.id === chosenId) ?? surveys[0];
  if (survey === undefined)
    return (
      <Page title="Evaluation">
        <EmptyState title="No survey yet" action={canChange ? <ImportButton filled /> : undefined}>
          The answers to a satisfaction survey stand here, question by question. Export them from the form as
          a spreadsheet and import the file.
        </EmptyState>
      </Page>
    );
  return (
    <Wave
      key={survey.instrument.id}
      survey={survey}
      waves={
        <>
          <Select
            aria-label="Survey"
            className={classes.waves ?? ''}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={survey.instrument.id}
            onChange={setChosenId}
            data={surveys.map(({ instrument }) => ({ value: instrument.id, label: instrument.title }))}
          />
          {canChange && <ImportButton filled={false} />}
        </>
      }
    />
  );
};
