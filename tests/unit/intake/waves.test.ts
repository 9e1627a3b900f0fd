import { expect, test } from 'vitest';
import { type ImportPlace, proposeImport, readTable } from '../../../src/shared/intake/index.ts';
import { sampleWaves, writeSampleWave } from '../../fixtures/sampleSurvey.ts';
import { place } from './madeUpClass.ts';

const [fall, spring] = sampleWaves;
if (fall === undefined || spring === undefined) throw new Error('The sample has no two waves.');
const stored = [fall, spring].map(({ instrument, items }) => ({
  instrument: { ...instrument, cycleId: place.cycle.id },
  items,
}));

const propose = (instruments: ImportPlace['context']['instruments'], survey?: ImportPlace['survey']) => {
  const table = readTable(new TextEncoder().encode(writeSampleWave(spring)), 'Survey, spring 2026.csv');
  const sheet = table.ok ? table.sheets[0] : undefined;
  if (!table.ok || sheet === undefined) throw new Error('The wave can’t be read.');
  const here = { ...place, context: { ...place.context, instruments } };
  return proposeImport({
    fileName: 'Survey, spring 2026.csv',
    vendor: table.vendor,
    sheet,
    kind: 'evaluation',
    fileSide: null,
    place: survey === undefined ? here : { ...here, survey },
  });
};
const idsOf = ({ items }: typeof fall): string[] => items.map(({ id }) => id);

test('answers to the same questions are added to the survey that asked them', () => {
  const { instrumentId, title, items } = propose(stored.slice(0, 1));
  expect([instrumentId, title]).toEqual([fall.instrument.id, 'Survey, fall 2025']);
  expect(items.flatMap(({ existingId }) => existingId ?? []).sort()).toEqual(idsOf(fall).sort());
});

test('a new wave is a survey of its own, and its questions know those of the wave before', () => {
  const { instrumentId, title, items } = propose(stored.slice(0, 1), 'own');
  expect([instrumentId, title]).toEqual([null, 'Survey, spring 2026']);
  expect(items.filter(({ existingId }) => existingId !== null)).toEqual([]);
  expect(items.flatMap(({ item }) => item.previousItemId ?? []).sort()).toEqual(idsOf(fall).sort());
});

test('among several surveys of a cycle the answers go to the one that is named', () => {
  for (const wave of [fall, spring]) {
    const { instrumentId, items } = propose(stored, wave.instrument.id);
    expect(instrumentId).toBe(wave.instrument.id);
    expect(items.flatMap(({ existingId }) => existingId ?? []).sort()).toEqual(idsOf(wave).sort());
  }
});
