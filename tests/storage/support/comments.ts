import { addCode, addCoder, commitImport, readEvaluation } from '../../../src/main/services/index.ts';
import type { CycleId, DraftRow, ImportDraft, NewCode } from '../../../src/shared/model/index.ts';
import { startChapterIn } from './chapters.ts';
import { draftOf } from './drafts.ts';
import { makeFolder } from './folders.ts';

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

/** The first has 23 code points; JavaScript counts 24. */
const texts = ['Her outlines 🌳 saved me', 'Dinner with the family', null, 'Silence'];

export const codeCalled = (name: string, more: Partial<NewCode> = {}): NewCode => ({
  parentId: null,
  name,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  color: 'linden',
  ...more,
});

/** A chapter with a survey of three comments, a coder, and two codes. `skipped` is the answer of who wrote nothing. */
export const startWords = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  const { instrumentId, batchId } = commitImport(store, commentsOf(cycleId, texts));
  const survey = readEvaluation(store)[0];
  const item = survey?.items.find(({ type }) => type === 'longText');
  if (survey === undefined || item === undefined) throw new Error('The survey has no comments.');
  const answers = survey.submissions.map(({ id }) => ({ submissionId: id, itemId: item.id }));
  const coderId = addCoder(store, 'Ana');
  const study = addCode(store, codeCalled('Study advice'), null);
  const friend = addCode(store, codeCalled('A friend', { color: 'rowan' }), null);
  const [first, second, skipped, last] = answers;
  if (first === undefined || second === undefined || skipped === undefined || last === undefined)
    throw new Error('The survey has too few answers.');
  return {
    session,
    store,
    cycleId,
    instrumentId,
    batchId,
    itemId: item.id,
    coderId,
    study,
    friend,
    first,
    second,
    skipped,
    last,
  };
};

/** "outlines 🌳" in the first comment. */
export const passage = { startsAt: 4, endsAt: 14 };
