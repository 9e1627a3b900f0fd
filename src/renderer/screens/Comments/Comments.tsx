import { type ComponentType, useMemo, useState } from 'react';
import { listTextQuestions } from '../../../shared/evaluation/words/coding/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useEvaluationSnapshot, useWordsSnapshot } from '../../client/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadError } from '../../components/LoadError.tsx';
import { WorkPage } from '../../components/Page.tsx';
import { hrefOf, useView } from '../../stores/route.ts';
import { AgreeView } from './agreement/AgreeView.tsx';
import { SecondCoder } from './agreement/SecondCoder.tsx';
import { type CommentsShown, type CommentsViewId, commentsViews } from './CommentsPage.tsx';
import { CodebookView } from './codebookFiles/CodebookView.tsx';
import { FirstCoder } from './coding/FirstCoder.tsx';
import { QuotesView } from './quotes/QuotesView.tsx';
import { ThemesView } from './themes/ThemesView.tsx';

/** What draws each view. A view of the list that is missing here is not offered. */
const viewComponents: Partial<Record<CommentsViewId, ComponentType<{ shown: CommentsShown }>>> = {
  first: FirstCoder,
  second: SecondCoder,
  agree: AgreeView,
  themes: ThemesView,
  quotes: QuotesView,
  codebook: CodebookView,
};

const views = commentsViews.map(({ id }) => id).filter((id) => viewComponents[id] !== undefined);

/** What people wrote in the surveys, without names: one question at a time, coded, compared, gathered and quoted. */
export const Comments = () => {
  const { chapter } = useChapter();
  const surveys = useEvaluationSnapshot();
  const words = useWordsSnapshot();
  const [chosen, setChosen] = useState<string | null>(null);
  const wished = useView();
  const questions = useMemo(() => listTextQuestions(surveys.data ?? []), [surveys.data]);
  const failed = [surveys, words].find(({ isError }) => isError);
  if (failed !== undefined) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (surveys.data === undefined || words.data === undefined) return null;
  const question = questions.find(({ item }) => item.id === chosen) ?? questions[0];
  if (question === undefined)
    return (
      <WorkPage title="Comments">
        <EmptyState title="No comments yet" action={<a href={hrefOf('intake')}>Import a survey</a>}>
          What people write in the spring survey is read here, question by question and without names.
        </EmptyState>
      </WorkPage>
    );
  const view = wished === 'codebook' ? wished : (views.find((id) => id === wished) ?? 'first');
  const View = viewComponents[view] ?? FirstCoder;
  return (
    <View
      shown={{
        surveys: surveys.data,
        words: words.data,
        questions,
        question,
        pick: setChosen,
        canWrite: chapter.access === 'write',
        views,
      }}
    />
  );
};
