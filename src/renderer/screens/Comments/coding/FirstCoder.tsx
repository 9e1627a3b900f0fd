import { useMemo } from 'react';
import { listTextAnswers } from '../../../../shared/evaluation/words/coding/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { RoleMark } from '../../../components/marks.tsx';
import { CommentsPage, type CommentsShown } from '../CommentsPage.tsx';
import classes from '../comments.module.css';

/** The answers to one question, as the first coder reads them. */
export const FirstCoder = ({ shown }: { shown: CommentsShown }) => {
  const { words } = useChapter();
  const answers = useMemo(() => listTextAnswers(shown.question, null), [shown.question]);
  return (
    <CommentsPage shown={shown} view="first">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list of text has to be scrollable by key */}
      <section className={classes.reading} tabIndex={0} aria-label="Comments">
        {answers.map(({ submissionId, text, side }) => (
          <article key={submissionId}>
            <p>{text}</p>
            {side !== null && (
              <footer>
                <RoleMark side={side} size={9} /> {words[side]}
              </footer>
            )}
          </article>
        ))}
      </section>
    </CommentsPage>
  );
};
