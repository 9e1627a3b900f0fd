import type { CodebookImport, CodeColor } from '../../../model/index.ts';

type Line = readonly [name: string, color: CodeColor, definition: string, include: string, exclude: string];

// Made for this project, from what mentoring programs usually hear. A start to be edited, not a finding.
const themes: readonly (readonly [name: string, lines: readonly Line[]])[] = [
  [
    'Someone a step ahead',
    [
      [
        'Study advice',
        'linden',
        'Help with how and what to study.',
        'outlines, question banks, how to plan a block',
        'calm before an exam, which is a code of its own',
      ],
      [
        'Nerves before exams',
        'cedar',
        'Being calmed, cheered or steadied before a test.',
        'messages the night before, talking someone down',
        'advice on the material itself',
      ],
      [
        'Seeing the road ahead',
        'alder',
        'Knowing what comes next because someone has been there.',
        'the next year, the wards, choosing a specialty',
        '',
      ],
    ],
  ],
  [
    'Not alone here',
    [
      [
        'A friend in the school',
        'rowan',
        'The pair became friends, or did things that friends do.',
        'dinners, walks, talking about life outside class',
        'friends made without the program',
      ],
      ['Feeling I belong', 'maple', 'Having a place in the school or among its people.', '', ''],
      [
        'More than one person',
        'aspen',
        'Help or welcome that came through the mentor’s own mentor or others of the family.',
        'dinners of the family, being passed on to someone further up',
        '',
      ],
    ],
  ],
  [
    'What got in the way',
    [
      [
        'Time was scarce',
        'birch',
        'Schedules, blocks or workload kept the two from meeting.',
        'free times that never overlapped',
        'no answer to messages',
      ],
      ['Long silence', 'beech', 'One side did not answer, or nobody wrote first.', '', ''],
      [
        'The two did not fit',
        'juniper',
        'Too little in common, or other hopes for the year.',
        'wishes for another kind of pairing',
        '',
      ],
    ],
  ],
];

/** A codebook to start from and to edit, as the command that takes it over wants it. */
export const startingCodebook: CodebookImport = {
  fileName: 'the starting codebook',
  codes: themes.flatMap(([, lines]) =>
    lines.map(([name, color, definition, include, exclude]) => ({
      key: name,
      parentKey: null,
      existingId: null,
      name,
      color,
      definition,
      include,
      exclude,
      example: '',
    })),
  ),
  themes: themes.map(([name, lines]) => ({
    name,
    description: '',
    codeKeys: lines.map(([key]) => key),
  })),
};
