import type { CycleId, DraftRow, ImportDraft } from '../../../src/shared/model/index.ts';
import { draftOf } from './drafts.ts';

const question: ImportDraft['items'][number]['item'] = {
  type: 'longText',
  role: 'both',
  wording: { mentee: 'What was most valuable?', mentor: 'What was most valuable?' },
  shortName: 'Valuable',
  options: [],
  rows: [],
  scale: null,
  atMost: null,
  reversed: false,
  use: 'none',
  weight: 0,
  sensitive: false,
  visibleTo: 'board',
  previousItemId: null,
};

/** A survey of anonymous answers in words; null where somebody skipped the question. The sides take turns. */
export const commentsOf = (cycleId: CycleId, texts: readonly (string | null)[], mark = 'C'): ImportDraft => {
  const draft = draftOf(cycleId, texts.length, mark);
  const rows = texts.map((text, at): DraftRow => {
    const row = draft.rows[at % 2 === 0 ? at : at + texts.length];
    if (row === undefined) throw new Error('The draft has too few rows.');
    const responses = text === null ? [] : [{ itemKey: 'valuable', value: text, missing: null }];
    return {
      ...row,
      person: { kind: 'anonymous' },
      enrollment: null,
      responses: [...row.responses.filter(({ itemKey }) => itemKey === 'energy'), ...responses],
    };
  });
  return {
    ...draft,
    kind: 'evaluation',
    items: [
      ...draft.items.filter(({ key }) => key === 'energy'),
      { key: 'valuable', existingId: null, item: question },
    ],
    rows,
    counts: { ...draft.counts, inFile: rows.length, stored: rows.length },
  };
};
