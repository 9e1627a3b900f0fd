import * as z from 'zod/mini';
import { instrumentIdSchema, momentSchema } from '../../../shared/model/index.ts';
import { type ChapterStore, readMeta, type WritableStore, writeMeta } from '../../storage/index.ts';
import { hashedWordSchema } from './kioskWord.ts';

// A kiosk is kept in the chapter file, so that neither a reload nor a restart ends it. It is no change of the
// chapter's data: it has no entry in the history, and undo does not end it.

const kioskRecordSchema = z.object({
  instrumentId: instrumentIdSchema,
  startedAt: momentSchema,
  word: hashedWordSchema,
  /** Since the last right one. */
  wrongWords: z.int(),
  /** People who have answered in this kiosk. */
  answers: z.int(),
});
export type KioskRecord = z.infer<typeof kioskRecordSchema>;

const kioskEndSchema = z.object({
  at: momentSchema,
  how: z.enum(['by word', 'without word']),
  answers: z.int(),
});
export type KioskEnd = z.infer<typeof kioskEndSchema>;

/** The kiosk that is on in a chapter; null where none is. */
export const readKiosk = (store: ChapterStore): KioskRecord | null => {
  const kept = readMeta(store, 'kiosk') ?? '';
  return kept === '' ? null : kioskRecordSchema.parse(JSON.parse(kept));
};

export const writeKiosk = (store: WritableStore, record: KioskRecord): void =>
  writeMeta(store, 'kiosk', JSON.stringify(record));

export const readKioskEnd = (store: ChapterStore): KioskEnd | null => {
  const kept = readMeta(store, 'kioskEnd') ?? '';
  return kept === '' ? null : kioskEndSchema.parse(JSON.parse(kept));
};

export const endKiosk = (store: WritableStore, end: KioskEnd): void => {
  store.connection.transaction(() => {
    writeMeta(store, 'kiosk', '');
    writeMeta(store, 'kioskEnd', JSON.stringify(end));
  })();
};

/** For a kiosk that could not be started after all. */
export const removeKiosk = (store: WritableStore): void => writeMeta(store, 'kiosk', '');
