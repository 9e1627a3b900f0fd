import type { CodeId, Submission, SubmissionId, ThemeCode, ThemeId } from '../../../model/index.ts';
import { isDegenerate, wilson } from '../../../statistics/index.ts';
import type { PlainGroup } from '../../mergeGroups.ts';
import { suppressTable } from '../../suppressTable.ts';
import type { SettledSegment } from '../settled/index.ts';

/** A share of people, as far as it may be told. */
export type ToldPeople =
  | {
      readonly kind: 'exact';
      readonly count: number;
      readonly n: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly kind: 'held back'; readonly n: number; readonly because: string };

/** How often a theme or a code stands in the answers. */
export interface Frequency<Id extends string> {
  readonly id: Id;
  /** People with at least one passage, out of those whose answers were read. */
  readonly people: ToldPeople;
  /** Passages, out of all coded passages; null where the people are held back. */
  readonly segments: { readonly count: number; readonly n: number } | null;
  /** The same people group by group, in the order of the groups. */
  readonly byGroup: readonly ToldPeople[];
}

export interface FrequencySource<Id extends string> {
  /** What is counted: a theme with its codes, or a code by itself. */
  readonly sets: readonly { readonly id: Id; readonly codeIds: ReadonlySet<CodeId> }[];
  readonly segments: readonly SettledSegment[];
  /** Everyone whose answers were read; one row a person. */
  readonly readers: readonly Submission[];
  /** Groups of those people, each with none or at least `smallCell` members. */
  readonly groups: readonly PlainGroup<Submission>[];
  readonly smallCell: number;
}

const exact = (count: number, n: number): ToldPeople => {
  const interval = wilson(count, n);
  if (isDegenerate(interval)) return { kind: 'held back', n, because: 'nobody’s answer was read' };
  return { kind: 'exact', count, n, lower: interval.lower, upper: interval.upper };
};

const isSmall = (count: number, smallCell: number): boolean => count > 0 && count < smallCell;

/** One share: held back where those with it, or those without it, are few enough to be known. */
const tell = (count: number, n: number, smallCell: number): ToldPeople => {
  if (isSmall(count, smallCell)) return { kind: 'held back', n, because: `fewer than ${smallCell} people` };
  if (isSmall(n - count, smallCell))
    return { kind: 'held back', n, because: `all but fewer than ${smallCell} people` };
  return exact(count, n);
};

/** Groups beside their total: what is hidden can't be worked out from what is shown. */
const tellGroups = (counts: readonly number[], sizes: readonly number[], smallCell: number): ToldPeople[] => {
  const rows = [counts, counts.map((count, group) => (sizes[group] ?? 0) - count)];
  const hidden = counts.length === 0 ? [] : suppressTable(rows, smallCell);
  return counts.map((count, group): ToldPeople => {
    const n = sizes[group] ?? 0;
    if (hidden === null || hidden[0]?.[group] === true || hidden[1]?.[group] === true)
      return { kind: 'held back', n, because: 'too few people in a part of it' };
    return exact(count, n);
  });
};

/** Counts themes or codes by people and by passages; both denominators stand with the figures. */
export const countFrequencies = <Id extends string>(source: FrequencySource<Id>): Frequency<Id>[] => {
  const { sets, segments, readers, groups, smallCell } = source;
  const known = new Set(readers.map(({ id }) => id));
  const counted = segments.filter(({ submissionId }) => known.has(submissionId));
  return sets.map(({ id, codeIds }) => {
    const own = counted.filter(({ codeId }) => codeIds.has(codeId));
    const people = new Set<SubmissionId>(own.map(({ submissionId }) => submissionId));
    const counts = groups.map(({ members }) => members.filter((member) => people.has(member.id)).length);
    const sizes = groups.map(({ members }) => members.length);
    const told = tell(people.size, readers.length, smallCell);
    return {
      id,
      people: told,
      segments: told.kind === 'exact' ? { count: own.length, n: counted.length } : null,
      byGroup:
        told.kind === 'exact'
          ? tellGroups(counts, sizes, smallCell)
          : sizes.map((n) => ({ kind: 'held back' as const, n, because: told.because })),
    };
  });
};

/** Themes with the codes that stand in them; a code without a theme of its own follows its parent. */
export const themeSets = (
  themes: readonly { readonly id: ThemeId }[],
  themeCodes: readonly ThemeCode[],
  codes: readonly { readonly id: CodeId; readonly parentId: CodeId | null }[],
): { readonly id: ThemeId; readonly codeIds: ReadonlySet<CodeId> }[] => {
  const own = new Map(themeCodes.map(({ codeId, themeId }) => [codeId, themeId]));
  const parentOf = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const themeOf = (codeId: CodeId): ThemeId | null => {
    const seen = new Set<CodeId>();
    for (let at: CodeId | null = codeId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
      const theme = own.get(at);
      if (theme !== undefined) return theme;
      seen.add(at);
    }
    return null;
  };
  const byTheme = Map.groupBy(codes, ({ id }) => themeOf(id));
  return themes.map(({ id }) => ({ id, codeIds: new Set((byTheme.get(id) ?? []).map((code) => code.id)) }));
};

/** How many people have both of two; the diagonal has who has the one. Counts under the limit are null. */
export const countTogether = <Id extends string>({
  sets,
  segments,
  readers,
  smallCell,
}: Omit<FrequencySource<Id>, 'groups'>): readonly (readonly (number | null)[])[] => {
  const known = new Set(readers.map(({ id }) => id));
  const people = sets.map(
    ({ codeIds }) =>
      new Set(
        segments
          .filter(({ codeId, submissionId }) => codeIds.has(codeId) && known.has(submissionId))
          .map(({ submissionId }) => submissionId),
      ),
  );
  return people.map((one) =>
    people.map((other) => {
      const count = [...one].filter((id) => other.has(id)).length;
      // Who has the one but not the other is told by the difference to the diagonal.
      const apart = [one.size - count, other.size - count];
      return [count, ...apart].some((part) => isSmall(part, smallCell)) ? null : count;
    }),
  );
};

/**
 * Themes beside their own codes: a hidden code must not follow from its theme. Passages of a theme with a hidden code are
 * held back, since they are a plain sum; people overlap, so a theme is held back only where the difference to the codes
 * that are shown leaves a hidden one a single value.
 */
export const protectThemes = <Theme extends string, One extends string>(
  themes: readonly Frequency<Theme>[],
  codesOf: ReadonlyMap<Theme, readonly Frequency<One>[]>,
  smallCell: number,
): Frequency<Theme>[] =>
  themes.map((theme) => {
    const codes = codesOf.get(theme.id) ?? [];
    const hidden = codes.filter(({ people }) => people.kind === 'held back');
    const guard = (told: ToldPeople, own: readonly (ToldPeople | undefined)[]): ToldPeople => {
      if (told.kind === 'held back') return told;
      const unknown = own.filter((one) => one?.kind !== 'exact').length;
      const shown = own.reduce((sum, one) => sum + (one?.kind === 'exact' ? one.count : 0), 0);
      return unknown > 0 && told.count - shown >= unknown * (smallCell - 1)
        ? { kind: 'held back', n: told.n, because: 'a code that is held back would follow from it' }
        : told;
    };
    const people = guard(
      theme.people,
      codes.map((code) => code.people),
    );
    return {
      ...theme,
      people,
      segments: hidden.length > 0 || people.kind !== 'exact' ? null : theme.segments,
      byGroup: theme.byGroup.map((told, group) =>
        guard(
          told,
          codes.map(({ byGroup }) => byGroup[group]),
        ),
      ),
    };
  });
