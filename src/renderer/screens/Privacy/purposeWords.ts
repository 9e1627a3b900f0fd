import type { Purpose } from '../../../shared/model/index.ts';

/** What somebody agrees to, as a sentence. */
export const purposeSentences: Readonly<Record<Purpose, string>> = {
  pairing: 'Answers are used for pairing',
  'shown to partner': 'Answers are shown to the partner',
  research: 'Answers are used in research, without the name',
  'named in the tree': 'The name stays in the tree after graduation',
};

/** The same in short, for a row of choices. */
export const purposeTitles: Readonly<Record<Purpose, string>> = {
  pairing: 'Pairing',
  'shown to partner': 'Shown to the partner',
  research: 'Research',
  'named in the tree': 'Named in the tree',
};

/** What a no leads to. */
export const refusalWords: Readonly<Record<Purpose, string>> = {
  pairing: 'Whoever refuses takes no part in the next pairing. Who was not asked does.',
  'shown to partner': 'Whoever refuses has none of their answers in the letter to the partner.',
  research: 'Whoever refuses is left out of the data that goes with a report.',
  'named in the tree': 'Whoever refuses is shown without a name once they have graduated.',
};
