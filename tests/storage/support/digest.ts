import { createHash } from 'node:crypto';
import { listCapturedTables } from '../../../src/main/storage/capture.ts';
import type { Connection } from '../../../src/main/storage/connection.ts';

/**
 * SHA-256 over every row of every table but the history's own, whatever the order of the rows on the disk.
 * @param leftOut tables that differ from one time to the next, such as those with the present moment
 */
export const digestOf = (connection: Connection, leftOut: readonly string[] = []): string => {
  const hash = createHash('sha256');
  for (const { name, columns, key } of listCapturedTables(connection)) {
    if (leftOut.includes(name)) continue;
    const exact = columns.map((column) => `quote("${column}")`).join(` || ',' || `);
    const order = key.map((column) => `"${column}"`).join(', ');
    hash.update(name);
    const rows = connection.prepare<[], string>(`SELECT ${exact} FROM "${name}" ORDER BY ${order}`).pluck();
    for (const row of rows.iterate()) hash.update(row);
  }
  return hash.digest('hex');
};
