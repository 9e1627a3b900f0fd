import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableFormats } from '../../../src/shared/export/index.ts';
import { templateItems } from '../../../src/shared/instrument/index.ts';
import {
  buildDraft,
  guessFileSide,
  guessKind,
  type ImportPlace,
  proposeImport,
  readTable,
} from '../../../src/shared/intake/index.ts';
import {
  type AnswerValue,
  type CycleId,
  type InstrumentId,
  type Item,
  type ItemId,
  type PersonId,
  type Side,
  type TemplateFile,
  templateFileSchema,
} from '../../../src/shared/model/index.ts';
import { blankSheet, choiceSeparator, columnsOfItem } from '../../../src/shared/report/index.ts';

const folder = join(import.meta.dirname, '../../../resources/templates');
const files: TemplateFile[] = readdirSync(folder).map((name) =>
  templateFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);

const cycleId = 'cycle' as CycleId;
const instrumentId = 'instrument' as InstrumentId;

const itemsOf = (id: string): Item[] =>
  templateItems(files.find((file) => file.id === id) as TemplateFile, files).map((content, position) => ({
    ...content,
    id: `item ${position}` as ItemId,
    instrumentId,
    position,
  }));

const rosterNames = ['Ada Abel', 'Ben Brandt', 'Chidi Eze', 'Dana Ito', 'Elif Haddad', 'Farid Gomes'];

const placeOf = (id: string, items: readonly Item[]): ImportPlace => ({
  context: {
    roster: rosterNames.map((name, at) => ({
      id: `person ${at}` as PersonId,
      name,
      goesBy: null,
      pronouns: null,
      email: `${name.split(' ')[0]?.toLowerCase()}@school.example`,
      phone: null,
      entryCohort: 2026,
      staysNamed: true,
    })),
    instruments: [
      {
        instrument: {
          id: instrumentId,
          cycleId,
          kind: files.find((file) => file.id === id)?.kind ?? 'matching',
          title: 'Form',
          version: 1,
          createdAt: '2026-08-01T00:00:00Z',
        },
        items,
      },
    ],
    rememberedMapping: {},
    rememberedRepairs: [],
    knownRows: [],
  },
  settings: {
    classYears: ['MS1', 'MS2', 'MS3', 'MS4'],
    yearStartsOn: '07-01',
    words: { mentor: 'mentor', mentors: 'mentors', mentee: 'mentee', mentees: 'mentees' },
  },
  cycle: { id: cycleId, label: '2026–27', startsOn: '2026-08-01', endsOn: '2027-05-31' },
});

/** What someone writes into the cells of a question, and the answer that it means; they differ from row to row. */
const fillIn = (item: Item, row: number): { cells: string[]; value: AnswerValue } => {
  const { options } = item;
  const pick = (at: number) => options[(row + at * 2) % options.length] as Item['options'][number];
  switch (item.type) {
    case 'single':
      return { cells: [pick(0).label], value: pick(0).id };
    case 'multiple':
    case 'ranking': {
      const chosen = [...new Set([0, 1].map(pick))];
      return {
        cells: [chosen.map(({ label }) => label).join(choiceSeparator)],
        value: chosen.map(({ id }) => id),
      };
    }
    case 'rating': {
      const { min = 1, max = 5 } = item.scale ?? {};
      const step = min + (row % (max - min + 1));
      return { cells: [String(step)], value: step };
    }
    case 'number':
      return { cells: [String(row + 2)], value: row + 2 };
    case 'date':
      return { cells: [`2026-09-0${row + 1}`], value: `2026-09-0${row + 1}` };
    case 'yesNo':
      return { cells: [row % 2 === 0 ? 'Yes' : 'No'], value: row % 2 === 0 ? 'yes' : 'no' };
    case 'place':
      return {
        cells: [`Town ${row}, Ohio, USA`],
        value: { city: `Town ${row}`, region: 'Ohio', country: 'USA' },
      };
    case 'people':
      return { cells: [rosterNames[(row + 1) % 6] as string], value: [`person ${(row + 1) % 6}`] };
    case 'grid':
      return {
        cells: item.rows.map((_, at) => pick(at).label),
        value: Object.fromEntries(item.rows.map((name, at) => [name, [pick(at).id]])),
      };
    default:
      return { cells: [`Words, of ${item.shortName} ${row}`], value: `Words, of ${item.shortName} ${row}` };
  }
};

/** Headings that say something about the person, so that the import stores them with the person. */
const personCells: Readonly<Record<string, (row: number, side: Side) => string>> = {
  Name: (row) => rosterNames[row] as string,
  'Goes by': (row) => (rosterNames[row] as string).split(' ')[0] as string,
  Pronouns: () => 'they/them',
  'E-mail': (row) => `${(rosterNames[row] as string).split(' ')[0]?.toLowerCase()}@school.example`,
  Phone: (row) => `505 555 010${row}`,
  'Entry year': (_, side) => (side === 'mentee' ? '2026' : '2025'),
  Role: (_, side) => side,
  Places: () => '2',
  'One more': () => 'Yes',
  'Had a mentor': () => 'No',
  'Consent: family tree': () => 'Yes',
  'Code word': (row) => `word${row}`,
};

const cases = (
  [
    ['matching-full', 'mentee'],
    ['matching-full', 'mentor'],
    ['matching-short', 'mentee'],
    ['matching-short', 'mentor'],
    ['check-in', 'mentee'],
    ['evaluation-mentees', 'mentee'],
    ['evaluation-mentors', 'mentor'],
  ] as const
).map(([id, side]) => ({ id, side }));

describe('a sheet that was filled in', () => {
  test.each(cases)(
    '$id for a $side is read back by the import, every answer with its question',
    ({ id, side }) => {
      const items = itemsOf(id);
      const asked = items.filter(({ role }) => role === 'both' || role === side);
      const [answers, options] = blankSheet(items, side);
      if (answers === undefined || options === undefined) throw new Error('The sheet has two pages.');
      expect(answers.columns.map(({ heading }) => heading)).toEqual(
        asked.flatMap((item) => columnsOfItem(item, side)),
      );
      const rows = rosterNames.map((_, row) =>
        asked.flatMap((item) => {
          const ofPerson = personCells[item.shortName];
          return ofPerson === undefined ? fillIn(item, row).cells : [ofPerson(row, side)];
        }),
      );
      const { bytes } = tableFormats.xlsx.write([{ ...answers, rows }, options]);
      const fileName = `alder-creek-form-${side}s.xlsx`;
      const table = readTable(bytes, fileName);
      if (!table.ok) throw new Error(table.message);
      const [sheet, second] = table.sheets;
      if (sheet === undefined) throw new Error('No sheet.');
      expect(second?.name).toBe('Options');
      const kind = files.find((file) => file.id === id)?.kind ?? 'matching';
      if (kind !== 'check-in') expect(guessKind(sheet)).toBe(kind);
      const place = placeOf(id, items);
      const proposal = proposeImport({
        sheet,
        vendor: table.vendor,
        fileName,
        kind,
        place,
        fileSide: guessFileSide(fileName),
      });
      // No column waits for a decision, and none becomes a new question.
      expect(
        proposal.items.filter(({ existingId }) => existingId === null).map(({ item }) => item.wording),
      ).toEqual([]);
      const { draft } = buildDraft({ proposal, sheet, place, sha256: 'a'.repeat(64), decisions: {} });
      expect(draft.counts).toEqual({ inFile: 6, stored: 6, known: 0, keptAside: 0, refused: 0 });
      const stored = draft.rows.map((row) =>
        Object.fromEntries(
          row.responses.map(({ itemKey, value }) => [
            draft.items.find(({ key }) => key === itemKey)?.item.shortName,
            value,
          ]),
        ),
      );
      const columnsStoredAsFields = new Set(
        proposal.columns
          .filter(({ target }) => target.kind !== 'item')
          .map(({ heading }) => asked.find((item) => columnsOfItem(item, side).includes(heading))?.shortName),
      );
      expect([...columnsStoredAsFields].filter((name) => !(String(name) in personCells))).toEqual([]);
      const expected = rosterNames.map((_, row) =>
        Object.fromEntries(
          asked
            .filter(({ shortName }) => !columnsStoredAsFields.has(shortName))
            .map((item) => {
              const ofPerson = personCells[item.shortName];
              return [
                item.shortName,
                ofPerson === undefined ? fillIn(item, row).value : stored[row]?.[item.shortName],
              ];
            }),
        ),
      );
      expect(stored).toEqual(expected);
      // What the chapter knows of a question stays as it was.
      for (const { existingId, item } of draft.items) {
        const known = items.find((candidate) => candidate.id === existingId);
        expect([item.type, item.options, item.rows]).toEqual([known?.type, known?.options, known?.rows]);
      }
    },
  );
});

test('a grid of numbers that the chapter knows stays one grid', () => {
  const grid: Item = {
    ...(itemsOf('matching-full').find(({ type }) => type === 'grid') as Item),
    wording: { mentee: 'How much do you need help with these?', mentor: 'How much can you help with these?' },
    rows: ['Studying', 'Research'],
    options: ['0', '1', '2', '3'].map((label) => ({ id: label, label, aliases: [] })),
  };
  const name: Item = { ...(itemsOf('matching-full')[0] as Item), position: 1 };
  const [answers] = blankSheet([name, grid], 'mentee');
  if (answers === undefined) throw new Error('No sheet.');
  const rows = rosterNames.map((person, row) => [person, String(row % 4), String((row + 1) % 4)]);
  const { bytes } = tableFormats.xlsx.write([{ ...answers, rows }]);
  const table = readTable(bytes, 'help-mentees.xlsx');
  const sheet = table.ok ? table.sheets[0] : undefined;
  if (!table.ok || sheet === undefined) throw new Error('No table.');
  const place = placeOf('matching-full', [name, grid]);
  const proposal = proposeImport({
    sheet,
    vendor: table.vendor,
    fileName: 'help-mentees.xlsx',
    kind: 'matching',
    place,
    fileSide: 'mentee',
  });
  const { draft } = buildDraft({ proposal, sheet, place, sha256: 'b'.repeat(64), decisions: {} });
  expect(draft.items.map(({ existingId, item }) => [existingId, item.rows, item.options])).toEqual([
    [grid.id, grid.rows, grid.options],
  ]);
  expect(draft.rows.map(({ responses }) => responses[0]?.value)).toEqual(
    rosterNames.map((_, row) => ({ Studying: [String(row % 4)], Research: [String((row + 1) % 4)] })),
  );
});
