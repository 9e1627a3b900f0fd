import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod/mini';
import { writeAtomically } from './safeFile.ts';

// A note beside the chapter file that names who holds it. The lock itself is SQLite's: the note may be stale.

const noteSchema = z.object({ who: z.string(), machine: z.string(), process: z.int(), since: z.string() });
export type HolderNote = z.infer<typeof noteSchema>;

const notePath = (path: string): string => `${path}-holder`;

export const leaveHolderNote = (path: string, officer: string, at: string): void => {
  const note: HolderNote = { who: officer.trim(), machine: hostname(), process: process.pid, since: at };
  writeAtomically(notePath(path), JSON.stringify(note));
};

/** Puts another name into the note of a file that is held. */
export const renameHolder = (path: string, officer: string): void => {
  const note = readHolderNote(path);
  if (note !== null && note.process === process.pid)
    writeAtomically(notePath(path), JSON.stringify({ ...note, who: officer.trim() } satisfies HolderNote));
};

export const removeHolderNote = (path: string): void => rmSync(notePath(path), { force: true });

export const readHolderNote = (path: string): HolderNote | null => {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(notePath(path), 'utf8')));
  } catch {
    return null;
  }
};

/** Such as "Ana Ruiz on laptop-3, since 2026-08-19 19:00 UTC". */
export const describeHolder = (note: HolderNote | null): string => {
  if (note === null) return 'another window of MentorGrove';
  const who = note.who === '' ? 'another window of MentorGrove' : note.who;
  return `${who} on ${note.machine}, since ${note.since.slice(0, 16).replace('T', ' ')} UTC`;
};

/** Whether the process that left the note is still there. It can't be told for other machines: then true. */
export const mayStillHold = (note: HolderNote | null): boolean => {
  if (note === null) return false;
  if (note.machine !== hostname()) return true;
  if (note.process === process.pid) return false;
  try {
    process.kill(note.process, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
};
