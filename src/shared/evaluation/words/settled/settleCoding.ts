import type {
  AnswerRead,
  CodeId,
  CoderId,
  Coding,
  CodingDecision,
  ItemId,
  SubmissionId,
} from '../../../model/index.ts';

/** One passage under one code, after all coders and decisions; both places are null for a whole answer. */
export interface SettledSegment {
  readonly codeId: CodeId;
  readonly submissionId: SubmissionId;
  readonly itemId: ItemId;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

/** The words' tables as far as coding is settled from them. */
export interface CodingWork {
  /** Everyone who codes, the first coder first. */
  readonly coders: readonly { readonly id: CoderId }[];
  readonly codings: readonly Coding[];
  readonly reads: readonly AnswerRead[];
  readonly decisions: readonly CodingDecision[];
}

export interface SettledCoding {
  readonly segments: readonly SettledSegment[];
  /** Answers that somebody has read, coded or not: `<submission> <item>`. */
  readonly read: ReadonlySet<string>;
}

export const answerKey = ({ submissionId, itemId }: Pick<Coding, 'submissionId' | 'itemId'>): string =>
  `${submissionId} ${itemId}`;
const codeKey = (one: Pick<Coding, 'submissionId' | 'itemId' | 'codeId'>): string =>
  `${answerKey(one)} ${one.codeId}`;

/** For each answer, whose reading holds where nothing was decided: the earliest coder's who has read it. */
const findReaders = ({ coders, codings, reads }: CodingWork): ReadonlyMap<string, CoderId> => {
  const rank = new Map(coders.map(({ id }, at) => [id, at]));
  const readers = new Map<string, CoderId>();
  for (const row of [...codings, ...reads]) {
    const key = answerKey(row);
    const known = readers.get(key);
    if (known === undefined || (rank.get(row.coderId) ?? Infinity) < (rank.get(known) ?? Infinity))
      readers.set(key, row.coderId);
  }
  return readers;
};

/**
 * What holds in the end: a decision wins over both coders; where none was made, the first coder who read the answer.
 * A code that was decided for keeps the passage that a coder gave it, the first coder's before the others'.
 */
export const settleCoding = (work: CodingWork): SettledCoding => {
  const readers = findReaders(work);
  const decided = new Map(work.decisions.map((decision) => [codeKey(decision), decision.applies]));
  const rank = new Map(work.coders.map(({ id }, at) => [id, at]));
  const byCode = Map.groupBy(work.codings, codeKey);
  const segments: SettledSegment[] = [];
  const take = ({ codeId, submissionId, itemId, startsAt, endsAt }: SettledSegment): void => {
    segments.push({ codeId, submissionId, itemId, startsAt, endsAt });
  };
  for (const [key, own] of byCode) {
    const applies = decided.get(key);
    if (applies === false) continue;
    const firstCoder = own.reduce(
      (best, { coderId }) => Math.min(best, rank.get(coderId) ?? Infinity),
      Infinity,
    );
    const reader = readers.get(answerKey(own[0]!));
    const holds = applies === true ? firstCoder : (rank.get(reader!) ?? Infinity);
    for (const coding of own) if ((rank.get(coding.coderId) ?? Infinity) === holds) take(coding);
  }
  for (const decision of work.decisions)
    if (decision.applies && !byCode.has(codeKey(decision)))
      take({ ...decision, startsAt: null, endsAt: null });
  return { segments, read: new Set([...readers.keys(), ...work.decisions.map(answerKey)]) };
};
