import type { ItemId } from '../../shared/model/index.ts';
import type { WordsSnapshot } from '../../shared/rpc/index.ts';
import type { ChapterStore } from '../storage/index.ts';
import {
  listAnswersRead,
  listCodebookVersions,
  listCoders,
  listCodes,
  listCodings,
  listDecisions,
  listJointRows,
  listMemos,
  listQuotes,
  listThemeCodes,
  listThemes,
  mapToQuestionsNow,
} from '../storage/queries/index.ts';

/** Everything that was made of what people wrote, given for the questions as they are asked now. */
export const readWords = ({ queries }: ChapterStore): WordsSnapshot => {
  const questionsNow = mapToQuestionsNow(queries);
  const asNow = <Row extends { itemId: ItemId | null }>(rows: Row[]): Row[] =>
    questionsNow.size === 0
      ? rows
      : rows.map((row) => {
          const now = row.itemId === null ? undefined : questionsNow.get(row.itemId);
          return now === undefined ? row : { ...row, itemId: now };
        });
  return {
    coders: listCoders(queries),
    codes: listCodes(queries),
    versions: listCodebookVersions(queries),
    codings: asNow(listCodings(queries)),
    reads: asNow(listAnswersRead(queries)),
    decisions: asNow(listDecisions(queries)),
    memos: asNow(listMemos(queries)),
    themes: listThemes(queries),
    themeCodes: listThemeCodes(queries),
    quotes: asNow(listQuotes(queries)),
    jointRows: listJointRows(queries).map((row) => ({
      ...row,
      itemIds: row.itemIds.map((id) => questionsNow.get(id) ?? id),
    })),
  };
};
