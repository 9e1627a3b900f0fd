import type { Code, CodeId, NewCode, ThemeId } from '../../shared/model/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  deleteCode,
  insertCode,
  insertCodebookVersion,
  listCodebookVersions,
  listCodes,
  moveWorkOfCode,
  setThemeCode,
  updateCode,
} from '../storage/queries/index.ts';
import { requireCode, requireFreeCodeName, requireTheme } from './wordsRules.ts';

/** @throws ChapterError REFUSED where a code would stand under itself */
const requireOther = (queries: Queries, id: CodeId, parentId: CodeId | null): void => {
  let above = parentId;
  while (above !== null) {
    if (above === id)
      throw new ChapterError('REFUSED', 'A code cannot stand under itself. Nothing was changed.', id);
    above = requireCode(queries, above).parentId;
  }
};

export const addCode = (store: WritableStore, code: NewCode, themeId: ThemeId | null): CodeId =>
  runCommand(store, (queries) => {
    requireFreeCodeName(queries, code.name);
    if (code.parentId !== null) requireCode(queries, code.parentId);
    const id = makeId<CodeId>();
    insertCode(queries, { ...code, id, position: listCodes(queries).length, retired: false });
    if (themeId !== null) setThemeCode(queries, id, requireTheme(queries, themeId).id);
    return { label: `Add the code “${code.name}”`, value: id };
  });

export const changeCode = (store: WritableStore, { id, ...code }: NewCode & { id: CodeId }): void =>
  runCommand(store, (queries) => {
    const before = requireCode(queries, id);
    if (!before.retired) requireFreeCodeName(queries, code.name, id);
    requireOther(queries, id, code.parentId);
    updateCode(queries, id, code);
    const renamed = before.name === code.name ? '' : ` to “${code.name}”`;
    return {
      label: `${renamed === '' ? 'Change' : 'Rename'} the code “${before.name}”${renamed}`,
      value: undefined,
    };
  });

const place = (queries: Queries, codes: readonly Code[]): void => {
  codes.forEach(({ id, position: before }, position) => {
    if (before !== position) updateCode(queries, id, { position });
  });
};

/** Puts a code under a parent, or under none, to stand before another one; last where `beforeId` is null. */
export const moveCode = (
  store: WritableStore,
  id: CodeId,
  parentId: CodeId | null,
  beforeId: CodeId | null,
): void =>
  runCommand(store, (queries) => {
    const code = requireCode(queries, id);
    requireOther(queries, id, parentId);
    if (code.parentId !== parentId) updateCode(queries, id, { parentId });
    const others = listCodes(queries).filter((one) => one.id !== id);
    const at = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
    if (at < 0 && beforeId !== id)
      throw new ChapterError(
        'NOT_FOUND',
        'The code to stand before is not in the codebook any more.',
        beforeId ?? id,
      );
    if (beforeId !== id) place(queries, others.toSpliced(at, 0, code));
    return { label: `Move the code “${code.name}”`, value: undefined };
  });

/** A retired code is not offered any more; what was coded with it stays. */
export const retireCode = (store: WritableStore, id: CodeId, retired: boolean): void =>
  runCommand(store, (queries) => {
    const { name } = requireCode(queries, id);
    if (!retired) requireFreeCodeName(queries, name, id);
    updateCode(queries, id, { retired });
    return { label: `${retired ? 'Retire' : 'Bring back'} the code “${name}”`, value: undefined };
  });

/** Everything that hangs on one code moves to another, and the first is gone; saved versions still hold it. */
export const mergeCodes = (store: WritableStore, keptId: CodeId, goneId: CodeId): void =>
  runCommand(store, (queries) => {
    const kept = requireCode(queries, keptId);
    const gone = requireCode(queries, goneId);
    if (keptId === goneId)
      throw new ChapterError('REFUSED', 'A code cannot be merged into itself. Nothing was changed.', keptId);
    // Where the kept code stands somewhere under the other one, its line goes up to where the other one stood.
    let child = kept;
    while (child.parentId !== null && child.parentId !== goneId) child = requireCode(queries, child.parentId);
    if (child.parentId === goneId) updateCode(queries, child.id, { parentId: gone.parentId });
    moveWorkOfCode(queries, goneId, keptId);
    deleteCode(queries, goneId);
    place(queries, listCodes(queries));
    return { label: `Merge the code “${gone.name}” into “${kept.name}”`, value: undefined };
  });

/** @returns the number of the version */
export const saveCodebookVersion = (store: WritableStore, note: string): number =>
  runCommand(store, (queries) => {
    const codes = listCodes(queries);
    if (codes.length === 0)
      throw new ChapterError('REFUSED', 'The codebook is empty, so there is no version to save.');
    const number = (listCodebookVersions(queries)[0]?.number ?? 0) + 1;
    insertCodebookVersion(queries, { number, savedAt: store.now(), note, codes });
    return { label: `Save version ${number} of the codebook`, value: number };
  });

/**
 * Makes the codebook what it was when a version was saved. Codes that came later are retired, so that what was coded
 * with them stays; a code that was merged into another one since comes back without passages.
 */
export const restoreCodebookVersion = (store: WritableStore, number: number): void =>
  runCommand(store, (queries) => {
    const version = listCodebookVersions(queries).find((one) => one.number === number);
    if (version === undefined)
      throw new ChapterError('NOT_FOUND', `There is no version ${number} of the codebook in this chapter.`);
    const now = listCodes(queries);
    const known = new Set(now.map(({ id }) => id));
    const kept = new Set(version.codes.map(({ id }) => id));
    const saved = [...version.codes].sort((left, right) => left.position - right.position);
    // Parents are set in a second pass, because a parent may stand after its child.
    saved.forEach(({ id, ...code }, position) => {
      if (known.has(id)) updateCode(queries, id, { ...code, parentId: null, position });
      else insertCode(queries, { ...code, id, parentId: null, position });
    });
    for (const { id, parentId } of saved)
      if (parentId !== null && kept.has(parentId)) updateCode(queries, id, { parentId });
    now
      .filter(({ id }) => !kept.has(id))
      .forEach(({ id }, at) => {
        updateCode(queries, id, { retired: true, position: saved.length + at });
      });
    return { label: `Go back to version ${number} of the codebook`, value: undefined };
  });
