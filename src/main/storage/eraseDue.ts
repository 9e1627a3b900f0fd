import type { PersonId } from '../../shared/model/index.ts';
import { quoteName } from './capture.ts';
import type { Connection } from './connection.ts';
import { listReferencesTo, type Reference } from './eraseRows.ts';

// What is forgotten by schedule: answers in people's own words, and how to reach them.

const textItems = "SELECT id FROM item WHERE type IN ('shortText', 'longText')";

/** Tables of what belongs to one answer: those that name a submission and an item. */
const listOfAnswer = (connection: Connection): Reference[] => {
  const ofItem = new Set(listReferencesTo(connection, 'item').map(({ table }) => table));
  return listReferencesTo(connection, 'submission').filter(({ table }) => ofItem.has(table));
};

/** How many answers in own words each person has stored. */
export const countWordsOf = (connection: Connection): ReadonlyMap<string, number> =>
  new Map(
    connection
      .prepare<[], [string, number]>(
        `SELECT submission.person_id, count(*) FROM response JOIN submission ON submission.id = submission_id
         WHERE submission.person_id IS NOT NULL AND response.value IS NOT NULL AND item_id IN (${textItems})
         GROUP BY submission.person_id`,
      )
      .raw()
      .all(),
  );

export const listTextItemIds = (connection: Connection): string[] =>
  connection.prepare<[], string>(textItems).pluck().all();

/** Takes away answers in own words with what was made of them, from the history as well. Part of a running command. */
export const eraseWords = (connection: Connection, submissionIds: readonly string[]): void => {
  connection.pragma('defer_foreign_keys = ON');
  const ids = JSON.stringify(submissionIds);
  const where = (submission: string, item: string): string =>
    `${submission} IN (SELECT value FROM json_each(@ids)) AND ${item} IN (${textItems})`;
  connection
    .prepare(
      `UPDATE joint_row SET quote_id = NULL
       WHERE quote_id IN (SELECT id FROM quote WHERE ${where('submission_id', 'item_id')})`,
    )
    .run({ ids });
  for (const { table } of listOfAnswer(connection)) {
    connection
      .prepare(`DELETE FROM ${quoteName(table)} WHERE ${where('submission_id', 'item_id')}`)
      .run({ ids });
    for (const row of ['before', 'after']) {
      const cell = (name: string): string => `json_extract(${row}, '$.${name}')`;
      connection
        .prepare(
          `DELETE FROM change_row WHERE table_name = @table AND ${where(cell('submission_id'), cell('item_id'))}`,
        )
        .run({ ids, table });
    }
  }
};

/** Takes addresses and numbers off somebody's entry, from the history as well. Part of a running command. */
export const eraseContactDetails = (connection: Connection, personIds: readonly PersonId[]): void => {
  const ids = JSON.stringify(personIds);
  connection
    .prepare('UPDATE person SET email = NULL, phone = NULL WHERE id IN (SELECT value FROM json_each(?))')
    .run(ids);
  for (const row of ['before', 'after']) {
    connection
      .prepare(
        `UPDATE change_row SET ${row} = json_set(${row}, '$.email', NULL, '$.phone', NULL)
         WHERE table_name = 'person' AND json_extract(${row}, '$.id') IN (SELECT value FROM json_each(?))`,
      )
      .run(ids);
  }
};
