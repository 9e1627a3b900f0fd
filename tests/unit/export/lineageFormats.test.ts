import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { figureToSvg, lineageFormatNames, lineageFormats } from '../../../src/shared/export/index.ts';
import { familyToken, lineagePages, paperSizes } from '../../../src/shared/figures/index.ts';
import {
  type ChosenLineage,
  chooseLineage,
  type LineageChoice,
  type LineageSource,
  layoutLineage,
} from '../../../src/shared/lineage/index.ts';
import { largeLineage } from '../lineage/largeLineage.ts';
import { readGedcom } from './readGedcom.ts';
import { readDot, readGraphml } from './readGraphs.ts';

//   2022   Wen (withheld)     Dev
//         /   \                |
//   2023 Ada   Bo              |
//               \              |
//   2024         Cy (+ Dev)   Eli (Bo ended, Dev took over)
const hostile = [
  'Ann "Q" \\',
  'X ]]> <b>&amp;</b>',
  '@F1@ at@home',
  'Two\nlines\r\n0 TRLR',
  'שלום עולם',
  '🌲 Grove',
  '=HYPERLINK("http://x")',
  'A /Slash/ Name',
];
const source: LineageSource = {
  people: [
    { id: 'wen', name: "Anonymous '22", withheldName: 'Wenceslas Quillfeather', row: 2022 },
    { id: 'dev', name: 'Dev', withheldName: null, row: 2022 },
    { id: 'ada', name: 'Ada', withheldName: null, row: 2023 },
    { id: 'bo', name: 'Bo', withheldName: null, row: 2023 },
    { id: 'cy', name: 'Cy', withheldName: null, row: 2024 },
    { id: 'eli', name: 'Eli', withheldName: null, row: 2024 },
  ],
  links: [
    {
      mentorId: 'wen',
      menteeId: 'ada',
      kind: 'primary',
      status: 'ended',
      endReason: 'completed',
      startedOn: '2023-09-01',
      endedOn: '2024-05-31',
    },
    { mentorId: 'wen', menteeId: 'bo', kind: 'primary', startedOn: '2023-09-01' },
    { mentorId: 'bo', menteeId: 'cy', kind: 'primary', startedOn: '2024-09-01' },
    { mentorId: 'dev', menteeId: 'cy', kind: 'co-mentor', startedOn: '2024-10-01' },
    {
      mentorId: 'bo',
      menteeId: 'eli',
      kind: 'primary',
      status: 'ended',
      endReason: 'left',
      startedOn: '2024-09-01',
      endedOn: '2024-11-01',
    },
    { mentorId: 'dev', menteeId: 'eli', kind: 'bridge', startedOn: '2024-11-02' },
  ],
  order: ['wen', 'ada', 'bo', 'cy', 'dev', 'eli'],
  familyNames: new Map([
    ['wen', 'Quillfeather’s'],
    ['dev', 'Maple'],
  ]),
};
const everything: LineageChoice = {
  founderIds: null,
  from: null,
  to: null,
  withEnded: true,
  withCoMentors: true,
};
const choose = (choice: Partial<LineageChoice> = {}): ChosenLineage =>
  chooseLineage(source, { ...everything, ...choice });
const write = (
  name: (typeof lineageFormatNames)[number],
  lineage = choose(),
  title = 'Alder Creek lineage',
): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    lineageFormats[name].write(lineage, title).bytes,
  );

/** Every name hostile, one after the other. */
const hostileLineage = (): ChosenLineage =>
  chooseLineage(
    {
      people: hostile.map((name, at) => ({ id: `h${at}`, name, withheldName: null, row: 2000 + at })),
      links: hostile
        .slice(1)
        .map((_, at) => ({ mentorId: `h${at}`, menteeId: `h${at + 1}`, kind: 'primary' as const })),
      order: [],
      familyNames: new Map([['h0', 'The "]]>" & @co \\']]),
    },
    everything,
  );
const spoken = hostile.map((name) => name.replace(/\s+/g, ' '));

const large = ((): ChosenLineage => {
  const { people, links } = largeLineage(1000);
  return chooseLineage(
    {
      people: people.map((person) => ({
        ...person,
        name: `Person ${person.id.slice(1)}`,
        withheldName: null,
      })),
      links,
      order: [],
      familyNames: new Map(),
    },
    everything,
  );
})();

describe('chooseLineage', () => {
  it('takes one family, and the links within it', () => {
    const { people, links, families } = choose({ founderIds: ['dev'] });
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ['P0001', 'Dev'],
      ['P0002', 'Eli'],
    ]);
    expect(links.map(({ style, isPrimary }) => [style, isPrimary])).toEqual([['bridge', true]]);
    expect(families).toBe(1);
  });

  it('says whom the part holds by their ids on the roster, which no format writes', () => {
    expect(choose({ founderIds: ['dev'] }).about).toEqual(['dev', 'eli']);
    const told = { ...choose(), about: ['0198c0de-kept-here'] };
    for (const name of lineageFormatNames) expect(write(name, told)).not.toContain('0198c0de');
  });

  it('takes years: a family may begin several times then, under its one name', () => {
    const { people, trees, families } = choose({ from: 2023, to: 2024, founderIds: ['wen'] });
    expect(people.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(trees.map(({ name }) => name)).toEqual(["Anonymous '22’s", "Anonymous '22’s"]);
    expect(families).toBe(1);
  });

  it('leaves out ended and co-mentor links, and keeps the tree', () => {
    const { links, people } = choose({ withEnded: false, withCoMentors: false });
    expect(links.map(({ style }) => style).toSorted()).toEqual(['active', 'active', 'bridge', 'completed']);
    expect(people).toHaveLength(6);
  });

  it('keeps the place of someone whose name is withheld, so that the tree stays connected', () => {
    const { trees, people } = choose();
    expect(trees.map(({ people: count }) => count)).toEqual([4, 2]);
    expect(people.some(({ name }) => name === "Anonymous '22")).toBe(true);
  });
});

describe('what leaves', () => {
  const secrets = [
    'wen@example.org',
    '555-0142',
    'secret answer',
    'Wenceslas',
    'Quillfeather',
    '01990000-secret-id',
  ];
  const loaded: LineageSource = {
    ...source,
    people: source.people.map((person) => ({
      ...person,
      email: 'wen@example.org',
      phone: '555-0142',
      answers: ['secret answer'],
    })),
    links: source.links.map((link) => ({ ...link, id: '01990000-secret-id', note: 'secret answer' })),
  };
  it.each(lineageFormatNames)('%s holds no address, phone, answer, key or withheld name', (name) => {
    const text = write(name, chooseLineage(loaded, everything));
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).toContain('Ada');
    expect(text.replaceAll('&#39;', "'")).toContain("Anonymous '22");
  });

  it.each([null, paperSizes.letter])('neither does a drawing (paper: %o)', (paper) => {
    const lineage = chooseLineage(loaded, everything);
    const layout = layoutLineage(lineage, { spacing: 'tight' });
    const families = lineage.trees.map(({ founderId, name }) => ({
      founderId,
      name,
      color: familyToken(name),
    }));
    const pages = lineagePages(layout, {
      id: 'tree',
      title: 'Lineage',
      paper,
      people: lineage.people,
      families,
    });
    const text = pages.map(({ figure }) => figureToSvg(figure)).join('');
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).toContain('Ada');
    expect(text).toContain('Anonymous &#39;22');
  });
});

describe('GEDCOM', () => {
  it('is read by a strict reader, with every person, mentor and kind', () => {
    const { people, families } = readGedcom(write('gedcom'));
    expect([...people.values()].map(({ name }) => name)).toEqual([
      "Anonymous '22",
      'Ada',
      'Bo',
      'Cy',
      'Dev',
      'Eli',
    ]);
    const told = [...families.values()].map(({ husband, children }) => [
      people.get(husband)?.name,
      children.map((child) => people.get(child)?.name),
    ]);
    expect(told).toEqual([
      ["Anonymous '22", ['Ada', 'Bo']],
      ['Bo', ['Cy', 'Eli']],
      ['Dev', ['Eli', 'Cy']],
    ]);
    const eli = [...people.values()].find(({ name }) => name === 'Eli');
    expect(eli?.parents.map(({ pedigree, notes }) => [pedigree, notes])).toEqual([
      ['adopted', ['Mentoring pair (mentor who took over), from 2024-11-02.']],
      ['foster', ['Mentoring pair (mentor, ended early), from 2024-09-01 to 2024-11-01.']],
    ]);
  });

  it('survives hostile names and a title of a thousand letters', () => {
    const title = `A${'@🌲 é'.repeat(300)}`;
    const { people, headNote } = readGedcom(write('gedcom', hostileLineage(), title));
    expect([...people.values()].map(({ name }) => name)).toEqual(
      spoken.map((name) => name.replaceAll('/', '∕')),
    );
    expect(headNote).toContain(title);
  });

  it('counts as the lineage does for a thousand people', () => {
    const { people, families } = readGedcom(write('gedcom', large));
    expect(people.size).toBe(1000);
    expect(families.size).toBe(new Set(large.links.map(({ mentorId }) => mentorId)).size);
    const children = [...families.values()].reduce((sum, family) => sum + family.children.length, 0);
    expect(children).toBe(
      new Set(large.links.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`)).size,
    );
  });
});

describe.each([
  ['graphml', readGraphml],
  ['dot', readDot],
] as const)('%s', (name, read) => {
  it('is read by a strict reader, with every person and pair', () => {
    const { nodes, edges } = read(write(name));
    const nameOf = (id: string): string => (nodes.get(id) ?? '').replace(/, \d{4}$/, '');
    expect([...nodes.keys()].map(nameOf).toSorted()).toEqual([
      'Ada',
      "Anonymous '22",
      'Bo',
      'Cy',
      'Dev',
      'Eli',
    ]);
    expect(edges.map(([from, to]) => `${nameOf(from)} > ${nameOf(to)}`).toSorted()).toEqual([
      "Anonymous '22 > Ada",
      "Anonymous '22 > Bo",
      'Bo > Cy',
      'Bo > Eli',
      'Dev > Cy',
      'Dev > Eli',
    ]);
  });

  it('survives hostile names', () => {
    const { nodes } = read(write(name, hostileLineage(), 'Title "\\" ]]> &'));
    expect([...nodes.values()].map((label) => label.replace(/, \d{4}$/, ''))).toEqual(spoken);
  });

  it('counts as the lineage does for a thousand people', () => {
    const { nodes, edges } = read(write(name, large));
    expect([nodes.size, edges.length]).toEqual([1000, large.links.length]);
  });
});

describe('CSV', () => {
  it('has a line for each founder and each pair', () => {
    const { data } = Papa.parse<string[]>(write('csv').slice(1).trim());
    expect(data[0]).toEqual([
      'Mentor',
      'Mentor entered',
      'Mentee',
      'Mentee entered',
      'Family',
      'Kind',
      'From',
      'To',
    ]);
    expect(data[1]).toEqual(['', '', "Anonymous '22", '2022', "Anonymous '22’s", 'founder', '', '']);
    expect(data).toContainEqual([
      'Bo',
      '2023',
      'Eli',
      '2024',
      'Maple',
      'mentor, ended early',
      '2024-09-01',
      '2024-11-01',
    ]);
    expect(data).toHaveLength(1 + 2 + 6);
  });

  it('makes formulas harmless', () => {
    const cells = Papa.parse<string[]>(write('csv', hostileLineage()).slice(1)).data.flat();
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://x")');
  });
});
