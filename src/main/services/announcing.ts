import type { AnnouncementId, CycleId, LetterWording, Side } from '../../shared/model/index.ts';
// Not the whole of the reports: the main process needs none of the packages that draw them.
import { dueLetters } from '../../shared/report/letters/tells.ts';
import { unknownPlaceholders } from '../../shared/report/letters/wording.ts';
import type { LettersSnapshot } from '../../shared/rpc/index.ts';
import { ChapterError, type ChapterStore, makeId, runCommand, type WritableStore } from '../storage/index.ts';
import {
  deleteWording,
  insertAnnouncement,
  listAnnouncements,
  listWordings,
  readSettings,
  setWording,
  updatePairing,
} from '../storage/queries/index.ts';
import { readPairing } from './pairing.ts';
import { requireCycle, requireNewestCycle } from './require.ts';
import { counted } from './words.ts';

export const readLetters = ({ queries }: ChapterStore, cycleId: CycleId): LettersSnapshot => {
  requireCycle(queries, cycleId);
  return { wordings: listWordings(queries, cycleId), announcements: listAnnouncements(queries, cycleId) };
};

/** @throws ChapterError REFUSED where a text has a placeholder that stands for nothing; it is named */
export const saveWording = (
  store: WritableStore,
  cycleId: CycleId,
  side: Side,
  wording: LetterWording,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const [unknown] = unknownPlaceholders(Object.values(wording).join('\n'));
    if (unknown !== undefined) {
      throw new ChapterError(
        'REFUSED',
        `{${unknown}} stands for nothing, so a letter would show it as it is. Nothing was saved.`,
        unknown,
      );
    }
    setWording(queries, cycleId, side, wording);
    return { label: `Reword the letters for ${readSettings(queries).words[`${side}s`]}`, value: undefined };
  });

export const resetWording = (store: WritableStore, cycleId: CycleId, side: Side): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    deleteWording(queries, cycleId, side);
    return { label: `Put the letters for ${readSettings(queries).words[`${side}s`]} back`, value: undefined };
  });

/**
 * Notes that letters go out: approved pairings become announced, and everyone whose letter is new or has changed is
 * written down with what it tells.
 * @returns the number of the announcement and how many letters it has
 * @throws ChapterError REFUSED for a past cycle, and where no letter would change
 */
export const announce = (
  store: WritableStore,
  cycleId: CycleId,
  on: string,
): { version: number; letters: number } =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const snapshot = readPairing(store, cycleId);
    const announcements = listAnnouncements(queries, cycleId);
    const letters = dueLetters({ ...snapshot, announcements });
    if (letters.length === 0) {
      throw new ChapterError(
        'REFUSED',
        announcements.length === 0
          ? 'No pair is approved yet, so there is nothing to announce.'
          : 'Every letter is still right, so nobody would get a new one. Nothing was announced.',
      );
    }
    const [last] = announcements.slice(-1);
    if (last !== undefined && on < last.announcedOn) {
      throw new ChapterError(
        'REFUSED',
        `Letters went out on ${last.announcedOn} already. Choose that day or a later one.`,
      );
    }
    for (const { id, status, cycleId: of } of snapshot.pairings) {
      if (of === cycleId && status === 'approved') updatePairing(queries, id, { status: 'announced' });
    }
    const version = (last?.version ?? 0) + 1;
    insertAnnouncement(queries, {
      id: makeId<AnnouncementId>(),
      cycleId,
      version,
      announcedOn: on,
      createdAt: store.now(),
      officer: readSettings(queries).officer,
      letters: [...letters],
    });
    return {
      label: `${version === 1 ? 'Announce' : 'Announce corrections in'} ${counted(letters.length, 'letter')}`,
      value: { version, letters: letters.length },
    };
  });
