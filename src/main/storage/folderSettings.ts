import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeAtomically } from './safeFile.ts';

const folderSettingsSchema = z.object({
  /** File that was open last. */
  lastOpened: z.nullable(z.string()),
  /** What is known of the chapter files without opening them. */
  chapters: z.record(z.string(), z.object({ name: z.string(), id: z.string() })),
  /** Second versions of chapters that were merged, each as it was then. */
  settledCopies: z.optional(z.record(z.string(), z.string())),
});
export type FolderSettings = z.infer<typeof folderSettingsSchema>;

const pathIn = (dataFolder: string): string => join(dataFolder, 'settings.json');

/** What the app remembers about its folder. Nothing in it is needed: where it can't be read, it starts anew. */
export const readFolderSettings = (dataFolder: string): FolderSettings => {
  try {
    return folderSettingsSchema.parse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')));
  } catch {
    return { lastOpened: null, chapters: {} };
  }
};

export const changeFolderSettings = (
  dataFolder: string,
  change: (settings: FolderSettings) => FolderSettings,
): void => {
  const before = readFolderSettings(dataFolder);
  const after = change(before);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    writeAtomically(pathIn(dataFolder), JSON.stringify(after, null, 2));
  }
};
