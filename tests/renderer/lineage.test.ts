import { describe, expect, it } from 'vitest';
import { findMembers } from '../../src/renderer/screens/Lineage/findMembers.ts';
import {
  buildLineageModel,
  buildSheet,
  type LineageModel,
  momentOf,
} from '../../src/renderer/screens/Lineage/lineageModel.ts';
import {
  arrangeTableRows,
  listOutlineRows,
  listTableRows,
} from '../../src/renderer/screens/Lineage/lineageRows.ts';
import { walkCards } from '../../src/renderer/screens/Lineage/walkCards.ts';
import { academicYearWords } from '../../src/shared/model/index.ts';
import { sample } from '../helpers/sampleSnapshot.ts';

const snapshot = {
  people: sample.people,
  statusEvents: sample.statusEvents,
  pairings: sample.pairings,
  families: sample.families,
  cycles: sample.cycles,
  order: [],
};
const chapter = { settings: sample.settings };
const model: LineageModel = buildLineageModel(snapshot, chapter, '2026-11-25');
const now = momentOf(model, null);
const byName = { column: 'name' as const, descending: false };

/** Counted from the records themselves. */
const paired = new Set(sample.pairings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));

describe('the lineage as the screen knows it', () => {
  it('holds everyone of a pairing, by the name that may stand there', () => {
    expect(model.members.size).toBe(paired.size);
    const hidden = sample.people.filter(({ id, staysNamed }) => paired.has(id) && !staysNamed);
    const graduated = (id: string, entry: number | null): boolean =>
      (entry ?? 9999) <= 2022 ||
      sample.statusEvents.some((one) => one.personId === id && one.kind === 'graduated');
    for (const { id, name, entryCohort } of hidden) {
      const shown = model.members.get(id)?.name;
      expect(shown).toBe(graduated(id, entryCohort) ? `Anonymous '${(entryCohort ?? 0) % 100}` : name);
    }
  });

  it('does not find anonymous people by their name', () => {
    const graduated = buildLineageModel(
      { ...snapshot, people: sample.people.map((one) => ({ ...one, staysNamed: false })) },
      chapter,
      '2040-01-01',
    );
    const some = sample.people.find(({ id }) => paired.has(id))!;
    expect(findMembers(graduated.members.values(), some.name)).toEqual([]);
    expect(findMembers(model.members.values(), some.name).length).toBeGreaterThan(0);
  });

  it('plays program years, in which people and links come one after the other', () => {
    expect(model.years.map(academicYearWords)).toEqual(['2023–24', '2024–25', '2025–26', '2026–27']);
    const counts = model.years.map((year) => momentOf(model, year).shown?.people.size ?? 0);
    expect(counts).toEqual([...counts].sort((left, right) => left - right));
    for (const [index, year] of model.years.entries()) {
      const begun = sample.pairings.filter(({ startedOn }) => startedOn < `${year + 1}-07-01`);
      expect(momentOf(model, year).pairings).toHaveLength(begun.length);
      expect(counts[index]).toBe(
        sample.people.filter(({ id, entryCohort }) => paired.has(id) && (entryCohort ?? 9999) <= year).length,
      );
    }
  });

  it('draws everyone once, and folds a branch away', () => {
    const open = buildSheet(model, new Set());
    expect(open.sheet.layout.cards).toHaveLength(paired.size);
    const { founderId, headCount } = model.families.families[0]!;
    const folded = buildSheet(model, new Set([founderId]));
    expect(folded.sheet.layout.cards).toHaveLength(paired.size - headCount + 1);
    expect(folded.folds.belowOf.get(founderId)).toBe(headCount - 1);
  });
});

describe('walking with arrow keys', () => {
  const { sheet } = buildSheet(model, new Set());
  const { founderId } = model.families.families[0]!;

  it('goes down to a mentee and up to the mentor', () => {
    const mentee = walkCards(sheet, model.families, founderId, 'down')!;
    expect(model.families.menteesOf.get(founderId)).toContain(mentee);
    expect(walkCards(sheet, model.families, mentee, 'up')).toBe(founderId);
    expect(walkCards(sheet, model.families, founderId, 'up')).toBeNull();
  });

  it('goes to the side in the same class year, and comes back', () => {
    const mentee = walkCards(sheet, model.families, founderId, 'down')!;
    const next = walkCards(sheet, model.families, mentee, 'right')!;
    expect(model.members.get(next)?.entryCohort).toBe(model.members.get(mentee)?.entryCohort);
    expect(walkCards(sheet, model.families, next, 'left')).toBe(mentee);
  });

  it('leaves out whoever is not shown', () => {
    expect(walkCards(sheet, model.families, founderId, 'down', () => false)).toBeNull();
  });
});

describe('the table', () => {
  const rows = listTableRows(model, now);

  it('counts mentees and people below as the records have them', () => {
    const total = rows.reduce((sum, { mentees }) => sum + mentees, 0);
    expect(total).toBe(rows.filter(({ mentor }) => mentor !== '').length);
    for (const { founderId, headCount } of model.families.families)
      expect(rows.find(({ id }) => id === founderId)?.below).toBe(headCount - 1);
  });

  it('finds by name, family and mentor, without accents', () => {
    const found = arrangeTableRows(rows, 'BRANCUS', byName);
    expect(found.map(({ name }) => name)).toEqual(
      rows.filter(({ name, mentor }) => `${name} ${mentor}`.includes('Brâncuș')).map(({ name }) => name),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(arrangeTableRows(rows, 'hazel', byName).every(({ family }) => family === 'Hazel')).toBe(true);
  });

  it('sorts numbers as numbers, both ways', () => {
    const down = arrangeTableRows(rows, '', { column: 'below', descending: true }).map(({ below }) => below);
    expect(down).toEqual(rows.map(({ below }) => below).sort((left, right) => right - left));
    const up = arrangeTableRows(rows, '', { column: 'entered', descending: false }).map(
      ({ entered }) => entered,
    );
    expect(up).toEqual(rows.map(({ entered }) => entered).sort((left, right) => (left ?? 0) - (right ?? 0)));
  });
});

describe('the outline', () => {
  it('has everyone when all is open, and the founders alone when all is closed', () => {
    expect(listOutlineRows(model, now, () => true)).toHaveLength(paired.size);
    expect(listOutlineRows(model, now, () => false)).toHaveLength(model.families.families.length);
  });

  it('says level, place and size of each set as they are', () => {
    const rows = listOutlineRows(model, now, () => true);
    for (const [index, row] of rows.entries()) {
      expect(row.level).toBe((model.families.generationOf.get(row.id) ?? 0) + 1);
      expect(row.placeInSet).toBeGreaterThanOrEqual(1);
      expect(row.placeInSet).toBeLessThanOrEqual(row.setSize);
      const next = rows[index + 1];
      if (row.mentees > 0) expect(next?.level).toBe(row.level + 1);
      else if (next !== undefined) expect(next.level).toBeLessThanOrEqual(row.level);
    }
  });
});
