import { desc, eq } from 'drizzle-orm';
import type { ReportId, SavedReport } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { savedReport } from '../schema.ts';

/** The one changed last first. */
export const listReports = (queries: Queries): SavedReport[] =>
  queries.select().from(savedReport).orderBy(desc(savedReport.changedAt), desc(savedReport.id)).all();

export const findReport = (queries: Queries, id: ReportId): SavedReport | undefined =>
  queries.select().from(savedReport).where(eq(savedReport.id, id)).get();

export const insertReport = (queries: Queries, report: SavedReport): void => {
  queries.insert(savedReport).values(report).run();
};

export const updateReport = (
  queries: Queries,
  id: ReportId,
  changes: Partial<Omit<SavedReport, 'id' | 'instrumentId' | 'createdAt'>>,
): void => {
  queries.update(savedReport).set(changes).where(eq(savedReport.id, id)).run();
};

export const deleteReport = (queries: Queries, id: ReportId): void => {
  queries.delete(savedReport).where(eq(savedReport.id, id)).run();
};
