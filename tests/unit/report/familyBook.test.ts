import { expect, it } from 'vitest';
import { chooseLineage } from '../../../src/shared/lineage/index.ts';
import { familyBook } from '../../../src/shared/report/index.ts';

//   2022   Wen        Dev
//           |          |
//   2023   Bo          |
//           |          |
//   2024   Cy (+ Dev)  Eli
it('tells each family: members by generation, what they are to the founder, mentors with dates', () => {
  const people = (
    [
      ['cy', 'Cy', 2024],
      ['wen', "Anonymous '22", 2022],
      ['dev', 'Dev', 2022],
      ['bo', 'Bo', 2023],
      ['eli', 'Eli', null],
    ] as const
  ).map(([id, name, row]) => ({ id, name, row, withheldName: id === 'wen' ? 'Wenceslas' : null }));
  const lineage = chooseLineage(
    {
      people,
      links: [
        {
          mentorId: 'wen',
          menteeId: 'bo',
          kind: 'primary',
          status: 'ended',
          endReason: 'completed',
          startedOn: '2023-09-01',
          endedOn: '2024-05-31',
        },
        { mentorId: 'bo', menteeId: 'cy', kind: 'primary', startedOn: '2024-09-01' },
        { mentorId: 'dev', menteeId: 'cy', kind: 'co-mentor' },
        { mentorId: 'dev', menteeId: 'eli', kind: 'bridge' },
      ],
      order: ['wen', 'bo', 'cy', 'dev', 'eli'],
      familyNames: new Map([
        ['wen', 'Hazel'],
        ['dev', 'Rowan'],
      ]),
    },
    { founderIds: null, from: null, to: null, withEnded: true, withCoMentors: true },
  );
  const book = familyBook(lineage, { mentor: 'big', mentee: 'little' });
  expect(
    book.map(({ name, summary, members }) => ({
      name,
      summary,
      members: members.map(({ id: _, ...rest }) => rest),
    })),
  ).toEqual([
    {
      name: 'Hazel',
      summary: '3 people over 3 generations, entered 2022 to 2024',
      members: [
        { name: "Anonymous '22", entered: '2022', relation: 'founder', mentors: [] },
        {
          name: 'Bo',
          entered: '2023',
          relation: 'little',
          mentors: ["Anonymous '22, 2023-09-01 to 2024-05-31, completed"],
        },
        {
          name: 'Cy',
          entered: '2024',
          relation: 'grand-little',
          mentors: ['Bo, 2024-09-01', 'Dev, co-mentor'],
        },
      ],
    },
    {
      name: 'Rowan',
      summary: '2 people over 2 generations, entered 2022',
      members: [
        { name: 'Dev', entered: '2022', relation: 'founder', mentors: [] },
        { name: 'Eli', entered: '', relation: 'little', mentors: ['Dev, took over'] },
      ],
    },
  ]);
  expect(JSON.stringify(book)).not.toContain('Wenceslas');
});
