import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  commitImport,
  createInstrument,
  linkItem,
  orderItems,
  readInstrument,
  readIntakeContext,
  readPairing,
  readTemplates,
  removeInstrument,
  removeItem,
  renameInstrument,
  startCycle,
} from '../../src/main/services/index.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { listInstruments } from '../../src/main/storage/queries/index.ts';
import { blankItem } from '../../src/shared/instrument/index.ts';
import type { InstrumentId, ItemId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const templates = readTemplates(session.options.templatesFolder);
  return { session, cycleId, store: session.writing(), templates };
};

/** A chapter whose questionnaire has 8 answers: to the multiple choice “values” and the rating “energy”. */
const startAnswered = () => {
  const chapter = start();
  const { instrumentId } = commitImport(chapter.store, draftOf(chapter.cycleId, 4, 'A'));
  const detail = () => readInstrument(chapter.store, instrumentId);
  const [values, energy] = detail().items.map(({ id }) => id) as [ItemId, ItemId];
  return { ...chapter, instrumentId, detail, values, energy };
};

const make = (
  { store, cycleId, templates }: ReturnType<typeof start>,
  source: Parameters<typeof createInstrument>[1]['source'],
): InstrumentId => createInstrument(store, { cycleId, title: 'Sign-up', source }, templates);

describe('a questionnaire', () => {
  test('is made from a template with all its questions, and each command can be undone', () => {
    const chapter = start();
    const { store, templates } = chapter;
    const empty = digestOf(store.connection);
    const id = make(chapter, { from: 'template', templateId: 'matching-short' });
    const { instrument, items } = readInstrument(store, id);
    expect(instrument).toMatchObject({ kind: 'matching', title: 'Sign-up', version: 1 });
    expect(items.map(({ shortName }) => shortName)).toEqual(
      templates.find((template) => template.id === 'matching-short')?.items.map(({ shortName }) => shortName),
    );
    const made = digestOf(store.connection);
    const ids = items.map((item) => item.id);
    const commands: (() => void)[] = [
      () => renameInstrument(store, id, 'Another name'),
      () => addItem(store, id, 0, blankItem('grid')),
      () => changeItem(store, ids[0] as ItemId, { shortName: 'Who', weight: 2 }),
      () => removeItem(store, ids[3] as ItemId),
      () => orderItems(store, id, ids.toReversed()),
      () => removeInstrument(store, id),
    ];
    for (const command of commands) {
      command();
      expect(digestOf(store.connection)).not.toBe(made);
      undoChange(store);
      expect(digestOf(store.connection)).toBe(made);
    }
    undoChange(store);
    expect(digestOf(store.connection)).toBe(empty);
  });

  test('keeps its questions in order when some come, move and go', () => {
    const chapter = start();
    const { store } = chapter;
    const id = make(chapter, { from: 'nothing', kind: 'matching' });
    const names = () => readInstrument(store, id).items.map(({ shortName }) => shortName);
    const add = (name: string, at: number) =>
      addItem(store, id, at, { ...blankItem('shortText'), shortName: name });
    const b = add('B', 0);
    const d = add('D', 1);
    const a = add('A', 0);
    const c = add('C', 2);
    expect(names()).toEqual(['A', 'B', 'C', 'D']);
    orderItems(store, id, [d, a, c, b]);
    expect(names()).toEqual(['D', 'A', 'C', 'B']);
    removeItem(store, a);
    expect(names()).toEqual(['D', 'C', 'B']);
    expect(readInstrument(store, id).items.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(() => orderItems(store, id, [d, c])).toThrow(/changed in the meantime/);
    expect(() => orderItems(store, id, [d, c, c])).toThrow(/changed in the meantime/);
    expect(() => orderItems(store, id, [d, c, a])).toThrow(/changed in the meantime/);
  });

  test('of last year is copied with every question linked to the one it came from', () => {
    const { session, store, templates, detail, instrumentId } = startAnswered();
    const { currentCycleId: next } = startCycle(session, {
      label: '2027–28',
      startsOn: '2027-08-01',
      endsOn: '2028-05-31',
    });
    const source = { from: 'instrument', instrumentId } as const;
    const id = createInstrument(store, { cycleId: next, title: 'This year', source }, templates);
    const copy = readInstrument(store, id);
    expect(copy.items.map(({ previousItemId }) => previousItemId)).toEqual(
      detail().items.map((item) => item.id),
    );
    expect(copy.items.map(({ wording }) => wording)).toEqual(detail().items.map(({ wording }) => wording));
    expect(copy.lastYear?.instrument.id).toBe(instrumentId);
    expect(copy.lastYear?.submissions).toHaveLength(8);
    // A second copy inside the year hangs on the same questions of last year.
    const again = createInstrument(
      store,
      { cycleId: next, title: 'Copy', source: { from: 'instrument', instrumentId: id } },
      templates,
    );
    expect(readInstrument(store, again).items.map(({ previousItemId }) => previousItemId)).toEqual(
      detail().items.map((item) => item.id),
    );
    // Last year's stays as it is.
    const [first] = detail().items;
    expect(() => changeItem(store, first?.id as ItemId, { weight: 0 })).toThrow(/past program cycle/);
    expect(() => renameInstrument(store, instrumentId, 'New')).toThrow(/past program cycle/);
  });
});

describe('a question that was answered', () => {
  test('keeps what was asked when its words change, and the answers count for its new version', () => {
    const { store, cycleId, detail, values, energy, instrumentId } = startAnswered();
    const before = detail();
    const [old] = before.items;
    const wording = { mentee: 'What do you care about?', mentor: 'What do you care about?' };
    const changed = changeItem(store, values, { wording });
    expect(changed.isNewVersion).toBe(true);
    const after = detail();
    expect(after.instrument.version).toBe(2);
    expect(after.retired).toEqual([old]);
    expect(after.items).toEqual([
      { ...old, id: changed.itemId, wording, previousItemId: values },
      before.items[1],
    ]);
    // Pairing reads the new question with the answers to the old one.
    const pairing = readPairing(store, cycleId);
    expect(pairing.items.map(({ id }) => id)).toEqual([changed.itemId, energy]);
    const given = before.submissions.map(({ responses }) =>
      responses.find(({ itemId }) => itemId === values),
    );
    expect(given.map((response) => response?.value)).toEqual(
      Array.from({ length: 8 }, () => ['family', 'fäith "quoted", \u0001 \n🌳']),
    );
    expect(
      pairing.submissions.map(({ responses }) => responses.find(({ itemId }) => itemId === changed.itemId)),
    ).toEqual(given.map((response) => ({ ...response, itemId: changed.itemId })));
    // The second change of words needs no third version: nobody was asked the second.
    expect(changeItem(store, changed.itemId, { atMost: 2 }).isNewVersion).toBe(false);
    expect(detail().instrument.version).toBe(2);
    undoChange(store);
    undoChange(store);
    expect(detail()).toEqual(before);
    expect(instrumentId).toBe(before.instrument.id);
  });

  test('changes in place where people read the same', () => {
    const { store, detail, values } = startAnswered();
    const [old] = detail().items;
    const changes = {
      shortName: 'What matters',
      weight: 1.5,
      use: 'none',
      sensitive: true,
      visibleTo: 'nobody',
      options: (old?.options ?? []).map((option) => ({ ...option, aliases: [...option.aliases, 'kin'] })),
    } as const;
    expect(changeItem(store, values, changes)).toEqual({ itemId: values, isNewVersion: false });
    expect(detail().items[0]).toEqual({ ...old, ...changes });
    expect(detail().instrument.version).toBe(1);
  });

  test('does not read old steps on a scale with other ends', () => {
    const { store, detail, energy } = startAnswered();
    const labelled = changeItem(store, energy, {
      scale: { min: 1, max: 5, labels: ['alone', '', '', '', 'among people'] },
    });
    const answersTo = (id: ItemId) =>
      detail().submissions.map(({ responses }) => responses.find(({ itemId }) => itemId === id));
    const steps = answersTo(labelled.itemId);
    expect(steps.some((response) => typeof response?.value === 'number')).toBe(true);
    undoChange(store);
    const longer = changeItem(store, energy, { scale: { min: 1, max: 7, labels: [] } });
    expect(answersTo(longer.itemId).map((response) => response?.value)).toEqual(steps.map(() => null));
    expect(new Set(answersTo(longer.itemId).map((response) => response?.missing))).toContain('not asked');
  });

  test('stays with its answers when it is removed, and so does its questionnaire', () => {
    const { store, detail, values, instrumentId } = startAnswered();
    const before = detail();
    removeItem(store, values);
    expect(detail().items.map(({ shortName, position }) => [shortName, position])).toEqual([['Energy', 0]]);
    expect(detail().retired.map(({ id }) => id)).toEqual([values]);
    expect(detail().answers[values]).toBe(before.answers[values]);
    expect(() => changeItem(store, values, { weight: 1 })).toThrow(/not in the chapter any more/);
    expect(() => removeInstrument(store, instrumentId)).toThrow(/has answers and stays/);
    undoChange(store);
    expect(detail()).toEqual(before);
  });

  test('is linked by hand to a question of last year, through its versions', () => {
    const { session, store, values: lastYears } = startAnswered();
    const { currentCycleId: next } = startCycle(session, {
      label: '2027–28',
      startsOn: '2027-08-01',
      endsOn: '2028-05-31',
    });
    const { instrumentId } = commitImport(store, draftOf(next, 4, 'B'));
    const detail = () => readInstrument(store, instrumentId);
    const id = detail().items[0]?.id as ItemId;
    const { itemId } = changeItem(store, id, { wording: { mentee: 'New?', mentor: 'New?' } });
    linkItem(store, itemId, lastYears);
    expect(detail().items[0]?.previousItemId).toBe(id);
    expect(detail().retired[0]?.previousItemId).toBe(lastYears);
    linkItem(store, itemId, null);
    expect(detail().retired[0]?.previousItemId).toBeNull();
    expect(() => linkItem(store, itemId, detail().items[1]?.id as ItemId)).toThrow(/of an earlier year/);
    expect(() => linkItem(store, itemId, 'nobody' as ItemId)).toThrow(/not in the chapter any more/);
  });
});

test('pairing reads the questionnaire that has answers, not one that was made since', () => {
  const chapter = startAnswered();
  const { store, cycleId, instrumentId } = chapter;
  const spare = make(chapter, { from: 'template', templateId: 'matching-full' });
  expect(listInstruments(store.queries).map(({ id }) => id)).toContain(spare);
  expect(readPairing(store, cycleId).instrument?.id).toBe(instrumentId);
});

test('the same form exported again finds a question by the words that it was asked in', () => {
  const { session, cycleId, store } = start();
  const asked = 'What matters most to you?';
  const mapping = { [asked]: `item:${asked}`, Mail: 'email' };
  const { instrumentId } = commitImport(store, { ...draftOf(cycleId, 4, 'A'), mapping });
  const [values] = readInstrument(store, instrumentId).items;
  const wording = { mentee: 'What do you stand for?', mentor: 'What do you stand for?' };
  const { itemId } = changeItem(store, values?.id as ItemId, { wording });
  changeItem(store, itemId, { wording: { mentee: 'Your values?', mentor: 'Your values?' } });
  expect(readIntakeContext(session.reading(), cycleId).rememberedMapping).toEqual({
    [asked]: 'item:Your values?',
    Mail: 'email',
  });
});
