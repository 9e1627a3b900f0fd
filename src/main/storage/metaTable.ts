import type { Connection } from './connection.ts';

export type MetaKey =
  | 'schemaVersion'
  | 'oldestAppVersion'
  /** Grows by one with every command, undo and redo. */
  | 'revision'
  | 'savedAt'
  /** `yes` in the made-up chapter. */
  | 'isSample'
  /** Minutes without use after which a protected chapter locks itself; `0` for never. */
  | 'autoLockMinutes'
  /** The kiosk that is on, as JSON; empty where none is. */
  | 'kiosk'
  /** How the last kiosk ended, as JSON. */
  | 'kioskEnd';

export const readMeta = ({ connection }: { readonly connection: Connection }, key: MetaKey): string | null =>
  connection.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? null;

export const writeMeta = (
  { connection }: { readonly connection: Connection },
  key: MetaKey,
  value: string,
): void => {
  connection
    .prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value);
};
