/** Groups that are compared: who is in which, in an order that means something (class years) or not. */
export interface PlainGroup<Member> {
  readonly id: string;
  readonly label: string;
  readonly members: readonly Member[];
}

export interface SafeGroups<Member> {
  readonly groups: readonly PlainGroup<Member>[];
  /** What was put together or left out, one sentence each. */
  readonly notes: readonly string[];
}

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/**
 * Puts groups under the limit together with their smaller neighbor (ordered groups), or all small ones into one
 * (others), until every group has none or at least `smallCell` members; what can't be put together safely is left out.
 * @param isOrdered whether neighbors belong together, as class years do
 */
export const mergeGroups = <Member>(
  groups: readonly PlainGroup<Member>[],
  smallCell: number,
  isOrdered: boolean,
): SafeGroups<Member> => {
  const filled = groups.filter(({ members }) => members.length > 0);
  const isSmall = ({ members }: PlainGroup<Member>): boolean => members.length < smallCell;
  const small = filled.filter(isSmall);
  if (small.length === 0) return { groups: filled, notes: [] };
  const join = (parts: readonly PlainGroup<Member>[]): PlainGroup<Member> => ({
    id: parts.map(({ id }) => id).join('+'),
    label: listWords(parts.map(({ label }) => label)),
    members: parts.flatMap(({ members }) => members),
  });
  const shown = isOrdered ? joinNeighbors(filled, smallCell) : joinSmall(filled, isSmall);
  const merged = shown.map((parts) => ({ parts, group: join(parts) }));
  const safe = merged.filter(({ group }) => !isSmall(group));
  const notes = safe
    .filter(({ parts }) => parts.length > 1)
    .map(({ parts, group }) => {
      const tiny = parts.filter(isSmall).map(({ label }) => label);
      const has = tiny.length === 1 ? 'has' : 'have';
      return `${listWords(tiny)} ${has} fewer than ${smallCell} answers, so ${group.label} are one group (n = ${group.members.length}).`;
    });
  const left = merged.filter(({ group }) => isSmall(group)).map(({ group }) => group.label);
  if (left.length > 0)
    notes.push(
      `${listWords(left)} ${left.length === 1 ? 'has' : 'have'} fewer than ${smallCell} answers and ${left.length === 1 ? 'stays' : 'stay'} out.`,
    );
  return { groups: safe.map(({ group }) => group), notes };
};

const sizeOf = <Member>(parts: readonly PlainGroup<Member>[]): number =>
  parts.reduce((sum, { members }) => sum + members.length, 0);

const joinNeighbors = <Member>(
  groups: readonly PlainGroup<Member>[],
  smallCell: number,
): readonly (readonly PlainGroup<Member>[])[] => {
  const runs: PlainGroup<Member>[][] = groups.map((group) => [group]);
  for (;;) {
    const at = runs.findIndex((parts) => sizeOf(parts) < smallCell);
    if (at === -1 || runs.length === 1) return runs;
    const before = runs[at - 1];
    const after = runs[at + 1];
    const joinsAfter = before === undefined || (after !== undefined && sizeOf(after) <= sizeOf(before));
    const from = joinsAfter ? at : at - 1;
    runs.splice(from, 2, [...(runs[from] ?? []), ...(runs[from + 1] ?? [])]);
  }
};

/** All small groups become one. */
const joinSmall = <Member>(
  groups: readonly PlainGroup<Member>[],
  isSmall: (group: PlainGroup<Member>) => boolean,
): readonly (readonly PlainGroup<Member>[])[] => {
  const small = groups.filter(isSmall);
  const others = groups.filter((group) => !isSmall(group));
  return [...others.map((group) => [group]), small];
};
