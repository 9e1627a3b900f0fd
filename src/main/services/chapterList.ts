import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../shared/model/index.ts';
import type { ChapterFile } from '../../shared/rpc/index.ts';
import {
  backupFolderOf,
  type ChapterError,
  isChapterFileName,
  listBackups,
  peekHeader,
  readFolderSettings,
  refuseNewer,
  type StorageOptions,
  sampleFileName,
} from '../storage/index.ts';

/** Why a chapter file can't be opened. */
export interface FileProblem {
  readonly fault: Fault;
  readonly sentence: string;
}

/** What went wrong when chapter files were opened, by name: their headers do not tell it. */
export type FileProblems = Map<string, FileProblem>;

/** Notes why a file could not be opened, until it can. A passphrase that is still to come is no fault. */
export const noteProblem = (problems: FileProblems, fileName: string, problem: ChapterError): void => {
  const { fault, sentence } = problem;
  if (fault === undefined || fault === 'encrypted') return;
  problems.set(fileName, { fault, sentence });
};

/** @param isOpen an open file must not be looked at from outside of SQLite */
export const problemOfFile = (
  options: StorageOptions,
  fileName: string,
  problems: FileProblems,
  isOpen: boolean,
): FileProblem | null => {
  if (isOpen) return null;
  const path = join(options.dataFolder, fileName);
  const { kind, schemaVersion } = peekHeader(path);
  const known = problems.get(fileName) ?? null;
  if (kind === 'missing')
    return { fault: 'vanished', sentence: `${fileName} is not in the folder of MentorGrove any more.` };
  if (kind === 'empty') return { fault: 'damaged', sentence: 'The file is empty (0 bytes).' };
  if (kind !== 'encrypted' && kind !== 'chapter')
    return { fault: 'not a chapter', sentence: 'This is not a MentorGrove chapter file.' };
  if (kind === 'encrypted' || schemaVersion <= options.migrations.length) {
    const isOutdated = known?.fault === 'newer' || known?.fault === 'vanished';
    return isOutdated ? null : known;
  }
  if (known?.fault === 'newer') return known;
  const { sentence } = refuseNewer(path, fileName);
  const problem: FileProblem = { fault: 'newer', sentence };
  problems.set(fileName, problem);
  return problem;
};

/**
 * The chapters of the folder, newest first: those that lie there, those that are gone and have backups, and the one that
 * was open last in any case, so that nobody takes a chapter that is missing for one that never was.
 */
export const listChapterFiles = (
  options: StorageOptions,
  openFileName: string | null,
  problems: FileProblems,
): ChapterFile[] => {
  const { dataFolder } = options;
  if (!existsSync(dataFolder)) return [];
  const { chapters, lastOpened } = readFolderSettings(dataFolder);
  const present = readdirSync(dataFolder).filter(isChapterFileName);
  const gone = Object.keys(chapters).filter((name) => !present.includes(name) && name !== sampleFileName);
  return [...present, ...gone]
    .flatMap((fileName): ChapterFile[] => {
      const { name, id } = chapters[fileName] ?? { name: fileName, id: 'unknown' };
      const problem = problemOfFile(options, fileName, problems, fileName === openFileName);
      const newest = problem === null ? undefined : listBackups(backupFolderOf(dataFolder, fileName, id))[0];
      const isLast = fileName === lastOpened;
      const isThere = present.includes(fileName);
      if (!isThere && newest === undefined && !isLast) return [];
      const { mtime, size } = isThere ? statSync(join(dataFolder, fileName)) : { mtime: null, size: 0 };
      return [
        {
          fileName,
          name,
          changedAt: mtime?.toISOString() ?? newest?.at ?? options.now(),
          bytes: size,
          problem: problem?.sentence ?? null,
          fault: problem?.fault ?? null,
          isLast,
          canRecover: newest !== undefined,
        },
      ];
    })
    .sort((left, right) => (left.changedAt < right.changedAt ? 1 : -1));
};
