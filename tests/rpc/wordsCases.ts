import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import type { CycleId } from '../../src/shared/model/index.ts';
import { commentsOf } from '../storage/support/comments.ts';

const code = {
  parentId: null,
  definition: 'Help with studying',
  include: 'outlines',
  exclude: 'dinners',
  example: '“outlines”',
};

/** What people wrote, from the first coder to the joint display and back to nothing. */
export const workOnWords = async (client: BackendClient, cycleId: CycleId): Promise<void> => {
  const before = (await client.history.list({ limit: 1_000 })).filter(({ state }) => state === 'done').length;
  const { instrumentId } = await client.intake.commit(commentsOf(cycleId, ['Her outlines 🌳', 'Dinner']));
  const survey = (await client.evaluation.snapshot()).find(
    ({ instrument }) => instrument.id === instrumentId,
  );
  const item = survey?.items.find(({ type }) => type === 'longText');
  const [one, two] = survey?.submissions ?? [];
  if (item === undefined || one === undefined || two === undefined) throw new Error('There are no comments.');
  const answer = { submissionId: one.id, itemId: item.id };
  const other = { submissionId: two.id, itemId: item.id };

  const { coderId } = await client.words.addCoder({ name: 'Ana' });
  await client.words.renameCoder({ coderId, name: 'Ana R.' });
  const { themeId } = await client.words.addTheme({ name: 'A step ahead', description: '', codeIds: [] });
  const { themeId: secondId } = await client.words.addTheme({ name: 'Home', description: '', codeIds: [] });
  await client.words.changeTheme({ id: secondId, name: 'Not alone', description: 'Being at home' });
  await client.words.orderThemes({ themeIds: [secondId, themeId] });
  const passing = await client.words.addTheme({ name: 'Passing', description: '', codeIds: [] });
  await client.words.removeTheme(passing);
  const { codeId } = await client.words.addCode({ ...code, name: 'Study', color: 'linden', themeId });
  const { codeId: friendId } = await client.words.addCode({
    ...code,
    name: 'Friend',
    color: 'rowan',
    themeId: null,
  });
  await client.words.changeCode({ ...code, id: codeId, name: 'Study advice', color: 'linden' });
  await client.words.moveCode({ codeId: friendId, parentId: null, beforeId: codeId });
  await client.words.setThemeOfCode({ codeId: friendId, themeId: secondId });
  expect(await client.words.saveCodebookVersion({ note: 'first' })).toEqual({ number: 1 });
  await client.words.restoreCodebookVersion({ number: 1 });
  const application = { ...answer, coderId, codeId };
  const { codingId } = await client.words.applyCode({
    ...application,
    passage: { startsAt: 4, endsAt: 14 },
  });
  const { codingId: wholeId } = await client.words.applyCode({ ...application, passage: null });
  await client.words.removeCoding({ codingId: wholeId });
  await client.words.markNothing({ ...other, coderId, nothing: true });
  await client.words.markRead({ ...other, coderId, read: true });
  await client.words.decideCoding({ ...answer, codeId, applies: true, reason: 'It helps' });
  await client.words.decideCoding({ ...other, codeId, applies: false, reason: '' });
  await client.words.undecide({ ...other, codeId });
  const memo = { coderId, codeId: null, ...answer, text: 'Look again' };
  const { memoId } = await client.words.writeMemo({ ...memo, id: null });
  await client.words.removeMemo({ memoId });
  const quote = { ...answer, startsAt: 0, endsAt: 12, codeId, text: '[Her] outlines' };
  const { quoteId } = await client.words.addQuote(quote);
  await client.words.changeQuote({ ...quote, id: quoteId, text: 'Outlines' });
  await client.words.confirmQuote({ quoteId, confirmedBy: 'Ben Cho' });
  const { quoteId: otherQuoteId } = await client.words.addQuote(quote);
  await client.words.orderQuotes({ quoteIds: [otherQuoteId, quoteId] });
  await client.words.removeQuote({ quoteId: otherQuoteId });
  const row = { scaleId: null, itemIds: [], themeId, quoteId, fit: 'expands', conclusion: 'More' } as const;
  await client.words.setJointRows({
    instrumentId,
    rows: [{ ...row, itemIds: [], id: null, construct: 'Study' }],
  });
  const brought = { ...code, name: 'Silence', color: 'beech', key: 'a', parentKey: null } as const;
  const { parentId: _, ...imported } = brought;
  expect(
    await client.words.importCodebook({
      fileName: 'codes.csv',
      codes: [{ ...imported, existingId: null }],
      themes: [],
    }),
  ).toEqual({ added: 1, changed: 0 });
  const silence = (await client.words.snapshot()).codes.find(({ name }) => name === 'Silence');
  if (silence === undefined) throw new Error('The code of the file is missing.');
  await client.words.retireCode({ codeId: silence.id, retired: true });
  await client.words.mergeCodes({ keptId: friendId, goneId: silence.id });
  const sent = { ...other, codeId, startsAt: null, endsAt: null, codedAt: '2026-05-01T10:00:00Z' };
  expect(
    await client.words.importCodings({
      fileName: 'second.json',
      coder: { name: 'Ben' },
      codings: [sent],
      reads: [{ ...other, nothingToCode: false }],
      memos: [],
    }),
  ).toMatchObject({ answers: 1, codings: 1 });

  expect(await client.words.snapshot()).toMatchObject({
    coders: [{ name: 'Ana R.' }, { name: 'Ben' }],
    codes: [
      { name: 'Friend', position: 0 },
      { name: 'Study advice', position: 1 },
    ],
    versions: [{ number: 1, note: 'first', codes: [{ name: 'Friend' }, { name: 'Study advice' }] }],
    codings: [
      { submissionId: two.id, codedAt: '2026-05-01T10:00:00Z' },
      { id: codingId, startsAt: 4, endsAt: 14 },
    ],
    reads: expect.arrayContaining([
      { ...answer, coderId, nothingToCode: false },
      { ...other, coderId, nothingToCode: true },
    ]),
    decisions: [{ ...answer, codeId, applies: true, reason: 'It helps' }],
    memos: [],
    themes: [{ id: secondId, name: 'Not alone' }, { id: themeId }],
    quotes: [{ id: quoteId, text: 'Outlines', confirmedBy: 'Ben Cho', position: 0 }],
    jointRows: [{ instrumentId, construct: 'Study', themeId, quoteId, fit: 'expands' }],
  });
  const after = (await client.history.list({ limit: 1_000 })).filter(({ state }) => state === 'done').length;
  for (let step = before; step < after; step++) await client.history.undo();
  expect((await client.words.snapshot()).coders).toEqual([]);
};
