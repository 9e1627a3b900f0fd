import { asc, desc, eq } from 'drizzle-orm';
import type { ChapterSettings, CycleId, NewCycle, ProgramCycle } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { chapter, programCycle } from '../schema.ts';
import { makeId } from '../uuid.ts';

export const readSettings = (queries: Queries): ChapterSettings =>
  queries
    .select({
      name: chapter.name,
      words: chapter.words,
      classYears: chapter.classYears,
      yearStartsOn: chapter.yearStartsOn,
      officer: chapter.officer,
    })
    .from(chapter)
    .get() as ChapterSettings;

/** The chapter's own id: the same in all its copies. */
export const readChapterId = (queries: Queries): string =>
  queries.select({ id: chapter.id }).from(chapter).get()?.id ?? 'unknown';

export const insertChapter = (queries: Queries, settings: ChapterSettings, createdAt: string): void => {
  queries
    .insert(chapter)
    .values({ ...settings, id: makeId(), createdAt })
    .run();
};

export const updateSettings = (queries: Queries, settings: ChapterSettings): void => {
  queries.update(chapter).set(settings).run();
};

/** Oldest first; the last one is the cycle that the chapter is in. */
export const listCycles = (queries: Queries): ProgramCycle[] =>
  queries.select().from(programCycle).orderBy(asc(programCycle.startsOn), asc(programCycle.id)).all();

export const newestCycle = (queries: Queries): ProgramCycle | undefined =>
  queries
    .select()
    .from(programCycle)
    .orderBy(desc(programCycle.startsOn), desc(programCycle.id))
    .limit(1)
    .get();

export const findCycle = (queries: Queries, id: CycleId): ProgramCycle | undefined =>
  queries.select().from(programCycle).where(eq(programCycle.id, id)).get();

export const insertCycle = (queries: Queries, cycle: NewCycle): CycleId => {
  const id = makeId<CycleId>();
  queries
    .insert(programCycle)
    .values({ ...cycle, id })
    .run();
  return id;
};
