import type { Change } from '../../shared/model/index.ts';
import { listChanges, redoChange, undoChange } from '../storage/index.ts';
import type { ChapterSession } from './chapterSession.ts';

/** The audit trail, newest first. */
export const readHistory = (session: ChapterSession, limit: number): Change[] =>
  listChanges(session.reading(), limit);

/** Takes the newest change back. @throws ChapterError REFUSED where there is none */
export const undo = (session: ChapterSession): { label: string } => undoChange(session.writing());

/** Carries out again what was undone last. @throws ChapterError REFUSED where there is none */
export const redo = (session: ChapterSession): { label: string } => redoChange(session.writing());
