import { describe, expect, it } from 'vitest';
import { loadSample } from './loadSample.ts';

const sample = loadSample();
const answerKey = ({ submissionId, itemId }: { submissionId: string; itemId: string }): string =>
  `${submissionId} ${itemId}`;
const texts = new Map(
  sample.submissions.flatMap(({ id, responses }) =>
    responses.map(({ itemId, value }) => [answerKey({ submissionId: id, itemId }), value] as const),
  ),
);
const [first, second] = sample.coders;
const codedBy = (coderId: string | undefined): Set<string> =>
  new Set(
    sample.codings.filter((one) => one.coderId === coderId).map((one) => `${answerKey(one)} ${one.codeId}`),
  );

describe('what two coders made of the sample’s comments', () => {
  it('lies inside comments that are there, under codes and in themes that are there', () => {
    const codeIds = new Set(sample.codes.map(({ id }) => id));
    for (const place of [...sample.codings, ...sample.quotes]) {
      const text = texts.get(answerKey(place));
      expect(typeof text).toBe('string');
      expect(place.startsAt).toBeGreaterThanOrEqual(0);
      expect(place.endsAt).toBeLessThanOrEqual([...String(text)].length);
      expect(codeIds.has(place.codeId as (typeof sample.codes)[number]['id'])).toBe(true);
    }
    const themeIds = new Set(sample.themes.map(({ id }) => id));
    for (const { codeId, themeId } of sample.themeCodes)
      expect([codeIds.has(codeId), themeIds.has(themeId)]).toEqual([true, true]);
    expect(new Set(sample.themeCodes.map(({ themeId }) => themeId)).size).toBe(themeIds.size);
  });

  it('covers most comments by the first coder and a part by the second, who differ now and then', () => {
    const comments = [...texts.values()].filter((value) => typeof value === 'string' && value.includes(' '));
    const readBy = (id: string | undefined) => sample.reads.filter(({ coderId }) => coderId === id);
    expect(readBy(first?.id).length).toBeGreaterThan(250);
    expect(readBy(first?.id).length).toBeLessThan(comments.length);
    expect(readBy(second?.id).length).toBeGreaterThan(80);
    const firstReads = new Set(readBy(first?.id).map(answerKey));
    expect(readBy(second?.id).filter((read) => !firstReads.has(answerKey(read)))).toEqual([]);
    const [ours, theirs] = [codedBy(first?.id), codedBy(second?.id)];
    expect([...theirs].filter((key) => ours.has(key)).length).toBeGreaterThan(40);
    expect([...theirs].filter((key) => !ours.has(key)).length).toBeGreaterThan(5);
  });

  it('is marked as nothing to code exactly where no code stands', () => {
    for (const coder of sample.coders) {
      const coded = new Set(sample.codings.filter(({ coderId }) => coderId === coder.id).map(answerKey));
      for (const read of sample.reads.filter(({ coderId }) => coderId === coder.id))
        expect(read.nothingToCode).toBe(!coded.has(answerKey(read)));
    }
  });

  it('is decided only where the two differ', () => {
    const [ours, theirs] = [codedBy(first?.id), codedBy(second?.id)];
    expect(sample.decisions.length).toBeGreaterThan(3);
    for (const decision of sample.decisions) {
      const key = `${answerKey(decision)} ${decision.codeId}`;
      expect(ours.has(key)).not.toBe(theirs.has(key));
    }
  });

  it('gives quotes of which some are confirmed, none with the name of a month or a person', () => {
    expect(sample.quotes.filter(({ confirmedBy }) => confirmedBy !== null).length).toBeGreaterThan(4);
    expect(sample.quotes.filter(({ confirmedBy }) => confirmedBy === null).length).toBeGreaterThan(0);
    for (const { text } of sample.quotes) {
      expect(text).not.toMatch(/October|November|December|January|February/);
      for (const { name } of sample.people) expect(text).not.toContain(name);
    }
  });

  it('stands beside ratings of the same survey in the joint display', () => {
    const instrumentOf = new Map(sample.items.map(({ id, instrumentId }) => [id, instrumentId]));
    expect(sample.jointRows.length).toBeGreaterThan(2);
    for (const { instrumentId, itemIds } of sample.jointRows) {
      expect(itemIds.length).toBeGreaterThan(0);
      for (const id of itemIds) expect(instrumentOf.get(id)).toBe(instrumentId);
    }
  });
});
