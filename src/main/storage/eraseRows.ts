import type { PersonId } from '../../shared/model/index.ts';
import { quoteName } from './capture.ts';
import type { Connection } from './connection.ts';
import { personalPlaces } from './personalPlaces.ts';

// Rows that belong to somebody, found by what they refer to; a new table needs only its line in personalPlaces.ts.

export interface Reference {
  readonly table: string;
  readonly column: string;
}

/** The columns that refer to a table, those of unknown tables among them. */
export const listReferencesTo = (connection: Connection, target: string): Reference[] =>
  connection
    .prepare<[string], Reference>(
      `SELECT list.name AS "table", key."from" AS "column"
       FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key
       WHERE list.schema = 'main' AND key."table" = ? ORDER BY list.name, key.id`,
    )
    .all(target);

const goes = ({ table }: Reference): boolean => personalPlaces[table]?.rows !== 'stay';

/** Ids of everything that somebody answered, also of what was taken out of the chapter since. */
export const listSubmissionIdsOf = (connection: Connection, personId: PersonId): string[] =>
  connection
    .prepare<{ personId: string }, string>(
      `SELECT id FROM submission WHERE person_id = @personId
       UNION SELECT json_extract(coalesce(after, before), '$.id') FROM change_row
       WHERE table_name = 'submission'
         AND (json_extract(before, '$.person_id') = @personId OR json_extract(after, '$.person_id') = @personId)`,
    )
    .pluck()
    .all({ personId });

/** How many rows of each table go with somebody, those without any left out. */
export const countRowsOf = (
  connection: Connection,
  personId: PersonId,
  submissionIds: readonly string[],
): { table: string; count: number }[] => {
  const counts = new Map<string, number>();
  const add = (reference: Reference, ids: readonly string[]): void => {
    const count = connection
      .prepare<[string], number>(
        `SELECT count(*) FROM ${quoteName(reference.table)}
         WHERE ${quoteName(reference.column)} IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(ids));
    if (count !== undefined && count > 0)
      counts.set(reference.table, (counts.get(reference.table) ?? 0) + count);
  };
  for (const reference of listReferencesTo(connection, 'person').filter(goes)) add(reference, [personId]);
  for (const reference of listReferencesTo(connection, 'submission').filter(goes))
    add(reference, submissionIds);
  return [...counts].map(([table, count]) => ({ table, count }));
};

/** Takes away all rows that belong to answers, as part of a running command. */
const deleteOfAnswers = (connection: Connection, submissionIds: readonly string[]): void => {
  const ids = JSON.stringify(submissionIds);
  connection
    .prepare(
      `UPDATE joint_row SET quote_id = NULL WHERE quote_id IN
         (SELECT id FROM quote WHERE submission_id IN (SELECT value FROM json_each(?)))`,
    )
    .run(ids);
  for (const { table, column } of listReferencesTo(connection, 'submission').filter(goes)) {
    connection
      .prepare(
        `DELETE FROM ${quoteName(table)} WHERE ${quoteName(column)} IN (SELECT value FROM json_each(?))`,
      )
      .run(ids);
  }
};

const deleteReferring = (connection: Connection, references: readonly Reference[], id: string): void => {
  for (const { table, column } of references) {
    connection.prepare(`DELETE FROM ${quoteName(table)} WHERE ${quoteName(column)} = ?`).run(id);
  }
};

/** Whether somebody's place has to stay, so that nobody's line breaks. */
export const hasPairings = (connection: Connection, personId: PersonId): boolean =>
  connection
    .prepare('SELECT 1 FROM pairing WHERE mentee_id = @personId OR mentor_id = @personId LIMIT 1')
    .get({ personId }) !== undefined;

/**
 * Takes away the rows of somebody and of their answers, as part of a running command.
 * @param staysAs the name that their place in the tree gets; null takes the place away as well
 */
export const eraseRows = (
  connection: Connection,
  personId: PersonId,
  submissionIds: readonly string[],
  staysAs: string | null,
): void => {
  connection.pragma('defer_foreign_keys = ON');
  deleteOfAnswers(connection, submissionIds);
  const references = listReferencesTo(connection, 'person');
  deleteReferring(connection, references.filter(goes), personId);
  if (staysAs === null) {
    deleteReferring(connection, references, personId);
    connection.prepare('DELETE FROM person WHERE id = ?').run(personId);
    return;
  }
  connection
    .prepare(
      `UPDATE person SET name = ?, goes_by = NULL, pronouns = NULL, email = NULL, phone = NULL, stays_named = 0
       WHERE id = ?`,
    )
    .run(staysAs, personId);
};

/** Takes the same rows out of the history, so that no earlier state of them is left. */
export const eraseHistoryRows = (
  connection: Connection,
  personId: PersonId,
  submissionIds: readonly string[],
): void => {
  const remove = (table: string, column: string, ids: readonly string[]): void => {
    const path = `$.${column}`;
    connection
      .prepare(
        `DELETE FROM change_row WHERE table_name = @table AND (
           json_extract(before, @path) IN (SELECT value FROM json_each(@ids))
           OR json_extract(after, @path) IN (SELECT value FROM json_each(@ids)))`,
      )
      .run({ table, path, ids: JSON.stringify(ids) });
  };
  for (const { table, column } of listReferencesTo(connection, 'submission').filter(goes))
    remove(table, column, submissionIds);
  for (const { table, column } of listReferencesTo(connection, 'person').filter(goes))
    remove(table, column, [personId]);
  remove('person', 'id', [personId]);
};

/** The rows of a table that refer to one of some ids, as they are stored. */
export const listRowsOf = (
  connection: Connection,
  { table, column }: Reference,
  ids: readonly string[],
): Record<string, unknown>[] =>
  connection
    .prepare<[string], Record<string, unknown>>(
      `SELECT * FROM ${quoteName(table)} WHERE ${quoteName(column)} IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));

/** Whether a chapter file holds one of some people who were not erased in it, on its roster or in its history. */
export const knowsAnyOf = (connection: Connection, ids: readonly string[]): boolean => {
  const tables = new Set(
    connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  const erased = new Set(
    // A file of an earlier version has no such table.
    tables.has('erasure')
      ? connection.prepare<[], string>('SELECT person_id FROM erasure').pluck().all()
      : [],
  );
  const asked = JSON.stringify(ids.filter((id) => !erased.has(id)));
  return (
    connection
      .prepare('SELECT 1 FROM person WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1')
      .get(asked) !== undefined ||
    connection
      .prepare(
        `SELECT 1 FROM change_row WHERE table_name = 'person' AND (
           json_extract(before, '$.id') IN (SELECT value FROM json_each(@asked))
           OR json_extract(after, '$.id') IN (SELECT value FROM json_each(@asked))) LIMIT 1`,
      )
      .get({ asked }) !== undefined
  );
};
