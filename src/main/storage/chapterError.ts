import type { Fault } from '../../shared/model/index.ts';

/** Kinds of refusals and faults; the contract has a status and a message for each. */
export type ChapterErrorCode =
  | 'NO_CHAPTER_OPEN'
  | 'READ_ONLY'
  | 'NOT_A_CHAPTER'
  | 'NEWER_CHAPTER'
  | 'DAMAGED_CHAPTER'
  | 'CHAPTER_EXISTS'
  | 'NOT_FOUND'
  | 'REFUSED'
  | 'KIOSK_ON'
  | 'LOCKED'
  | 'WRONG_PASSPHRASE'
  | 'WRONG_WORD'
  | 'STORAGE_FAILED';

/** An error that crosses to the window: one of the contract's codes, and a sentence for a person. */
export class ChapterError extends Error {
  override readonly name = 'ChapterError';
  readonly code: ChapterErrorCode;
  readonly sentence: string;
  readonly subject: string | undefined;
  /** What it comes down to, where storage is at fault. */
  readonly fault: Fault | undefined;

  constructor(
    code: ChapterErrorCode,
    sentence: string,
    subject?: string,
    cause?: unknown,
    /** Where neither the cause nor the code tells. */
    fault?: Fault,
  ) {
    super(`${code}: ${sentence}`, { cause });
    this.code = code;
    this.sentence = sentence;
    this.subject = subject;
    this.fault = fault ?? sortFault(cause) ?? faultsOfCodes[code];
  }
}

export const isDamage = (problem: unknown): problem is ChapterError =>
  problem instanceof ChapterError && problem.code === 'DAMAGED_CHAPTER';

const faultsOfCodes: Partial<Readonly<Record<ChapterErrorCode, Fault>>> = {
  READ_ONLY: 'read only',
  LOCKED: 'encrypted',
  NOT_A_CHAPTER: 'not a chapter',
  NEWER_CHAPTER: 'newer',
  DAMAGED_CHAPTER: 'damaged',
  STORAGE_FAILED: 'other',
};

const faultsOfCauses: readonly (readonly [RegExp, Fault])[] = [
  [/^(SQLITE_FULL|ENOSPC$|EDQUOT$|SQLITE_IOERR_SHMSIZE$)/, 'disk full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'held elsewhere'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [
    /^(SQLITE_READONLY_DBMOVED$|ENOENT$|ENODEV$|ENXIO$|ESTALE$|SQLITE_IOERR_(DELETE_NOENT|VNODE)$)/,
    'vanished',
  ],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES$|EROFS$|EPERM$)/, 'read only'],
  [/^(SQLITE_IOERR|EIO$|EBUSY$|EMFILE$|ENFILE$|ETIMEDOUT$)/, 'input or output'],
];

/** The kind of a fault of SQLite or the file system; null for an error that is none. */
const sortFault = (problem: unknown): Fault | null => {
  const code = faultCode(problem);
  return code === '' ? null : (faultsOfCauses.find(([pattern]) => pattern.test(code))?.[1] ?? 'other');
};

/** The code of an error of SQLite or the file system, such as `SQLITE_BUSY` or `ENOSPC`; empty for any other. */
export const faultCode = (problem: unknown): string => {
  if (!(problem instanceof Error) || !('code' in problem) || typeof problem.code !== 'string') return '';
  return problem.code.startsWith('SQLITE_') || 'syscall' in problem ? problem.code : '';
};

export const isHeldElsewhere = (problem: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(faultCode(problem));

const sentences: Readonly<Record<Fault, (fileName: string, code: string) => string>> = {
  'disk full': () => 'The disk is full, so nothing was changed. Free some space and try again.',
  'read only': (fileName) =>
    `${fileName} can't be written to: the folder or the file is protected. Nothing was changed.`,
  'held elsewhere': (fileName) =>
    `Another window of MentorGrove holds ${fileName}. Close it there and try again.`,
  damaged: (fileName) =>
    `${fileName} is damaged. It was left as it is; its backups lie in the folder “backups” beside it.`,
  vanished: (fileName) =>
    `${fileName}, or the disk that it lies on, is not there any more, so nothing was saved. Connect the disk again and open the chapter anew.`,
  'input or output': (_, code) =>
    `The disk did not read or write as it should, so nothing was changed (${code}). Make a backup on another disk, and try again.`,
  newer: (fileName) => `${fileName} was saved by a newer MentorGrove. The file was not touched.`,
  'not a chapter': (fileName) => `${fileName} is not a MentorGrove chapter file. It was left as it is.`,
  encrypted: (fileName) => `${fileName} is locked with a passphrase. The file was not touched.`,
  other: (_, code) =>
    `This could not be saved, so nothing was changed (${code}). Try again; if it happens again, restart MentorGrove.`,
};

const codesOfFaults: Partial<Readonly<Record<Fault, ChapterErrorCode>>> = {
  damaged: 'DAMAGED_CHAPTER',
  'held elsewhere': 'READ_ONLY',
};

/** The error of a fault of a kind, with its sentence. @param cause error or verdict that told it, where there is one */
export const chapterFault = (fault: Fault, fileName: string, cause?: unknown): ChapterError =>
  new ChapterError(
    codesOfFaults[fault] ?? 'STORAGE_FAILED',
    sentences[fault](fileName, faultCode(cause)),
    fileName,
    cause,
    fault,
  );

/**
 * Sorts a fault of SQLite or the file system into the contract's codes; gives any other error back as it is.
 * @param fileName the file that was being worked on
 */
export const toChapterError = (problem: unknown, fileName: string): unknown => {
  if (problem instanceof ChapterError) return problem;
  const fault = sortFault(problem);
  return fault === null ? problem : chapterFault(fault, fileName, problem);
};

/** Runs `work`; faults come out sorted into the contract's codes. */
export const withSortedFaults = <Value>(fileName: string, work: () => Value): Value => {
  try {
    return work();
  } catch (problem) {
    throw toChapterError(problem, fileName);
  }
};
