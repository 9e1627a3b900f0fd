import { and, asc, eq } from 'drizzle-orm';
import type {
  Announcement,
  CycleId,
  LetterWording,
  Side,
  StoredWording,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { announcedLetter, announcement, letterWording } from '../schema.ts';
import { insertMany } from './insertMany.ts';

export const listWordings = (queries: Queries, cycleId: CycleId): StoredWording[] =>
  queries
    .select({ side: letterWording.side, wording: letterWording.wording })
    .from(letterWording)
    .where(eq(letterWording.cycleId, cycleId))
    .orderBy(asc(letterWording.side))
    .all();

export const setWording = (queries: Queries, cycleId: CycleId, side: Side, wording: LetterWording): void => {
  queries
    .insert(letterWording)
    .values({ cycleId, side, wording })
    .onConflictDoUpdate({ target: [letterWording.cycleId, letterWording.side], set: { wording } })
    .run();
};

export const deleteWording = (queries: Queries, cycleId: CycleId, side: Side): void => {
  queries
    .delete(letterWording)
    .where(and(eq(letterWording.cycleId, cycleId), eq(letterWording.side, side)))
    .run();
};

/** With their letters, oldest first. */
export const listAnnouncements = (queries: Queries, cycleId: CycleId): Announcement[] =>
  queries
    .select()
    .from(announcement)
    .where(eq(announcement.cycleId, cycleId))
    .orderBy(asc(announcement.version))
    .all()
    .map((entry) => ({
      ...entry,
      letters: queries
        .select({
          personId: announcedLetter.personId,
          version: announcedLetter.version,
          partners: announcedLetter.partners,
        })
        .from(announcedLetter)
        .where(eq(announcedLetter.announcementId, entry.id))
        .orderBy(asc(announcedLetter.personId))
        .all(),
    }));

export const insertAnnouncement = (queries: Queries, { letters, ...entry }: Announcement): void => {
  queries.insert(announcement).values(entry).run();
  insertMany(
    queries,
    announcedLetter,
    letters.map((letter) => ({ ...letter, announcementId: entry.id })),
  );
};
