import type {
  AnswerRead,
  Code,
  CodebookVersion,
  CodeId,
  CoderId,
  Coding,
  ItemId,
  Memo,
  SubmissionId,
  Theme,
  ThemeCode,
} from '../../../model/index.ts';

/** What one coder made of one answer. */
export interface CodedAnswer {
  readonly codings: readonly Coding[];
  /** Null where the coder has not read it. */
  readonly read: AnswerRead | null;
  readonly memos: readonly Memo[];
}

/** What one coder made of the answers to one question, by submission. Nothing of any other coder is in it. */
export type CoderView = ReadonlyMap<SubmissionId, CodedAnswer>;

interface Work {
  readonly codings: readonly Coding[];
  readonly reads: readonly AnswerRead[];
  readonly memos: readonly Memo[];
}

export const viewOfCoder = (work: Work, coderId: CoderId | null, itemId: ItemId): CoderView => {
  const view = new Map<SubmissionId, { codings: Coding[]; read: AnswerRead | null; memos: Memo[] }>();
  const of = (id: SubmissionId) => {
    const known = view.get(id);
    if (known !== undefined) return known;
    const fresh = { codings: [], read: null, memos: [] };
    view.set(id, fresh);
    return fresh;
  };
  const isOwn = (row: { coderId: CoderId | null; itemId: ItemId | null }): boolean =>
    row.coderId === coderId && row.itemId === itemId;
  for (const coding of work.codings) if (isOwn(coding)) of(coding.submissionId).codings.push(coding);
  for (const read of work.reads) if (isOwn(read)) of(read.submissionId).read = read;
  for (const memo of work.memos)
    if (isOwn(memo) && memo.submissionId !== null) of(memo.submissionId).memos.push(memo);
  return view;
};

const haveSame = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((one, at) => one === right[at]);

/** The same view, in which answers that did not change are the very objects of the view before. */
export const withUnchanged = (before: CoderView, now: CoderView): CoderView => {
  const kept = new Map(now);
  for (const [id, own] of now) {
    const old = before.get(id);
    if (
      old !== undefined &&
      old.read === own.read &&
      haveSame(old.codings, own.codings) &&
      haveSame(old.memos, own.memos)
    )
      kept.set(id, old);
  }
  return kept;
};

export interface CodingProgress {
  /** Answers read, whether coded or not. */
  readonly read: number;
  readonly coded: number;
  readonly nothing: number;
  readonly total: number;
}

/** How far a coder is. Answers are named by their submission; what was made of any others does not count. */
export const countProgress = (view: CoderView, answers: readonly SubmissionId[]): CodingProgress => {
  let [read, coded, nothing] = [0, 0, 0];
  for (const id of answers) {
    const own = view.get(id);
    if (own === undefined) continue;
    if (own.read !== null || own.codings.length > 0) read++;
    if (own.codings.length > 0) coded++;
    else if (own.read?.nothingToCode === true) nothing++;
  }
  return { read, coded, nothing, total: answers.length };
};

/** Everyone with a code, once, however often it stands in their answer. */
export const countPeopleByCode = (
  view: CoderView,
  answers: readonly SubmissionId[],
): ReadonlyMap<CodeId, ReadonlySet<SubmissionId>> => {
  const people = new Map<CodeId, Set<SubmissionId>>();
  for (const id of answers)
    for (const { codeId } of view.get(id)?.codings ?? []) {
      const own = people.get(codeId);
      if (own === undefined) people.set(codeId, new Set([id]));
      else own.add(id);
    }
  return people;
};

/** A code in the list of the codebook: under its parent, `depth` steps from the left, with the key that applies it. */
export interface ListedCode {
  readonly code: Code;
  readonly depth: number;
  /** Null for a retired code, and when all keys are given out. */
  readonly key: string | null;
}

export interface CodeGroup {
  /** Null for the codes that stand in no theme. */
  readonly theme: Theme | null;
  readonly codes: readonly ListedCode[];
}

/** Digits first; then the letters that do nothing else while coding. */
export const codeKeys: readonly string[] = [...'123456789', ...'abdefghilnoprstuvwxyz'];

/**
 * The codebook as it stands at the side: by theme, then codes without one, each with its children below it; retired
 * codes are given by themselves.
 */
export const listCodebook = (
  codes: readonly Code[],
  themes: readonly Theme[],
  themeCodes: readonly ThemeCode[],
): { readonly groups: readonly CodeGroup[]; readonly retired: readonly Code[] } => {
  const used = codes.filter(({ retired }) => !retired);
  const ids = new Set(used.map(({ id }) => id));
  const themeOf = new Map(themeCodes.map(({ codeId, themeId }) => [codeId, themeId]));
  const childrenOf = Map.groupBy(used, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  let given = 0;
  const list = (parents: readonly Code[], depth: number): ListedCode[] =>
    parents.flatMap((code) => [
      { code, depth, key: codeKeys[given++] ?? null },
      ...list(childrenOf.get(code.id) ?? [], depth + 1),
    ]);
  const top = childrenOf.get(null) ?? [];
  const groups = [...themes, null].map((theme) => ({
    theme,
    codes: list(
      top.filter(({ id }) => (themeOf.get(id) ?? null) === (theme?.id ?? null)),
      0,
    ),
  }));
  return {
    groups: groups.filter(({ theme, codes: own }) => theme !== null || own.length > 0),
    retired: codes.filter(({ retired }) => retired),
  };
};

/** Whether the codebook is not any more what it was when a version of it was saved. */
export const hasChangedSince = (version: Pick<CodebookVersion, 'codes'>, codes: readonly Code[]): boolean => {
  const inOrder = (list: readonly Code[]): string =>
    JSON.stringify(
      list
        .toSorted((left, right) => left.position - right.position)
        .map(({ id, parentId, name, definition, include, exclude, example, color, retired }) => [
          id,
          parentId,
          name,
          definition,
          include,
          exclude,
          example,
          color,
          retired,
        ]),
    );
  return inOrder(version.codes) !== inOrder(codes);
};
