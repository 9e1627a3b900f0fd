import { useMemo, useState } from 'react';
import type { SurveySnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useEvaluationSnapshot, usePairingSnapshot } from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { nameSurvey } from '../../components/nameSurvey.ts';
import { Page } from '../../components/Page.tsx';
import { gatherFacts } from '../../components/peopleFacts.ts';
import { useView } from '../../stores/route.ts';
import { CompareView } from './CompareView.tsx';
import { evaluationViews, type SurveyChoice } from './EvaluationPage.tsx';
import { ImportButton } from './ImportButton.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { ResponsesView } from './ResponsesView.tsx';
import { ScalesView } from './ScalesView.tsx';
import { type SurveyView, summarize } from './surveyView.ts';
import { WavesView } from './WavesView.tsx';

const views = {
  responses: ResponsesView,
  scales: ScalesView,
  compare: CompareView,
  waves: WavesView,
  outcome: OutcomeView,
};

const Shown = ({
  survey,
  surveys,
  choice,
}: {
  survey: SurveySnapshot;
  surveys: readonly SurveySnapshot[];
  choice: SurveyChoice;
}) => {
  const { chapter, words } = useChapter();
  const pairing = usePairingSnapshot(survey.instrument.cycleId);
  const wished = useView();
  const shown = useMemo((): SurveyView | null => {
    if (pairing.data === undefined) return null;
    const { enrollments, items, people, runs } = pairing.data;
    const scored = new Set(
      runs.flatMap(({ settings }) => settings.weights.map(({ itemId }) => itemId as string)),
    );
    return {
      survey,
      named: nameSurvey(survey, surveys, chapter),
      others: surveys
        .filter(({ instrument }) => instrument.id !== survey.instrument.id)
        .map((other) => nameSurvey(other, surveys, chapter)),
      summary: summarize(survey, words, enrollments),
      facts: gatherFacts(pairing.data, survey.instrument, chapter.settings),
      scoredItems: items.flatMap(({ id, shortName }) => (scored.has(id) ? [{ id, label: shortName }] : [])),
      enrollments,
      names: new Map(people.map(({ id, name }) => [id, name])),
      words,
      canWrite: chapter.access === 'write',
    };
  }, [survey, surveys, chapter, words, pairing.data]);
  if (pairing.isError) return <LoadError error={pairing.error} onRetry={() => void pairing.refetch()} />;
  if (shown === null) return null;
  const View = views[evaluationViews.find(({ id }) => id === wished)?.id ?? 'responses'];
  return <View shown={shown} choice={choice} />;
};

/** What the surveys show: question by question, as scales, compared between groups, years and waves. */
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
    <Shown
      key={survey.instrument.id}
      survey={survey}
      surveys={surveys}
      choice={{
        surveys: surveys.map(({ instrument: { id, title } }) => ({ id, title })),
        onChoose: setChosenId,
      }}
    />
  );
};
