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
  | 'WRONG_WORD'
  | 'STORAGE_FAILED';

/** An error that crosses to the window: one of the contract's codes, and a sentence for a person. */
export class ChapterError extends Error {
  override readonly name = 'ChapterError';
  readonly code: ChapterErrorCode;
  readonly sentence: string;
  readonly subject: string | undefined;

  constructor(code: ChapterErrorCode, sentence: string, subject?: string, cause?: unknown) {
    super(`${code}: ${sentence}`, { cause });
    this.code = code;
    this.sentence = sentence;
    this.subject = subject;
  }
}

/** The code of an error of SQLite or the file system, such as `SQLITE_BUSY` or `ENOSPC`; empty for any other. */
export const faultCode = (problem: unknown): string => {
  if (!(problem instanceof Error) || !('code' in problem) || typeof problem.code !== 'string') return '';
  return problem.code.startsWith('SQLITE_') || 'syscall' in problem ? problem.code : '';
};

export const isHeldElsewhere = (problem: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(faultCode(problem));

export const isDamage = (problem: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(faultCode(problem));

/** Whether the folder or the file can't be written to. */
const isProtected = (problem: unknown): boolean =>
  /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES$|EROFS$|EPERM$)/.test(faultCode(problem));

/**
 * Sorts a fault of SQLite or the file system into the contract's codes; gives any other error back as it is.
 * @param fileName the file that was being worked on
 */
export const toChapterError = (problem: unknown, fileName: string): unknown => {
  if (problem instanceof ChapterError) return problem;
  const code = faultCode(problem);
  if (isDamage(problem)) {
    return new ChapterError(
      'DAMAGED_CHAPTER',
      `${fileName} is damaged. It was left as it is; its backups lie in the folder “backups” beside it.`,
      fileName,
      problem,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new ChapterError(
      'STORAGE_FAILED',
      'The disk is full, so nothing was changed. Free some space and try again.',
      fileName,
      problem,
    );
  }
  if (isProtected(problem)) {
    return new ChapterError(
      'STORAGE_FAILED',
      `${fileName} can't be written to: the folder or the file is protected. Nothing was changed.`,
      fileName,
      problem,
    );
  }
  if (isHeldElsewhere(problem)) {
    return new ChapterError(
      'READ_ONLY',
      `Another window of MentorGrove holds ${fileName}. Close it there and try again.`,
      fileName,
      problem,
    );
  }
  if (code !== '') {
    return new ChapterError(
      'STORAGE_FAILED',
      `This could not be saved, so nothing was changed (${code}). Try again; if it happens again, restart MentorGrove.`,
      fileName,
      problem,
    );
  }
  return problem;
};

/** Runs `work`; faults come out sorted into the contract's codes. */
export const withSortedFaults = <Value>(fileName: string, work: () => Value): Value => {
  try {
    return work();
  } catch (problem) {
    throw toChapterError(problem, fileName);
  }
};
