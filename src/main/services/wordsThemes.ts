import type {
  CodeId,
  InstrumentId,
  JointRowId,
  JointRowToSet,
  NewTheme,
  ThemeId,
} from '../../shared/model/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  deleteTheme,
  findInstrument,
  findQuote,
  findScale,
  insertTheme,
  listItems,
  listJointRows,
  listThemes,
  replaceJointRows,
  setThemeCode,
  updateTheme,
} from '../storage/queries/index.ts';
import { requireCode, requireTheme } from './wordsRules.ts';

/** The theme comes last; the codes leave the themes in which they stand. */
export const addTheme = (store: WritableStore, theme: NewTheme, codeIds: readonly CodeId[]): ThemeId =>
  runCommand(store, (queries) => {
    const id = makeId<ThemeId>();
    insertTheme(queries, { ...theme, id, position: listThemes(queries).length });
    for (const codeId of codeIds) setThemeCode(queries, requireCode(queries, codeId).id, id);
    return { label: `Add the theme “${theme.name}”`, value: id };
  });

export const changeTheme = (store: WritableStore, { id, ...theme }: NewTheme & { id: ThemeId }): void =>
  runCommand(store, (queries) => {
    const before = requireTheme(queries, id);
    updateTheme(queries, id, theme);
    return { label: `Change the theme “${before.name}”`, value: undefined };
  });

const placeThemes = (queries: Queries, ids: readonly ThemeId[]): void => {
  ids.forEach((id, position) => {
    updateTheme(queries, id, { position });
  });
};

/** @param ids all themes in their new order */
export const orderThemes = (store: WritableStore, ids: readonly ThemeId[]): void =>
  runCommand(store, (queries) => {
    const known = listThemes(queries).map(({ id }) => id);
    if (
      new Set(ids).size !== known.length ||
      ids.length !== known.length ||
      !known.every((id) => ids.includes(id))
    )
      throw new ChapterError(
        'REFUSED',
        'The themes have changed in the meantime. Look again and order them once more; nothing was changed.',
      );
    placeThemes(queries, ids);
    return { label: 'Order the themes', value: undefined };
  });

/** Its codes stay, without a theme. */
export const removeTheme = (store: WritableStore, id: ThemeId): void =>
  runCommand(store, (queries) => {
    const { name } = requireTheme(queries, id);
    deleteTheme(queries, id);
    placeThemes(
      queries,
      listThemes(queries).map((theme) => theme.id),
    );
    return { label: `Remove the theme “${name}”`, value: undefined };
  });

export const setThemeOfCode = (store: WritableStore, codeId: CodeId, themeId: ThemeId | null): void =>
  runCommand(store, (queries) => {
    const code = requireCode(queries, codeId);
    const theme = themeId === null ? null : requireTheme(queries, themeId);
    setThemeCode(queries, codeId, themeId);
    return {
      label:
        theme === null
          ? `Take “${code.name}” out of its theme`
          : `Put “${code.name}” into the theme “${theme.name}”`,
      value: undefined,
    };
  });

/** The whole joint display of a survey, in order. */
export const setJointRows = (
  store: WritableStore,
  instrumentId: InstrumentId,
  rows: readonly JointRowToSet[],
): void =>
  runCommand(store, (queries) => {
    const survey = findInstrument(queries, instrumentId);
    if (survey?.kind !== 'evaluation')
      throw new ChapterError('NOT_FOUND', 'This survey is not in the chapter any more.', instrumentId);
    const known = new Set(
      listJointRows(queries)
        .filter((row) => row.instrumentId === instrumentId)
        .map(({ id }) => id),
    );
    const items = new Set(listItems(queries, instrumentId).map(({ id }) => id));
    for (const row of rows) {
      const stands =
        (row.id === null || known.delete(row.id)) &&
        row.itemIds.every((id) => items.has(id)) &&
        (row.scaleId === null || findScale(queries, row.scaleId)?.instrumentId === instrumentId) &&
        (row.quoteId === null || findQuote(queries, row.quoteId) !== undefined);
      if (!stands)
        throw new ChapterError(
          'REFUSED',
          `The row “${row.construct}” names something that is not in this survey any more. Nothing was changed.`,
        );
      if (row.themeId !== null) requireTheme(queries, row.themeId);
    }
    replaceJointRows(
      queries,
      instrumentId,
      rows.map((row, position) => ({
        ...row,
        id: row.id ?? makeId<JointRowId>(),
        instrumentId,
        position,
      })),
    );
    return { label: `Change the joint display of “${survey.title}”`, value: undefined };
  });
