import Database from 'better-sqlite3';

export type Connection = Database.Database;

const busyMilliseconds = 500;

/**
 * Opens the file for this process alone and sets what every connection needs. `synchronous` in particular is no
 * property of the file: in WAL mode each new connection falls back to NORMAL, which loses acknowledged commits when the
 * power fails.
 */
export const openForWriting = (path: string): Connection => {
  const connection = new Database(path, { timeout: busyMilliseconds });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    setSafety(connection);
    return connection;
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

export type JournalMode = 'WAL' | 'TRUNCATE';

/**
 * To be called after the checks: until here nothing has been written to the file.
 * @param mode WAL on this machine's own disk; TRUNCATE in a folder that others write to as well, where a WAL file that
 *   arrives without its chapter, or the other way round, would cost work
 */
export const startJournal = (connection: Connection, mode: JournalMode = 'WAL'): void => {
  connection.pragma(`journal_mode = ${mode}`);
  connection.pragma('synchronous = FULL');
};

/** Opens a finished snapshot that nobody writes to. */
export const openForReading = (path: string): Connection => {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
  try {
    setSafety(connection);
    connection.pragma('query_only = ON');
    return connection;
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

const setSafety = (connection: Connection): void => {
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('fullfsync = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('secure_delete = ON');
};
