import { type KnownWords, maskIdentifiers } from '../../../../shared/evaluation/index.ts';
import { listTextAnswers } from '../../../../shared/evaluation/words/coding/index.ts';
import type { RefiProject, RefiSource } from '../../../../shared/export/index.ts';
import type { Side } from '../../../../shared/model/index.ts';
import type { CommentsShown } from '../CommentsPage.tsx';

interface Around {
  readonly chapter: string;
  readonly version: string;
  readonly writtenAt: string;
  readonly known: KnownWords;
  readonly roles: Readonly<Record<Side, string>>;
}

/** Everything that was coded, as a project for another program: answers without names, numbered by question. */
export const gatherProject = (
  { questions, words }: Pick<CommentsShown, 'questions' | 'words'>,
  { chapter, version, writtenAt, known, roles }: Around,
): RefiProject => {
  const sources = questions.flatMap((question) =>
    listTextAnswers(question, null).map(
      ({ submissionId, itemId, number, side, text }): RefiSource => ({
        submissionId,
        itemId,
        name: `${question.item.shortName} ${number}, ${question.survey.instrument.title}`,
        text: maskIdentifiers(text, known),
        survey: question.survey.instrument.title,
        question: question.question,
        role: side === null ? null : roles[side],
      }),
    ),
  );
  const { coders, codes, themes, themeCodes, codings, memos } = words;
  return {
    name: chapter,
    origin: `MentorGrove ${version}`,
    writtenAt,
    coders,
    codes,
    themes,
    themeCodes,
    codings,
    memos: memos.map((memo) => ({ ...memo, text: maskIdentifiers(memo.text, known) })),
    sources,
  };
};
