import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SurveySnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import {
  useEvaluationSnapshot,
  useHostInfo,
  usePairingSnapshot,
  usePeople,
  usePrivacy,
  useWordsSnapshot,
} from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { goTo } from '../../stores/route.ts';
import { ReportDesk } from './ReportDesk.tsx';
import { useReportList } from './useSavedReports.ts';

const OfSurvey = (props: {
  survey: SurveySnapshot;
  surveys: readonly SurveySnapshot[];
  onSurvey: (id: string) => void;
}) => {
  const { survey, surveys, onSurvey } = props;
  const pairing = usePairingSnapshot(survey.instrument.cycleId);
  const people = usePeople(survey.instrument.cycleId);
  const words = useWordsSnapshot();
  const saved = useReportList();
  const host = useHostInfo();
  const privacy = usePrivacy();
  const consents = privacy.data?.consents;
  const withoutConsent = useMemo(
    () =>
      new Set(
        consents
          ?.filter(({ purpose, answer }) => purpose === 'research' && answer === 'no')
          .map(({ personId }) => personId),
      ),
    [consents],
  );
  const failed = [pairing, people, words, saved, host, privacy].find(({ isError }) => isError);
  if (failed !== undefined) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (
    pairing.data === undefined ||
    people.data === undefined ||
    words.data === undefined ||
    saved.data === undefined ||
    host.data === undefined ||
    privacy.data === undefined
  )
    return null;
  return (
    <ReportDesk
      key={survey.instrument.id}
      survey={survey}
      surveys={surveys}
      pairing={pairing.data}
      roster={people.data.people}
      words={words.data}
      saved={saved.data}
      withoutConsent={withoutConsent}
      appVersion={host.data.appVersion}
      onSurvey={onSurvey}
    />
  );
};

/** The report on a survey: written by the engines and by the board, checked, and handed on. */
export const Report = () => {
  const { cycle } = useChapter();
  const surveys = useEvaluationSnapshot();
  const [chosen, setChosen] = useState<string | null>(null);
  if (surveys.isError) return <LoadError error={surveys.error} onRetry={() => void surveys.refetch()} />;
  if (surveys.data === undefined) return null;
  // The newest survey of the cycle looked at, else the newest of all.
  const survey =
    surveys.data.find(({ instrument }) => instrument.id === chosen) ??
    surveys.data.find(({ instrument }) => instrument.cycleId === cycle.id) ??
    surveys.data[0];
  if (survey === undefined)
    return (
      <WorkPage title="Report">
        <EmptyState
          title="Nothing to report yet"
          action={<Button onClick={() => goTo('intake')}>Import a survey</Button>}
        >
          Once a survey is in, its report stands here: written from the numbers, with places for your own
          words, ready as Word, PDF, web page or Excel.
        </EmptyState>
      </WorkPage>
    );
  return <OfSurvey survey={survey} surveys={surveys.data} onSurvey={setChosen} />;
};
