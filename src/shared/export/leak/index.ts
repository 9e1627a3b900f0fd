import { findHints, type NameHint } from './findHints.ts';
import { findLeaks, type Leak, type TextPiece } from './findLeaks.ts';
import type { Needles } from './needles.ts';
import { readBack } from './readBack.ts';

export { findHints, type NameHint } from './findHints.ts';
export { findLeaks, type Leak, type TextPiece } from './findLeaks.ts';
export { type Needles, prepareNeedles } from './needles.ts';
export { readBack } from './readBack.ts';
export { type KnownPerson, knownPeople, type LeakKind, type RosterPerson } from './secrets.ts';

export interface LeakReport {
  readonly leaks: readonly Leak[];
  /** Words that may name someone: for a person to judge, they stop nothing. */
  readonly hints: readonly NameHint[];
  /** How many people were looked for. */
  readonly people: number;
  /** How many pieces of text were read; a file of which nothing could be read has 0 and must not be called clean. */
  readonly pieces: number;
}

/** Searches pieces of text, such as those of a print document. */
export const checkPieces = (
  pieces: readonly TextPiece[],
  needles: Needles,
  allowed: readonly string[] = [],
): LeakReport => ({
  leaks: findLeaks(pieces, needles, allowed),
  hints: findHints(pieces, needles, allowed),
  people: needles.people,
  pieces: pieces.length,
});

/** Reads a written file back and searches all of its text, its properties and the names of its parts. */
export const checkFile = (
  bytes: Uint8Array,
  fileName: string,
  needles: Needles,
  allowed: readonly string[] = [],
): LeakReport =>
  checkPieces([{ where: 'File name', runs: [fileName] }, ...readBack(bytes, fileName)], needles, allowed);
