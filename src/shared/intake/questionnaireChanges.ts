import type { ImportContext, ImportProposal } from './proposal.ts';

/** How the questions of a file differ from those that were asked before. */
export interface QuestionnaireChanges {
  readonly asBefore: number;
  /** Questions that are asked in other words now, by their short names. */
  readonly reworded: readonly string[];
  readonly added: readonly string[];
  /** Questions of the chapter that no column of the file asks. Their answers stay. */
  readonly gone: readonly string[];
}

/**
 * Compares a file with the questionnaire that it is added to, or with the newest one of its kind.
 * @returns null where nothing of this kind was asked before
 */
export const compareQuestions = (
  proposal: ImportProposal,
  { instruments }: ImportContext,
): QuestionnaireChanges | null => {
  const before =
    instruments.find(({ instrument }) => instrument.id === proposal.instrumentId) ??
    instruments.find(({ instrument }) => instrument.kind === proposal.kind);
  if (before === undefined) return null;
  const linked = new Set(
    proposal.columns.flatMap(({ target, certainty }) =>
      target.kind === 'item' && certainty === 'linked' ? [target.itemKey] : [],
    ),
  );
  const matched = new Set(proposal.items.map(({ existingId, item }) => existingId ?? item.previousItemId));
  const known = proposal.items.filter(({ existingId, item }) => (existingId ?? item.previousItemId) !== null);
  const reworded = known.filter(({ key }) => linked.has(key));
  return {
    asBefore: known.length - reworded.length,
    reworded: reworded.map(({ item }) => item.shortName),
    added: proposal.items.filter((entry) => !known.includes(entry)).map(({ item }) => item.shortName),
    gone: before.items
      .filter(({ id, role }) => {
        const isAsked = proposal.fileSide === null || role === 'both' || role === proposal.fileSide;
        return isAsked && !matched.has(id);
      })
      .map(({ shortName }) => shortName),
  };
};
