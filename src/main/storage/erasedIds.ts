import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeAtomically } from './safeFile.ts';

// Who was erased, beside the chapters: a backup from before knows nothing of it, and would bring them back. Ids alone
// stand here, never a name.

const erasedSchema = z.object({
  /** The id under which somebody was erased first, then those of records that had been merged into theirs. */
  ids: z.array(z.string()).check(z.minLength(1)),
  erasedAt: z.string(),
  /** Passages that a person looked at and left, by table, column and key. */
  left: z.array(z.string()),
});
export type ErasedIds = z.infer<typeof erasedSchema>;

const fileSchema = z.object({ chapters: z.record(z.string(), z.array(erasedSchema)) });

export const erasedIdsFileName = 'erased.json';
const pathIn = (dataFolder: string): string => join(dataFolder, erasedIdsFileName);

const readAll = (dataFolder: string): z.infer<typeof fileSchema> => {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')));
  } catch {
    // It is written as a whole: what can't be read is none of ours, and the chapters fill it again.
    return { chapters: {} };
  }
};

/** Whoever was erased from a chapter on this laptop, the first one first. */
export const readErasedIds = (dataFolder: string, chapterId: string): readonly ErasedIds[] =>
  readAll(dataFolder).chapters[chapterId] ?? [];

/** Adds what is not known yet of a chapter. */
export const rememberErasedIds = (
  dataFolder: string,
  chapterId: string,
  erased: readonly ErasedIds[],
): void => {
  const all = readAll(dataFolder);
  const known = all.chapters[chapterId] ?? [];
  const ids = new Set(known.map(({ ids: [id] }) => id));
  const added = erased.filter(({ ids: [id] }) => !ids.has(id));
  if (added.length === 0) return;
  const chapters = { ...all.chapters, [chapterId]: [...known, ...added] };
  writeAtomically(pathIn(dataFolder), JSON.stringify({ chapters }, null, 2));
};
