import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ColumnList } from '../../src/renderer/screens/Intake/ColumnList.tsx';
import { proposeImport, readTable } from '../../src/shared/intake/index.ts';
import type { InstrumentId, Item, ItemId } from '../../src/shared/model/index.ts';
import { csvBytes, place } from '../unit/intake/madeUpClass.ts';
import { openTable } from '../unit/intake/openTable.ts';

const about = ['Name', 'E-mail', 'Role'];
const fileOf = (asked: Readonly<Record<string, readonly string[]>>) => ({
  header: [...about, ...Object.keys(asked)],
  rows: Array.from({ length: 8 }, (_, at) => [
    `Ada ${'ABCDEFGH'[at] ?? ''}bel`,
    `ada${at}@x.example`,
    at % 2 === 0 ? 'Mentee' : 'Mentor',
    ...Object.values(asked).map((cells) => cells[at % cells.length] ?? ''),
  ]),
});

const often = ['Weekly', 'Monthly'];
const place1 = ['Campus', 'Library'];
const before = {
  'How often would you like to meet each other?': often,
  'Where do you study best?': place1,
  'Do you own a bicycle?': ['Yes', 'No'],
};

/** What the review says above the columns of a file after the first one was stored; null where it says nothing. */
const said = (asked: Readonly<Record<string, readonly string[]>>, isFirst = false): string | null => {
  const instrumentId = 'stored' as InstrumentId;
  const items: Item[] = openTable(fileOf(before)).draft.items.map(({ key, item }, position) => ({
    ...item,
    id: key as ItemId,
    instrumentId,
    position,
  }));
  const instrument = {
    id: instrumentId,
    cycleId: place.cycle.id,
    kind: 'matching' as const,
    title: 'Questionnaire',
    version: 1,
    createdAt: '2026-08-01T00:00:00Z',
  };
  const instruments = isFirst ? [] : [{ instrument, items, submissionCount: 8 }];
  const { header, rows } = fileOf(asked);
  const table = readTable(csvBytes(rows, header), 'a.csv');
  if (!table.ok || table.sheets[0] === undefined) throw new Error('unreadable');
  const where = { ...place, context: { ...place.context, instruments } };
  const proposal = proposeImport({
    sheet: table.sheets[0],
    vendor: table.vendor,
    fileName: 'a.csv',
    kind: 'matching',
    place: where,
    fileSide: null,
  });
  const html = renderToStaticMarkup(
    <MantineProvider>
      <ColumnList
        proposal={proposal}
        instruments={instruments}
        words={place.settings.words}
        onStoreAs={() => {}}
      />
    </MantineProvider>,
  );
  return /<p class="[^"]*changes[^"]*">([^<]*)<\/p>/.exec(html)?.[1] ?? null;
};

describe('what the questionnaire changed since the last export', () => {
  it('is said with reworded, new and gone questions by their names', () => {
    expect(
      said({
        'How often would you like to meet with each other?': often,
        'Where do you study best?': place1,
        'Which instrument do you play?': ['Cello', 'Horn'],
      }),
    ).toMatch(
      /^1 question as before · 1 reworded \(How often\) · 1 new \(.*instrument.*\) · 1 not in this file, answers stay \(.*bicycle.*\)$/,
    );
  });

  it('is not said where nothing changed, nor where nothing was asked before', () => {
    expect(said(before)).toBeNull();
    expect(said(before, true)).toBeNull();
  });

  it('names three of many', () => {
    const added = Object.fromEntries(
      ['cello', 'horn', 'flute', 'harp'].map((name) => [`Years of ${name}?`, ['1', '2']]),
    );
    expect(said({ ...before, ...added })).toMatch(
      /^3 questions as before · 4 new \(.*cello.*horn.*flute.* …\)$/,
    );
  });
});
