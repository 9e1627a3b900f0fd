import { countedSubmissions, type Survey, tellShare } from '../../evaluation/index.ts';
import { listTextAnswers, listTextQuestions } from '../../evaluation/words/coding/index.ts';
import {
  type AnswerRead,
  type Code,
  type CodebookVersion,
  type Coder,
  type Coding,
  type CodingDecision,
  type Quote,
  type Side,
  sides,
  type Theme,
  type ThemeCode,
} from '../../model/index.ts';
import { cohensKappa, isDegenerate, krippendorffAlpha, wilson } from '../../statistics/index.ts';
import type { ReportAgreement, ReportTheme, ReportVoices, VoiceShare } from './source.ts';

/** What a chapter made of people's own words, in all its surveys. */
export interface ChapterWords {
  readonly coders: readonly Coder[];
  readonly codes: readonly Code[];
  readonly versions: readonly CodebookVersion[];
  readonly codings: readonly Coding[];
  readonly reads: readonly AnswerRead[];
  readonly decisions: readonly CodingDecision[];
  readonly themes: readonly Theme[];
  readonly themeCodes: readonly ThemeCode[];
  readonly quotes: readonly Quote[];
}

interface Written {
  /** `<submission> <item>` */
  readonly key: string;
  readonly submissionId: string;
  readonly side: Side | null;
}

const keyOf = ({
  submissionId,
  itemId,
}: {
  readonly submissionId: string;
  readonly itemId: string;
}): string => `${submissionId} ${itemId}`;

const share = (count: number, n: number, smallCell: number): VoiceShare | null => {
  if (n < smallCell || tellShare(count, n, smallCell).kind !== 'exact') return null;
  const interval = wilson(count, n, 0.95);
  return isDegenerate(interval) ? null : { count, n, lower: interval.lower, upper: interval.upper };
};

/** Codes of each answer as they are settled: what any coder applied, unless a decision says otherwise. */
const settle = (
  words: ChapterWords,
  answers: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const settled = new Map<string, Set<string>>();
  const codesAt = (key: string): Set<string> => {
    const own = settled.get(key) ?? new Set<string>();
    settled.set(key, own);
    return own;
  };
  for (const coding of words.codings)
    if (answers.has(keyOf(coding))) codesAt(keyOf(coding)).add(coding.codeId);
  for (const decision of words.decisions) {
    if (!answers.has(keyOf(decision))) continue;
    if (decision.applies) codesAt(keyOf(decision)).add(decision.codeId);
    else codesAt(keyOf(decision)).delete(decision.codeId);
  }
  return settled;
};

/** How far the first two coders agree on the answers that both have read, code by code, before anything was decided. */
const agreementOf = (words: ChapterWords, answers: ReadonlySet<string>): ReportAgreement | null => {
  const readBy = (coderId: string): ReadonlySet<string> =>
    new Set(
      [...words.reads, ...words.codings]
        .filter((one) => one.coderId === coderId && answers.has(keyOf(one)))
        .map(keyOf),
    );
  const busy = words.coders.map(({ id }) => ({ id, read: readBy(id) })).filter(({ read }) => read.size > 0);
  const [first, second] = busy;
  if (first === undefined || second === undefined) return null;
  const both = [...first.read].filter((key) => second.read.has(key));
  if (both.length === 0) return null;
  const applied = new Set(
    words.codings.map((coding) => `${coding.coderId} ${coding.codeId} ${keyOf(coding)}`),
  );
  const used = words.codes.filter(({ id }) =>
    both.some((key) => [first.id, second.id].some((coder) => applied.has(`${coder} ${id} ${key}`))),
  );
  const marks = (coderId: string): number[] =>
    used.flatMap(({ id }) => both.map((key) => Number(applied.has(`${coderId} ${id} ${key}`))));
  const [ours, theirs] = [marks(first.id), marks(second.id)];
  const alpha = krippendorffAlpha([ours, theirs], 'nominal');
  const kappas = used.flatMap((_, code) => {
    const table = [
      [0, 0],
      [0, 0],
    ];
    for (let at = code * both.length; at < (code + 1) * both.length; at++) {
      const row = table[ours[at] ?? 0] as number[];
      row[theirs[at] ?? 0] = (row[theirs[at] ?? 0] ?? 0) + 1;
    }
    const kappa = cohensKappa(table);
    return isDegenerate(kappa) ? [] : [kappa.estimate];
  });
  const same = ours.filter((mark, at) => mark === theirs[at]).length;
  return {
    coders: busy.length,
    answers: both.length,
    alpha: isDegenerate(alpha) ? null : alpha.estimate,
    percent: ours.length === 0 ? null : same / ours.length,
    kappaLow: kappas.length === 0 ? null : Math.min(...kappas),
    kappaHigh: kappas.length === 0 ? null : Math.max(...kappas),
  };
};

/**
 * What a report says of the words of one survey: themes by people and passages, quotes that a person confirmed, and
 * how far coders agree. A share that could give a small number away is null.
 */
export const gatherVoices = (
  survey: Survey,
  words: ChapterWords,
  smallCell: number,
  roleNames: Readonly<Record<Side, string>>,
): ReportVoices => {
  const written: Written[] = listTextQuestions([survey]).flatMap((question) =>
    listTextAnswers(question, null).map(({ submissionId, itemId, side }) => ({
      key: keyOf({ submissionId, itemId }),
      submissionId,
      side,
    })),
  );
  const answers = new Set(written.map(({ key }) => key));
  const read = new Set([...words.reads, ...words.codings].map(keyOf).filter((key) => answers.has(key)));
  const settled = settle(words, answers);
  const coded = written.filter(({ key }) => read.has(key));
  const peopleOf = (list: readonly Written[]): number =>
    new Set(list.map(({ submissionId }) => submissionId)).size;
  const passagesOf = (codes: ReadonlySet<string> | null): number =>
    words.codings.filter(
      (coding) =>
        (codes === null || codes.has(coding.codeId)) &&
        settled.get(keyOf(coding))?.has(coding.codeId) === true,
    ).length;
  const allPassages = passagesOf(null);
  const themes = [...words.themes]
    .sort((left, right) => left.position - right.position)
    .map((theme): ReportTheme => {
      const codeIds = new Set<string>(
        words.themeCodes.filter(({ themeId }) => themeId === theme.id).map(({ codeId }) => codeId),
      );
      const own = coded.filter(({ key }) => [...(settled.get(key) ?? [])].some((code) => codeIds.has(code)));
      const people = share(peopleOf(own), peopleOf(coded), smallCell);
      const bySide = sides.map((side) => ({
        side,
        people: share(
          peopleOf(own.filter((one) => one.side === side)),
          peopleOf(coded.filter((one) => one.side === side)),
          smallCell,
        ),
      }));
      return {
        id: theme.id,
        name: theme.name,
        description: theme.description,
        codes: words.codes.filter(({ id }) => codeIds.has(id)).map(({ name }) => name),
        people,
        passages: people === null ? null : { count: passagesOf(codeIds), n: allPassages },
        // One side alone could be worked out from the whole.
        bySide: people === null || bySide.some((one) => one.people === null) ? [] : bySide,
      };
    });
  const submissions = new Map(countedSubmissions(survey).map((one) => [one.id as string, one]));
  const sizeOf = (side: Side): number => peopleOf(written.filter((one) => one.side === side));
  const quotes = words.quotes.filter(({ submissionId }) => submissions.has(submissionId));
  const coders = new Set(
    [...words.reads, ...words.codings].filter((one) => answers.has(keyOf(one))).map(({ coderId }) => coderId),
  );
  return {
    comments: written.length,
    people: peopleOf(written),
    read: read.size,
    coders: coders.size,
    codebookVersion: words.versions[0]?.number ?? null,
    codes: words.codes.filter(({ retired }) => !retired),
    themes: read.size === 0 ? [] : themes,
    quotes: quotes
      .filter(({ confirmedAt }) => confirmedAt !== null)
      .sort((left, right) => left.position - right.position)
      .map(({ id, codeId, text, submissionId }) => {
        const side = submissions.get(submissionId)?.side ?? null;
        return {
          id,
          themeId: words.themeCodes.find((one) => one.codeId === codeId)?.themeId ?? null,
          text,
          tag: side !== null && sizeOf(side) >= smallCell ? roleNames[side] : '',
        };
      }),
    quotesWaiting: quotes.filter(({ confirmedAt }) => confirmedAt === null).length,
    agreement: agreementOf(words, answers),
  };
};
