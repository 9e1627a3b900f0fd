import { asc, desc, eq } from 'drizzle-orm';
import type { ImportBatchId, RememberedRepair, RepairDecision } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { importBatch, importedRow, rememberedRepair } from '../schema.ts';
import { insertMany } from './insertMany.ts';

export type StoredImport = typeof importBatch.$inferSelect;

export const insertImport = (queries: Queries, row: StoredImport): void => {
  queries.insert(importBatch).values(row).run();
};

export const findImportOfFile = (queries: Queries, sha256: string): StoredImport | undefined =>
  queries.select().from(importBatch).where(eq(importBatch.sha256, sha256)).get();

export const findImport = (queries: Queries, id: ImportBatchId): StoredImport | undefined =>
  queries.select().from(importBatch).where(eq(importBatch.id, id)).get();

/** Newest first. */
export const listImports = (
  queries: Queries,
): Omit<StoredImport, 'instrumentId' | 'mapping' | 'repairs' | 'refused'>[] =>
  queries
    .select({
      id: importBatch.id,
      cycleId: importBatch.cycleId,
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

export const insertImportedRows = (
  queries: Queries,
  rows: readonly (typeof importedRow.$inferInsert)[],
): void => insertMany(queries, importedRow, rows);

/** What every stored row of every import said, as hashes; each once. */
export const listRowHashes = (queries: Queries): string[] =>
  queries
    .selectDistinct({ hash: importedRow.rowHash })
    .from(importedRow)
    .orderBy(asc(importedRow.rowHash))
    .all()
    .map(({ hash }) => hash);

export const listRememberedRepairs = (queries: Queries): RememberedRepair[] =>
  queries.select().from(rememberedRepair).orderBy(asc(rememberedRepair.about)).all();

/** Remembers decisions; a later one about the same thing takes the earlier one's place. */
export const rememberRepairs = (
  queries: Queries,
  decisions: readonly RepairDecision[],
  decidedAt: string,
): void => {
  for (const { about, ...decision } of decisions) {
    queries
      .insert(rememberedRepair)
      .values({ about, ...decision, decidedAt })
      .onConflictDoUpdate({ target: rememberedRepair.about, set: { ...decision, decidedAt } })
      .run();
  }
};
