import type { CodeId, CoderId, CodingDecision, ItemId, SubmissionId } from '../../../model/index.ts';
import { cohensKappa, type Degenerate, krippendorffAlpha } from '../../../statistics/index.ts';
import { answerKey, type CodingWork } from '../settled/index.ts';

/** A coefficient, or why there is none, in words. */
export type Coefficient =
  | {
      readonly ok: true;
      readonly estimate: number;
      readonly lower: number | null;
      readonly upper: number | null;
    }
  | { readonly ok: false; readonly because: string };

/** How two coders agree on one code, over the answers that both have read. */
export interface CodeAgreement {
  readonly codeId: CodeId;
  /** Answers that both have read. */
  readonly n: number;
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
  /** Share of answers on which they agree; null where they read none in common. */
  readonly percent: number | null;
  readonly kappa: Coefficient;
  readonly alpha: Coefficient;
  /** What has to be known to read the figures; null where nothing has. */
  readonly remark: string | null;
}

export interface Disagreement {
  readonly codeId: CodeId;
  readonly submissionId: SubmissionId;
  readonly itemId: ItemId;
  readonly first: boolean;
  readonly second: boolean;
  /** What was decided, or null as long as nothing was. */
  readonly decision: CodingDecision | null;
}

export interface Agreement {
  readonly codes: readonly CodeAgreement[];
  /** Over all codes together: each answer and code is a unit. */
  readonly overall: Omit<CodeAgreement, 'codeId'>;
  readonly disagreements: readonly Disagreement[];
}

type Counts = Pick<CodeAgreement, 'both' | 'firstOnly' | 'secondOnly' | 'neither'>;

/** Agreement of 80 % or more beside a κ below this is the paradox of a lopsided code. */
const lowKappa = 0.6;

const whyNone = ({ both, firstOnly, secondOnly, neither }: Counts): string | null => {
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return 'The two have read no answer in common yet.';
  if (both + firstOnly + secondOnly === 0) return 'Nobody used this code, so there is nothing to agree on.';
  if (neither + firstOnly + secondOnly === 0)
    return 'Both used this code on every answer, so chance can’t be told from agreement.';
  return null;
};

const remarkOn = (counts: Counts, percent: number | null, kappa: Coefficient): string | null => {
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  if (whyNone(counts) !== null) return null;
  if (both + firstOnly === 0 || both + secondOnly === 0)
    return `The ${both + firstOnly === 0 ? 'first' : 'second'} coder never used this code: κ is 0 or close to it whatever the share of agreement.`;
  if (percent !== null && percent >= 0.8 && kappa.ok && kappa.estimate < lowKappa)
    return 'They agree on most answers, but the code is so rare or so common that much of it could be chance: κ is low all the same.';
  return n < 30 ? `Only ${n} answers: the intervals are wide.` : null;
};

const told = (
  found: { readonly estimate: number; readonly lower?: number; readonly upper?: number } | Degenerate,
): Coefficient =>
  'ok' in found
    ? { ok: false, because: found.reason }
    : { ok: true, estimate: found.estimate, lower: found.lower ?? null, upper: found.upper ?? null };

/**
 * κ as R's irr::kappa2 and α as Krippendorff (2011), nominal, on "applies or not" for each answer. Figures that can't be
 * computed are said in words.
 */
const judge = (counts: Counts): Omit<CodeAgreement, 'codeId'> => {
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  const percent = n === 0 ? null : (both + neither) / n;
  const because = whyNone(counts);
  const none: Coefficient = { ok: false, because: because ?? '' };
  const kappaOf = (): Coefficient => {
    const found = cohensKappa([
      [both, firstOnly],
      [secondOnly, neither],
    ]);
    return told(found);
  };
  const alphaOf = (): Coefficient => {
    const repeat = (first: number, second: number, times: number): [number, number][] =>
      Array.from({ length: times }, () => [first, second]);
    const units = [
      ...repeat(1, 1, both),
      ...repeat(1, 0, firstOnly),
      ...repeat(0, 1, secondOnly),
      ...repeat(0, 0, neither),
    ];
    const found = krippendorffAlpha(
      [units.map(([first]) => first), units.map(([, second]) => second)],
      'nominal',
    );
    return told(found);
  };
  const kappa = because === null ? kappaOf() : none;
  const alpha = because === null ? alphaOf() : none;
  return { n, ...counts, percent, kappa, alpha, remark: remarkOn(counts, percent, kappa) };
};

/**
 * Compares two coders, code by code, on the answers that both have read.
 * @param codeIds the codes in the order in which they are told
 */
export const compareCoders = (
  work: CodingWork,
  firstId: CoderId,
  secondId: CoderId,
  codeIds: readonly CodeId[],
): Agreement => {
  const answersOf = (coderId: CoderId): ReadonlyMap<string, { submissionId: SubmissionId; itemId: ItemId }> =>
    new Map(
      [...work.codings, ...work.reads]
        .filter((row) => row.coderId === coderId)
        .map((row) => [answerKey(row), { submissionId: row.submissionId, itemId: row.itemId }]),
    );
  const second = answersOf(secondId);
  const common = [...answersOf(firstId)].filter(([key]) => second.has(key));
  const applied = (coderId: CoderId): ReadonlySet<string> =>
    new Set(
      work.codings
        .filter((coding) => coding.coderId === coderId)
        .map((coding) => `${answerKey(coding)} ${coding.codeId}`),
    );
  const [byFirst, bySecond] = [applied(firstId), applied(secondId)];
  const decisions = new Map(
    work.decisions.map((decision) => [`${answerKey(decision)} ${decision.codeId}`, decision]),
  );
  const disagreements: Disagreement[] = [];
  const total = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  const codes = codeIds.map((codeId): CodeAgreement => {
    const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    for (const [key, answer] of common) {
      const [first, other] = [byFirst.has(`${key} ${codeId}`), bySecond.has(`${key} ${codeId}`)];
      const cell = first ? (other ? 'both' : 'firstOnly') : other ? 'secondOnly' : 'neither';
      counts[cell]++;
      total[cell]++;
      if (first !== other)
        disagreements.push({
          codeId,
          ...answer,
          first,
          second: other,
          decision: decisions.get(`${key} ${codeId}`) ?? null,
        });
    }
    return { codeId, ...judge(counts) };
  });
  return { codes, overall: judge(total), disagreements };
};
