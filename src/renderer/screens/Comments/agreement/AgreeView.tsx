import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { compareCoders } from '../../../../shared/evaluation/index.ts';
import { listTextAnswers } from '../../../../shared/evaluation/words/coding/index.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { goTo } from '../../../stores/route.ts';
import { CommentsPage, type CommentsShown } from '../CommentsPage.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import classes from './agreement.module.css';
import { Disagreements } from './Disagreements.tsx';

/** How far two coders agree on the answers to a question, and what is decided where they don't. */
export const AgreeView = ({ shown }: { shown: CommentsShown }) => {
  const { words, question, canWrite } = shown;
  const [first, second] = words.coders;
  const { id: itemId } = question.item;
  const codes = useMemo(() => new Map(words.codes.map((code) => [code.id, code])), [words.codes]);
  const answers = useMemo(
    () => new Map(listTextAnswers(question, null).map((answer) => [answer.submissionId as string, answer])),
    [question],
  );
  const agreement = useMemo(() => {
    if (first === undefined || second === undefined) return null;
    const isOwn = (row: { readonly itemId: string; readonly submissionId: string }): boolean =>
      row.itemId === itemId && answers.has(row.submissionId);
    const own = {
      coders: words.coders,
      codings: words.codings.filter(isOwn),
      reads: words.reads.filter(isOwn),
      decisions: words.decisions.filter(isOwn),
    };
    const used = new Set(own.codings.map(({ codeId }) => codeId));
    const told = words.codes.filter(({ id, retired }) => !retired || used.has(id)).map(({ id }) => id);
    return compareCoders(own, first.id, second.id, told);
  }, [words, first, second, itemId, answers]);
  return (
    <CommentsPage shown={shown} view="agree">
      <div className={classes.page}>
        {agreement === null || first === undefined || second === undefined || agreement.overall.n === 0 ? (
          <EmptyState
            title="Nothing to compare yet"
            action={<Button onClick={() => goTo('comments?view=second')}>Code as a second person</Button>}
          >
            When a second person has coded some of the same answers without seeing the first one’s codes, you
            see here how far they agree.
          </EmptyState>
        ) : (
          <>
            <AgreementTable agreement={agreement} codes={codes} names={[first.name, second.name]} />
            <Disagreements
              key={itemId}
              disagreements={agreement.disagreements}
              answers={answers}
              codes={codes}
              codings={words.codings}
              names={[first.name, second.name]}
              canWrite={canWrite}
            />
          </>
        )}
      </div>
    </CommentsPage>
  );
};
