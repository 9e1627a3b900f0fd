import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PastPlace } from '../../../shared/lineage/import/index.ts';
import { academicYearOf, type ChapterSettings } from '../../../shared/model/index.ts';
import type { Outputs } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLineageSnapshot } from '../../client/queries.ts';
import { BringFile } from '../../components/BringFile.tsx';
import { ReadingFile } from '../../components/DropFile.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import classes from '../../components/review.module.css';
import { goTo } from '../../stores/route.ts';
import { askPastYears } from '../../workers/askPastYears.ts';
import type { NamedSheet, PastAnswer } from '../../workers/pastYearsProtocol.ts';
import type { RunningJob } from '../../workers/startJob.ts';
import { PastReview } from './PastReview.tsx';

type State =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'review';
      readonly fileName: string;
      readonly sheets: readonly NamedSheet[];
      readonly notes: readonly string[];
    };

/** What the chapter knows of its past, as an old list is held against it. */
const placeOf = (
  { people, pairings, cycles }: Outputs['lineage']['snapshot'],
  settings: ChapterSettings,
  startsOn: string,
): PastPlace => {
  const yearOf = new Map(
    cycles.map(({ id, startsOn: on }) => [id, academicYearOf(on, settings.yearStartsOn)]),
  );
  return {
    classYearCount: settings.classYears.length,
    currentYear: academicYearOf(startsOn, settings.yearStartsOn),
    words: { mentor: settings.words.mentor, mentee: settings.words.mentee },
    roster: people,
    pairings: pairings.map(({ mentorId, menteeId, kind, cycleId }) => ({
      mentorId,
      menteeId,
      kind,
      year: yearOf.get(cycleId) ?? 0,
    })),
  };
};

/** Old lists of mentors and mentees, from the years before the chapter kept them here. */
export const LineageImport = () => {
  const { chapter, cycle, canChange } = useChapter();
  const snapshot = useLineageSnapshot();
  const [state, setState] = useState<State>({ kind: 'choose', problem: null });
  const job = useRef<RunningJob<PastAnswer> | null>(null);
  useEffect(() => () => job.current?.cancel(), []);

  const open = async (file: Blob, fileName: string): Promise<void> => {
    setState({ kind: 'reading', fileName });
    job.current = askPastYears({ kind: 'open', file, fileName });
    try {
      const answer = await job.current.result;
      if (answer.kind === 'opened')
        setState({ kind: 'review', fileName, sheets: answer.sheets, notes: answer.notes });
      else setState({ kind: 'choose', problem: answer.kind === 'refused' ? answer.sentence : null });
    } catch {
      setState({ kind: 'choose', problem: 'The list was not read. Nothing was stored.' });
    }
  };
  const back = (
    <Button variant="default" onClick={() => goTo('lineage')}>
      Back to the lineage
    </Button>
  );
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  if (!canChange)
    return (
      <WorkPage title="Bring in past years">
        <EmptyState title="Nothing can be brought in from here" action={back}>
          You are looking at a past program cycle, or the chapter is open for reading only. Switch to the
          newest cycle to bring in an old list.
        </EmptyState>
      </WorkPage>
    );
  if (state.kind === 'review')
    return (
      <PastReview
        fileName={state.fileName}
        sheets={state.sheets}
        notes={state.notes}
        place={placeOf(snapshot.data, chapter.settings, cycle.startsOn)}
        onAgain={() => setState({ kind: 'choose', problem: null })}
      />
    );
  return (
    <WorkPage
      title="Bring in past years"
      under="Who mentored whom before you kept it here. You see every line and what becomes of it before anything is stored."
      actions={back}
    >
      {state.kind === 'reading' ? (
        <ReadingFile fileName={state.fileName} onCancel={() => job.current?.cancel()} />
      ) : (
        <div className={classes.review}>
          {state.problem !== null && (
            <p role="alert" className={classes.problem}>
              {state.problem}
            </p>
          )}
          <BringFile
            label="Old list to bring in"
            says="A CSV or Excel file with a column of mentors and a column of mentees, or a list of bigs and littles. Class and year where you have them."
            placeholder={'Mentor\tMentee\tYear\nAna Ruiz\tBen Cho\t2021-22\nBen Cho\tDara Oyelaran\t2022-23'}
            onFile={(file, fileName) => void open(file, fileName)}
          />
        </div>
      )}
    </WorkPage>
  );
};
