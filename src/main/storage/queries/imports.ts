import { desc, eq } from 'drizzle-orm';

import type { Queries } from '../chapterStore.ts';
import { importBatch } from '../schema.ts';

export type StoredImport = typeof importBatch.$inferSelect;

export const insertImport = (queries: Queries, row: StoredImport): void => {
  queries.insert(importBatch).values(row).run();
};

export const findImportOfFile = (queries: Queries, sha256: string): StoredImport | undefined =>
  queries.select().from(importBatch).where(eq(importBatch.sha256, sha256)).get();

/** Newest first. */
export const listImports = (
  queries: Queries,
): Omit<StoredImport, 'cycleId' | 'instrumentId' | 'mapping' | 'repairs' | 'refused'>[] =>
  queries
    .select({
      id: importBatch.id,
      fileName: importBatch.fileName,
      vendor: importBatch.vendor,
      kind: importBatch.kind,
      importedAt: importBatch.importedAt,
      sha256: importBatch.sha256,
      counts: importBatch.counts,
    })
    .from(importBatch)
    .orderBy(desc(importBatch.id))
    .all();

/** Column heading → what it was stored as, over all imports; a later import wins. */
export const rememberedMapping = (queries: Queries): Record<string, string> => {
  const merged = new Map<string, string>();
  const rows = queries
    .select({ id: importBatch.id, mapping: importBatch.mapping })
    .from(importBatch)
    .orderBy(importBatch.id)
    .all();
  for (const { mapping } of rows) {
    for (const [heading, meaning] of Object.entries(mapping)) merged.set(heading, meaning);
  }
  return Object.fromEntries(merged);
};
