import {
  answerKey,
  type CodedWords,
  codedIn,
  compareCoders,
  countedSubmissions,
  countWords,
  type Frequency,
  groupByClassYear,
  groupBySide,
  type PeopleFacts,
  type PlainGroup,
  quoteTag,
  type Survey,
  type ToldPeople,
} from '../../evaluation/index.ts';
import { listTextAnswers, listTextQuestions } from '../../evaluation/words/coding/index.ts';
import {
  type Code,
  type CodebookVersion,
  type Coder,
  type Quote,
  type Side,
  type Submission,
  sides,
  type Theme,
  type ThemeId,
} from '../../model/index.ts';
import type { ReportAgreement, ReportQuote, ReportTheme, ReportVoices, VoiceShare } from './source.ts';

/** What a chapter made of people's own words, in all its surveys. */
export interface ChapterWords extends CodedWords {
  readonly coders: readonly Coder[];
  readonly versions: readonly CodebookVersion[];
  readonly quotes: readonly Quote[];
}

const shareOf = (told: ToldPeople): VoiceShare | null =>
  told.kind === 'exact' ? { count: told.count, n: told.n, lower: told.lower, upper: told.upper } : null;

/** How far the first two coders who read these answers agree, before anything was decided. */
const agreementOf = (words: ChapterWords): ReportAgreement | null => {
  const busy = words.coders.filter(({ id }) =>
    [...words.reads, ...words.codings].some(({ coderId }) => coderId === id),
  );
  const [first, second] = busy;
  if (first === undefined || second === undefined) return null;
  const { codes, overall } = compareCoders(
    words,
    first.id,
    second.id,
    words.codes.map(({ id }) => id),
  );
  if (overall.n === 0) return null;
  const kappas = codes.flatMap(({ kappa }) => (kappa.ok ? [kappa.estimate] : []));
  const keysOf = (coderId: string): ReadonlySet<string> =>
    new Set([...words.reads, ...words.codings].filter((one) => one.coderId === coderId).map(answerKey));
  const other = keysOf(second.id);
  return {
    coders: busy.length,
    answers: [...keysOf(first.id)].filter((key) => other.has(key)).length,
    alpha: overall.alpha.ok ? overall.alpha.estimate : null,
    percent: overall.percent,
    kappaLow: kappas.length === 0 ? null : Math.min(...kappas),
    kappaHigh: kappas.length === 0 ? null : Math.max(...kappas),
  };
};

const themeOf = (
  theme: Theme,
  codes: readonly Code[],
  codeIds: ReadonlySet<string>,
  frequency: Frequency<ThemeId> | undefined,
  groups: readonly PlainGroup<Submission>[],
): ReportTheme => ({
  id: theme.id,
  name: theme.name,
  description: theme.description,
  codes: codes.filter(({ id }) => codeIds.has(id)).map(({ name }) => name),
  people: frequency === undefined ? null : shareOf(frequency.people),
  passages: frequency?.segments ?? null,
  bySide: groups.flatMap(({ id }, index) => {
    const side = sides.find((one) => one === id);
    const told = frequency?.byGroup[index];
    return side === undefined || told === undefined ? [] : [{ side, people: shareOf(told) }];
  }),
});

/** Confirmed quotes with the tag that enough people share. */
const quotesOf = (
  words: ChapterWords,
  submissions: readonly Submission[],
  years: readonly PlainGroup<Submission>[],
  roleNames: Readonly<Record<Side, string>>,
  smallCell: number,
): readonly ReportQuote[] => {
  const roles = groupBySide(submissions, { mentees: roleNames.mentee, mentors: roleNames.mentor });
  return words.quotes
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .sort((left, right) => left.position - right.position)
    .map(({ id, codeId, text, submissionId }) => ({
      id,
      themeId: words.themeCodes.find((one) => one.codeId === codeId)?.themeId ?? null,
      text,
      tag: quoteTag(submissionId, roles, years, smallCell),
    }));
};

/**
 * What a report says of the words of one survey: themes by people and passages, quotes that a person confirmed, and
 * how far coders agree. A share that could give a small number away is null.
 * @param roleNames one mentee and one mentor, as a quote's tag names them
 */
export const gatherVoices = (
  survey: Survey,
  chapterWords: ChapterWords,
  facts: PeopleFacts,
  smallCell: number,
  roleNames: Readonly<Record<Side, string>>,
): ReportVoices => {
  const submissions = countedSubmissions(survey);
  const written = listTextQuestions([survey]).flatMap((question) => listTextAnswers(question, null));
  const answers = new Set(written.map(answerKey));
  const isOwn = (one: Parameters<typeof answerKey>[0]): boolean => answers.has(answerKey(one));
  const words: ChapterWords = {
    ...codedIn(chapterWords, isOwn),
    quotes: chapterWords.quotes.filter(isOwn),
  };
  const { read, groups, sets, themes } = countWords(
    words,
    submissions,
    (readers) => groupBySide(readers, { mentees: 'mentees', mentors: 'mentors' }),
    false,
    smallCell,
  );
  const frequencies = new Map(themes.map((one) => [one.id, one]));
  const coders = new Set([...words.reads, ...words.codings].map(({ coderId }) => coderId));
  return {
    comments: written.length,
    people: new Set(written.map(({ submissionId }) => submissionId)).size,
    read: read.size,
    coders: coders.size,
    codebookVersion: words.versions[0]?.number ?? null,
    codes: words.codes.filter(({ retired }) => !retired),
    themes:
      read.size === 0
        ? []
        : [...words.themes]
            .sort((left, right) => left.position - right.position)
            .map((theme) =>
              themeOf(
                theme,
                words.codes,
                sets.find(({ id }) => id === theme.id)?.codeIds ?? new Set(),
                frequencies.get(theme.id),
                groups,
              ),
            ),
    quotes: quotesOf(
      words,
      submissions,
      groupByClassYear(submissions, survey.items, facts),
      roleNames,
      smallCell,
    ),
    quotesWaiting: words.quotes.filter(({ confirmedAt }) => confirmedAt === null).length,
    agreement: agreementOf(words),
  };
};
