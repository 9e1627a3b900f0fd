import type { CopyComparison, CopyMerged, CopySide } from '../../shared/model/index.ts';
import {
  applyMerge,
  ChapterError,
  type Comparison,
  compareCopies,
  type HistoryEntry,
  type IncomingChapter,
  isNothingToDo,
  type WritableStore,
} from '../storage/index.ts';
import { readChapterId, readSettings } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { tellsOfErasing } from './forgettingSteps.ts';
import { withReceived } from './handOver/received.ts';
import { findOddities } from './mergeChecks.ts';
import { countTakes, describeConflict, describeRow } from './mergeWords.ts';
import { counted } from './words.ts';

type Decisions = Readonly<Record<string, CopySide>>;

const newest = (entries: readonly HistoryEntry[]) => {
  const done = entries.filter(({ state }) => state === 'done').toReversed();
  return {
    count: done.length,
    newest: done.slice(0, 100).map(({ officer, at, label }) => ({ officer, at, label })),
  };
};

const sayErased = (name: string): string =>
  `${name} was erased in the copy and is still here: no merge erases anybody. Erase ${name} here as well, on the Privacy screen.`;

const notesOf = ({ twins, leftOut, divergence, erasedThere, lookUp }: Comparison): string[] => [
  ...erasedThere.map(sayErased),
  ...twins.map((row) => `${describeRow(lookUp, row)} was made in both copies, and is taken as one.`),
  ...leftOut.map((row) => `${describeRow(lookUp, row)} stays as it is here: there can only be one of it.`),
  ...divergence.untold
    .filter(({ label }) => !tellsOfErasing(label))
    .map(
      ({ label }) =>
        `“${label}” was done in the copy and can’t be taken over. Do it here as well if it is wanted.`,
    ),
  ...(divergence.lastShared === null
    ? ['The two copies have no change in common, so everything of the copy counts as new.']
    : []),
];

const requireSameChapter = (store: WritableStore, copy: IncomingChapter, fileName: string): void => {
  if (copy.chapterId === readChapterId(store.queries)) return;
  const { name } = readSettings(store.queries);
  throw new ChapterError(
    'REFUSED',
    `${fileName} is a copy of ${copy.chapterName}, and the open chapter is ${name}. Only copies of the same chapter are merged; nothing was changed.`,
    fileName,
  );
};

/** What the merge of a copy would do, and what has to be decided for it. Changes nothing. */
export const compareCopy = (
  session: ChapterSession,
  receivedId: string,
  decisions: Decisions,
): CopyComparison =>
  withReceived(session, receivedId, (copy, { fileName }) => {
    const store = session.writing();
    requireSameChapter(store, copy, fileName);
    const comparison = compareCopies(store, copy, decisions, store.now().slice(0, 10));
    const { divergence, conflicts, lookUp } = comparison;
    return {
      fileName,
      hasSomething: !isNothingToDo(comparison),
      parted:
        divergence.lastShared === null
          ? null
          : { at: divergence.lastShared.at, label: divergence.lastShared.label },
      ours: newest(divergence.ours),
      theirs: newest(divergence.theirs),
      takes: countTakes(comparison),
      conflicts: conflicts.map((conflict) => describeConflict(conflict, lookUp)),
      notes: notesOf(comparison),
    };
  });

/**
 * Merges a copy into the open chapter, with a backup before.
 * @throws ChapterError REFUSED for another chapter's file, or while something is not decided
 */
export const mergeCopy = (session: ChapterSession, receivedId: string, decisions: Decisions): CopyMerged =>
  withReceived(session, receivedId, (copy, { fileName }) => {
    const store = session.writing();
    requireSameChapter(store, copy, fileName);
    session.backUp('before merge');
    const before = new Set(findOddities(store.queries).map(({ sentence }) => sentence));
    const outcome = applyMerge(store, copy, fileName, decisions);
    if (outcome === null) return { label: null, toLookAt: [] };
    return {
      label: `${outcome.label} (${counted(outcome.rows.length, 'change')})`,
      toLookAt: [
        ...outcome.erasedThere.map((name) => ({ sentence: sayErased(name), screen: 'privacy' as const })),
        ...findOddities(store.queries).filter(({ sentence }) => !before.has(sentence)),
      ],
    };
  });
