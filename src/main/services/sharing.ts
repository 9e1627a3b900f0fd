import type { ChapterPlace } from '../../shared/rpc/index.ts';
import {
  type ChapterStore,
  fetchShared,
  findSharedPlaceOf,
  markWrittenBack,
  type StorageOptions,
  writeBack,
} from '../storage/index.ts';
import { listConflictCopies } from './conflictCopies.ts';

/** What a session does for a chapter whose folder others write to as well. Without such a folder it does nothing. */
export interface Sharing {
  /** Brings in what is new in the shared folder. */
  bringIn(): void;
  /** Writes a finished snapshot back. Never throws: the chapter itself is safe, and the window tells of the problem. */
  writeBack(store: ChapterStore, snapshot: string): void;
  /** To be called when the working copy was closed. */
  markWrittenBack(store: ChapterStore): void;
  describe(): ChapterPlace;
}

export const createSharing = (options: StorageOptions): Sharing => {
  const { dataFolder, shared: pair = null, inPlace = false } = options;
  const folder = pair?.shared ?? dataFolder;
  const service = pair !== null || inPlace ? (findSharedPlaceOf(folder)?.service ?? 'a synced folder') : null;
  let fetchProblems: readonly string[] = [];
  let writeProblem: string | null = null;
  let writtenBackAt: string | null = null;
  const tell = (problem: unknown): string => {
    console.error('The shared folder:', problem);
    if (problem instanceof Error && 'sentence' in problem) return String(problem.sentence);
    return `${folder} could not be reached. Work goes on in the app’s own folder.`;
  };

  return {
    bringIn: () => {
      if (pair === null) return;
      try {
        fetchProblems = [...fetchShared(pair, options.now()).values()];
      } catch (problem) {
        fetchProblems = [tell(problem)];
      }
    },
    writeBack: (store, snapshot) => {
      if (pair === null) return;
      try {
        const written = writeBack(pair, store, snapshot, options.now());
        writtenBackAt = options.now();
        writeProblem =
          written === store.fileName
            ? null
            : `${store.fileName} was changed in the shared folder as well, so this copy was put beside it as ${written}. Merge the two.`;
      } catch (problem) {
        writeProblem = tell(problem);
      }
    },
    markWrittenBack: (store) => {
      if (pair === null || writtenBackAt === null || writeProblem !== null || store.access !== 'write')
        return;
      try {
        markWrittenBack(pair, store.fileName);
      } catch (problem) {
        console.error('The shared folder:', problem);
      }
    },
    describe: () => ({
      folder: dataFolder,
      shared:
        service === null
          ? null
          : {
              folder,
              service,
              inPlace,
              writtenBackAt,
              problems: [...fetchProblems, ...(writeProblem === null ? [] : [writeProblem])],
            },
      // Those of the shared folder were brought in like its other files.
      conflictCopies: listConflictCopies(dataFolder),
    }),
  };
};
