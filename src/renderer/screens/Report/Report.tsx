import { Button, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { summarizeSurvey } from '../../../shared/evaluation/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useEvaluationSnapshot } from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { PrintOnly } from '../../components/Paper.tsx';
import { goTo } from '../../stores/route.ts';
import { ReportPage } from './ReportPage.tsx';
import classes from './report.module.css';

/** What the survey showed, as a page that can be printed and handed on. */
export const Report = () => {
  const { chapter, words } = useChapter();
  const surveys = useEvaluationSnapshot();
  const [chosen, setChosen] = useState<string | null>(null);
  const survey = surveys.data?.find(({ instrument }) => instrument.id === chosen) ?? surveys.data?.[0];
  const summary = useMemo(
    () =>
      survey === undefined
        ? null
        : summarizeSurvey(survey, { words: { mentees: words.mentees, mentors: words.mentors } }),
    [survey, words],
  );
  if (surveys.isError) return <LoadError error={surveys.error} onRetry={() => void surveys.refetch()} />;
  if (surveys.data === undefined) return null;
  if (summary === null || survey === undefined)
    return (
      <WorkPage title="Report">
        <EmptyState
          title="Nothing to report yet"
          action={<Button onClick={() => goTo('intake')}>Import a survey</Button>}
        >
          Once a survey is in, its results stand here as a page that can be printed or saved as PDF.
        </EmptyState>
      </WorkPage>
    );
  const cycleLabel = chapter.cycles.find(({ id }) => id === survey.instrument.cycleId)?.label ?? '';
  const page = <ReportPage summary={summary} cycleLabel={cycleLabel} />;
  return (
    <WorkPage
      title="Report"
      actions={
        <>
          <Select
            aria-label="Survey"
            w={260}
            allowDeselect={false}
            data={surveys.data.map(({ instrument }) => ({ value: instrument.id, label: instrument.title }))}
            value={survey.instrument.id}
            onChange={setChosen}
          />
          <Button leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </>
      }
      bare
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page has to be scrollable by key */}
      <section className={classes.desk} tabIndex={0} aria-label="Preview of the report">
        {page}
      </section>
      <PrintOnly>{page}</PrintOnly>
    </WorkPage>
  );
};
