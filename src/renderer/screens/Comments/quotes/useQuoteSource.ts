import { useMemo } from 'react';
import {
  countedSubmissions,
  groupByClassYear,
  groupBySide,
  type KnownWords,
  type PlainGroup,
  type SettledSegment,
  settleCoding,
} from '../../../../shared/evaluation/index.ts';
import {
  listTextAnswers,
  sliceText,
  type TextAnswer,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Submission } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { usePairingSnapshot } from '../../../client/queries.ts';
import { gatherFacts } from '../../../components/peopleFacts.ts';
import type { CommentsShown } from '../CommentsPage.tsx';

/** A coded passage that could be quoted. */
export interface Candidate extends SettledSegment {
  readonly answer: TextAnswer;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface QuoteSource {
  readonly candidates: readonly Candidate[];
  readonly known: KnownWords;
  readonly roles: readonly PlainGroup<Submission>[];
  readonly years: readonly PlainGroup<Submission>[];
  readonly smallCell: number;
}

/** Passages of a question, names to look for, and the groups by which a quote may be tagged. */
export const useQuoteSource = ({ words, question }: CommentsShown): QuoteSource | null => {
  const { chapter, words: roleWords } = useChapter();
  const { survey, item } = question;
  const pairing = usePairingSnapshot(survey.instrument.cycleId);
  return useMemo(() => {
    if (pairing.data === undefined) return null;
    const submissions = countedSubmissions(survey);
    const answers = new Map(listTextAnswers(question, null).map((answer) => [answer.submissionId, answer]));
    const isOwn = (row: { readonly itemId: string }): boolean => row.itemId === item.id;
    const { segments } = settleCoding({
      coders: words.coders,
      codings: words.codings.filter(isOwn),
      reads: words.reads.filter(isOwn),
      decisions: words.decisions.filter(isOwn),
    });
    const candidates = segments.flatMap((segment): Candidate[] => {
      const answer = answers.get(segment.submissionId);
      if (answer === undefined) return [];
      const from = segment.startsAt ?? 0;
      const to = segment.endsAt ?? [...answer.text].length;
      return [{ ...segment, answer, from, to, text: sliceText(answer.text, { startsAt: from, endsAt: to }) }];
    });
    const places = pairing.data.submissions.flatMap(({ responses }) =>
      responses.flatMap(({ value }) =>
        value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value.city === 'string'
          ? [value.city]
          : [],
      ),
    );
    return {
      candidates,
      known: {
        names: pairing.data.people.flatMap(({ name, goesBy }) => (goesBy === null ? [name] : [name, goesBy])),
        places,
      },
      roles: groupBySide(submissions, { mentees: roleWords.mentee, mentors: roleWords.mentor }),
      years: groupByClassYear(
        submissions,
        survey.items,
        gatherFacts(pairing.data, survey.instrument, chapter.settings),
      ),
      smallCell: survey.settings.smallCell,
    };
  }, [pairing.data, survey, item.id, question, words, roleWords, chapter.settings]);
};
