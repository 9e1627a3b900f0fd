import { addCode, addCoder, commitImport, readEvaluation } from '../../../src/main/services/index.ts';
import type { NewCode } from '../../../src/shared/model/index.ts';
import { startChapterIn } from './chapters.ts';
import { commentsOf } from './comments.ts';
import { makeFolder } from './folders.ts';

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
