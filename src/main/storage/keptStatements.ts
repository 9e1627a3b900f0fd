import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

/** More than the different statements of one command; the one that was made first makes room. */
const mostKept = 100;
/** Statements for many rows at once are long and seldom come again. */
const longestKept = 4_000;

/**
 * Lets a connection keep its writing statements. SQLite compiles the triggers of a table into every statement that
 * writes to it, which takes longer than writing the row; a command that stores thousands of rows one by one then
 * compiles each statement once. Reading statements are not kept: how they give their rows is set on them.
 */
export const keepStatements = (connection: Connection): void => {
  const prepare = connection.prepare.bind(connection) as (source: string) => Statement;
  const kept = new Map<string, Statement>();
  const prepareOnce = (source: string): Statement => {
    const known = kept.get(source);
    if (known !== undefined) return known;
    const statement = prepare(source);
    if (statement.reader || source.length > longestKept) return statement;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(source, statement);
    return statement;
  };
  Object.assign(connection, { prepare: prepareOnce });
};
