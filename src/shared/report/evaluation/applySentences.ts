import type { ReportSentence } from '../../model/index.ts';
import type { SectionDraft } from './draft.ts';
import type { ParagraphBlock, ReportBlock } from './model.ts';
import { textOf } from './phrase.ts';

/** The numbers of a sentence as text; kept with what the board writes over it, to tell when they have changed. */
export const basisOf = ({ numbers }: Pick<ParagraphBlock, 'numbers'>): string =>
  numbers.map(({ text }) => text).join(' · ');

const apply = (block: ReportBlock, sentences: ReadonlyMap<string, ReportSentence>): ReportBlock => {
  if (block.kind !== 'paragraph' || block.slot === null) return block;
  const own = sentences.get(block.slot);
  if (own === undefined) return block;
  const { wanted: _, ...rest } = block;
  const hasChanged = own.basis !== basisOf(block);
  return {
    ...rest,
    runs: own.text === '' ? [] : [{ text: own.text }],
    numbers: [],
    origin: 'board',
    basis: basisOf(block),
    ...(hasChanged ? { saysNow: textOf(block.runs) } : {}),
  };
};

/** Puts what the board wrote in the place of what the numbers say. A sentence that the board emptied stays empty. */
export const applySentences = (
  sections: readonly SectionDraft[],
  sentences: readonly ReportSentence[],
): readonly SectionDraft[] => {
  const bySlot = new Map(sentences.map((one) => [one.slot, one]));
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => apply(block, bySlot)),
  }));
};
