import { describe, expect, it } from 'vitest';
import {
  checkFile,
  knownPeople,
  prepareNeedles,
  type ReportFormatName,
  reportFormats,
} from '../../../../src/shared/export/index.ts';
import type { Figure } from '../../../../src/shared/figures/index.ts';
import type {
  EvaluationReport,
  ReportBlock,
  ReportTable,
  TextRun,
} from '../../../../src/shared/report/index.ts';
import { createRandom, randomInteger } from '../../../../src/shared/util/index.ts';
import { exampleReport } from '../report/exampleReport.ts';

const firstNames = [
  'Zoë',
  'Mária',
  'Søren',
  'Oluwaseun',
  'Jean-Luc',
  'D’Arcy',
  'Nguyễn',
  'Tuğba',
  'Priya',
  'Łukasz',
];
const lastNames = [
  'Ødegård',
  'Núñez Prado',
  'Brontë',
  'Okonkwo-Bell',
  'O’Sullivan',
  'Žižek',
  'Vance',
  'Qureshi',
];
const roster = firstNames.flatMap((first, a) =>
  lastNames.map((last, b) => ({
    id: `person ${a} ${b}`,
    name: `${first} ${last}`,
    goesBy: null,
    email: `student${a}${b}.x@alder.example`,
    phone: `+1 555 0${10 + a}-4${100 + b}`,
  })),
);
const needles = prepareNeedles(knownPeople(roster));

type Change = (text: string) => string;
const changes: readonly Change[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{Mn}/gu, ''),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => `${text.slice(0, 3)}\u200b${text.slice(3)}`,
  (text) => `dear${text.startsWith('+') ? ' ' : ', '}${text}'s`,
];

interface Placed {
  readonly report: EvaluationReport;
  readonly tables: readonly ReportTable[];
}
type Place = (leak: string, cut: number) => Placed;

const run = (text: string): TextRun => ({ text });
const paragraph = (runs: readonly TextRun[]): ReportBlock => ({
  kind: 'paragraph',
  runs,
  origin: 'board',
  slot: 'x',
  numbers: [],
});
const withBlock = (block: ReportBlock): Placed => ({
  report: {
    ...exampleReport,
    sections: exampleReport.sections.map((section, index) =>
      index === 1 ? { ...section, blocks: [...section.blocks, block] } : section,
    ),
  },
  tables: [],
});
const tableBlock = (cell: string): ReportBlock => ({
  kind: 'table',
  number: 9,
  title: 'More',
  columns: [
    { heading: 'A', align: 'start', width: 1 },
    { heading: 'B', align: 'start', width: 1 },
  ],
  rows: [
    {
      cells: [
        { kind: 'text', runs: [run('first')] },
        { kind: 'text', runs: [run(cell)] },
      ],
    },
  ],
  note: [],
});
const figureWith = (changed: Partial<Figure>, words: string | null): ReportBlock => {
  const block = exampleReport.sections[1]!.blocks[0]!;
  if (block.kind !== 'figure') throw new Error('The example has its figure there.');
  const { root } = block.figure;
  const children = root.children.map((child) =>
    typeof child !== 'string' && child.tag === 'desc' && changed.description !== undefined
      ? { ...child, children: [changed.description] }
      : child,
  );
  const text =
    words === null ? [] : [{ tag: 'text' as const, attributes: { x: 1, y: 1 }, children: [words] }];
  return {
    ...block,
    figure: { ...block.figure, ...changed, root: { ...root, children: [...children, ...text] } },
  };
};

/** Where a leak can stand; `null` formats are all of them. */
const places: readonly {
  readonly name: string;
  readonly formats: readonly ReportFormatName[];
  readonly put: Place;
}[] = [
  {
    name: 'a sentence',
    formats: ['docx', 'html'],
    put: (leak) => withBlock(paragraph([run(`They thank ${leak} for it.`)])),
  },
  {
    name: 'a sentence, split over runs',
    formats: ['docx', 'html'],
    put: (leak, cut) =>
      withBlock(
        paragraph([
          run('They thank '),
          { text: leak.slice(0, cut), style: 'strong' },
          { text: leak.slice(cut), style: 'italic' },
          run('.'),
        ]),
      ),
  },
  {
    name: 'a list',
    formats: ['docx', 'html'],
    put: (leak) => withBlock({ kind: 'list', ordered: true, entries: [[run(leak)]], numbers: [] }),
  },
  {
    name: 'a quote',
    formats: ['docx', 'html'],
    put: (leak) => withBlock({ kind: 'quote', text: `I owe ${leak} a lot`, tag: '' }),
  },
  {
    name: 'a cell',
    formats: ['docx', 'html', 'xlsx', 'csv'],
    put: (leak) => withBlock(tableBlock(`with ${leak}`)),
  },
  {
    name: 'a table’s title',
    formats: ['docx', 'html', 'xlsx', 'csv'],
    put: (leak) => withBlock({ ...tableBlock('x'), title: leak } as ReportBlock),
  },
  {
    name: 'a figure’s own text',
    formats: ['docx', 'html'],
    put: (leak) => withBlock(figureWith({ id: 'figure-1' }, leak)),
  },
  {
    name: 'a figure’s description',
    formats: ['docx', 'html'],
    put: (leak) => withBlock(figureWith({ description: `Bars of ${leak}` }, null)),
  },
  {
    name: 'a heading',
    formats: ['docx', 'html'],
    put: (leak) => ({
      report: {
        ...exampleReport,
        sections: exampleReport.sections.map((section) => ({ ...section, heading: leak })),
      },
      tables: [],
    }),
  },
  {
    name: 'the title and so the properties',
    formats: ['docx', 'html', 'xlsx', 'csv'],
    put: (leak) => ({ report: { ...exampleReport, title: leak }, tables: [] }),
  },
  {
    name: 'a table of data',
    formats: ['xlsx', 'csv'],
    put: (leak) => ({
      report: exampleReport,
      tables: [{ title: 'Data', columns: [{ heading: 'x', kind: 'text' }], rows: [[leak]] }],
    }),
  },
  {
    name: 'the name of a sheet',
    formats: ['xlsx', 'csv'],
    put: (leak) => ({
      report: exampleReport,
      tables: [{ title: leak, columns: [{ heading: 'x', kind: 'text' }], rows: [[1]] }],
    }),
  },
];

const write = async (format: ReportFormatName, { report, tables }: Placed): Promise<Uint8Array> =>
  (await reportFormats[format].write(report, { pictures: new Map([['figure-1', pixel]]), tables })).bytes;
const pixel = new Uint8Array(
  [
    ...atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    ),
  ].map((letter) => letter.charCodeAt(0)),
);

interface Seed {
  readonly title: string;
  readonly format: ReportFormatName;
  readonly personId: string;
  readonly placed: Placed;
}

const seeds: readonly Seed[] = (() => {
  const random = createRandom(20_270_506);
  const pick = <Value>(values: readonly Value[]): Value => values[randomInteger(random, values.length)]!;
  return Array.from({ length: 200 }, (_, index) => {
    const person = pick(roster);
    const secret = pick([person.name, person.name, person.email, person.phone]);
    const leak = pick(changes)(secret);
    const place = places[index % places.length]!;
    const format = pick(place.formats);
    const cut = 1 + randomInteger(random, leak.length - 2);
    return {
      title: `${index + 1}: ${place.name}, ${format}`,
      format,
      personId: person.id,
      placed: place.put(leak, cut),
    };
  });
})();

describe('seeded leaks', () => {
  it.each(seeds)('$title', async ({ format, personId, placed }) => {
    const { leaks } = checkFile(await write(format, placed), `report.${format}`, needles);
    expect(leaks.map((leak) => leak.personId)).toContain(personId);
  });
  it.each(['docx', 'html', 'xlsx', 'csv'] as const)(
    'no false alarm on the clean report as %s',
    async (format) => {
      const report = checkFile(
        await write(format, { report: exampleReport, tables: [] }),
        `report.${format}`,
        needles,
      );
      expect(report.leaks).toEqual([]);
      expect(report.pieces).toBeGreaterThan(10);
    },
  );
});
