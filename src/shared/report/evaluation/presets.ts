import type { ReportPresetId } from '../../model/index.ts';

/** What a report is for, and what of it belongs there. */
export interface ReportPreset {
  readonly name: string;
  readonly what: string;
  /** Ids of its sections, in order; a part stands below the chapter that comes before it. */
  readonly sections: readonly string[];
  /** Most questions in the figures of ratings; null for all. */
  readonly mostRatings: number | null;
  /** Whether tables stand beside figures that show the same. */
  readonly hasTables: boolean;
  /** Most quotes for each theme. */
  readonly quotesPerTheme: number;
  /** The methods in a sentence or two, or as a paper needs them. */
  readonly methods: 'short' | 'full';
}

const appendix = ['appendix', 'items', 'codebook', 'allTests', 'gramms', 'cross', 'cherries'];
const results = ['results', 'ratings', 'choices', 'sides', 'classYears', 'earlier'];
const people = ['participants', 'flow', 'rate', 'asked'];

/** Every kind of report; a new one is an entry here and in the model's list of ids. */
export const reportPresets: Readonly<Record<ReportPresetId, ReportPreset>> = Object.freeze({
  office: {
    name: 'Office report',
    what: 'Everything, for an adviser or the dean’s office.',
    sections: [
      'summary',
      'program',
      ...people,
      ...results,
      'voices',
      'themes',
      'joint',
      'limitations',
      'methods',
      ...appendix,
    ],
    mostRatings: null,
    hasTables: true,
    quotesPerTheme: 2,
    methods: 'full',
  },
  paper: {
    name: 'Paper kit',
    what: 'Methods, results, tables, figures and checklists for a manuscript.',
    sections: [
      'methods',
      ...people,
      ...results,
      'voices',
      'themes',
      'joint',
      'limitations',
      'appendix',
      'items',
      'codebook',
      'allTests',
      'gramms',
      'cross',
      'cherries',
    ],
    mostRatings: null,
    hasTables: true,
    quotesPerTheme: 3,
    methods: 'full',
  },
  poster: {
    name: 'Poster panel',
    what: 'What was found, in figures, on two or three pages.',
    sections: ['summary', 'flow', 'ratings', 'sides', 'joint', 'methods'],
    mostRatings: 8,
    hasTables: false,
    quotesPerTheme: 1,
    methods: 'short',
  },
  members: {
    name: 'Summary for members',
    what: 'One page for everyone who answered.',
    sections: ['summary', 'ratings', 'next', 'methods'],
    mostRatings: 4,
    hasTables: false,
    quotesPerTheme: 1,
    methods: 'short',
  },
});
