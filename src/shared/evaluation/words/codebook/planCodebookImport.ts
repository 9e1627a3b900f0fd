import { type Code, type CodebookImport, codeColors } from '../../../model/index.ts';
import { foldText } from '../../../util/index.ts';
import type { CodebookDraft } from './codeDraft.ts';

/** What will become of one code of the file. */
export interface PlannedCode {
  readonly name: string;
  readonly kind: 'new' | 'changed' | 'same';
  /** The code of the chapter that it changes, where that one is called otherwise now. */
  readonly was: string | null;
}

export interface CodebookPlan {
  readonly imported: CodebookImport;
  readonly codes: readonly PlannedCode[];
}

const texts = ['name', 'definition', 'include', 'exclude', 'example'] as const;

/**
 * What a codebook that was read means for the one there is: a code is the same by its identifier, else by its name.
 * Codes of the chapter that the file does not hold stay as they are.
 */
export const planCodebookImport = (
  { codes, themes }: CodebookDraft,
  existing: readonly Code[],
  fileName: string,
): CodebookPlan => {
  const byId = new Map<string, Code>(existing.map((code) => [code.id, code]));
  const byName = new Map(
    existing.filter(({ retired }) => !retired).map((code) => [foldText(code.name), code]),
  );
  const taken = new Set<string>();
  // Identifiers go first: a code that was renamed must not lose its place to another one of its old name.
  for (const { id } of codes) if (id !== null && byId.has(id)) taken.add(id);
  const names = new Map<string, number>();
  const planned = codes.map((draft, at) => {
    const own = draft.id === null ? undefined : byId.get(draft.id);
    const named = byName.get(foldText(draft.name));
    const match = own ?? (named !== undefined && !taken.has(named.id) ? named : undefined);
    if (match !== undefined) taken.add(match.id);
    // Names are unique in a codebook here; elsewhere they need not be.
    const count = (names.get(foldText(draft.name)) ?? 0) + 1;
    names.set(foldText(draft.name), count);
    const name = count === 1 ? draft.name : `${draft.name.slice(0, 190)} (${count})`;
    const color = draft.color ?? match?.color ?? codeColors[at % codeColors.length] ?? 'hazel';
    return { draft: { ...draft, name, color }, match };
  });
  const matchOfKey = new Map(planned.map(({ draft, match }) => [draft.key, match]));
  return {
    imported: {
      fileName,
      codes: planned.map(({ draft: { id: _, ...draft }, match }) => ({
        ...draft,
        existingId: match?.id ?? null,
      })),
      themes: themes.map(({ codeKeys, ...theme }) => ({ ...theme, codeKeys: [...codeKeys] })),
    },
    codes: planned.map(({ draft, match }): PlannedCode => {
      if (match === undefined) return { name: draft.name, kind: 'new', was: null };
      const parent = draft.parentKey === null ? null : (matchOfKey.get(draft.parentKey)?.id ?? 'new');
      const same =
        texts.every((field) => draft[field] === match[field]) &&
        draft.color === match.color &&
        parent === match.parentId;
      return {
        name: draft.name,
        kind: same ? 'same' : 'changed',
        was: match.name === draft.name ? null : match.name,
      };
    }),
  };
};
