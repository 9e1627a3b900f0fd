import {
  addCoder,
  applyCode,
  commitImport,
  importCodebook,
  readEvaluation,
  readWords,
} from '../../src/main/services/index.ts';
import { startingCodebook } from '../../src/shared/evaluation/words/coding/index.ts';
import type { DraftRow, ImportDraft } from '../../src/shared/model/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { startChapterIn } from '../storage/support/chapters.ts';
import { commentsOf } from '../storage/support/comments.ts';
import { makeComments } from './commentBank.ts';

const ratings = ['Suited me', 'At ease', 'Belong'];

/** A survey of comments with three ratings beside each. */
const withRatings = (draft: ImportDraft): ImportDraft => {
  const random = createRandom(3);
  const energy = draft.items.find(({ key }) => key === 'energy');
  if (energy === undefined) throw new Error('The draft has no rating.');
  const steps = (): number =>
    randomInteger(random, 4) === 0 ? 1 + randomInteger(random, 5) : 4 + randomInteger(random, 2);
  return {
    ...draft,
    title: 'Spring survey',
    items: [
      ...ratings.map((shortName) => ({
        ...energy,
        key: shortName,
        item: { ...energy.item, shortName, wording: { mentee: shortName, mentor: shortName } },
      })),
      ...draft.items.filter(({ key }) => key !== 'energy'),
    ],
    rows: draft.rows.map(
      (row): DraftRow => ({
        ...row,
        responses: [
          ...ratings.map((itemKey) => ({ itemKey, value: steps(), missing: null })),
          ...row.responses.filter(({ itemKey }) => itemKey !== 'energy'),
        ],
      }),
    ),
  };
};

// Writes a chapter with a survey of so many comments into a data folder; it is named Briar Glen. With a third argument,
// so many of them are coded. A program of its own: the browser tests' loader can't take the database in.
const [dataFolder = '', size = '71', coded = '0'] = process.argv.slice(2);
const { session, cycleId } = startChapterIn(dataFolder);
const store = session.writing();
commitImport(store, withRatings(commentsOf(cycleId, makeComments(Number(size)))));
if (Number(coded) > 0) {
  const random = createRandom(5);
  const coderId = addCoder(store, 'Ana Ruiz');
  importCodebook(store, startingCodebook);
  const { codes } = readWords(store);
  const [survey] = readEvaluation(store);
  const item = survey?.items.find(({ type }) => type === 'longText');
  for (const { id: submissionId, responses } of survey?.submissions.slice(0, Number(coded)) ?? []) {
    const text = responses.find(({ itemId }) => itemId === item?.id)?.value;
    if (item === undefined || typeof text !== 'string') continue;
    const sentence = /[.!?](?=\s|$)/u.exec(text)?.index ?? text.length - 1;
    const passages = [{ startsAt: 0, endsAt: [...text.slice(0, sentence + 1)].length }, null];
    for (const passage of passages.slice(0, 1 + randomInteger(random, 2))) {
      const code = codes[randomInteger(random, codes.length)];
      if (code !== undefined)
        applyCode(store, { submissionId, itemId: item.id, coderId, codeId: code.id, passage });
    }
  }
}
session.close();
