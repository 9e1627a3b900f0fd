import type { ReportResults } from './results.ts';

/** One line of a reporting checklist. */
export interface ChecklistLine {
  /** As numbered in the checklist, unique within it. */
  readonly id: string;
  readonly what: string;
  /** The section that reports it, where this report really does; null where the program can't know. */
  readonly section: string | null;
  /** A place in the report where the board may have written it. */
  readonly slot: string | null;
}

export interface Checklist {
  readonly id: 'gramms' | 'cross' | 'cherries';
  readonly name: string;
  readonly source: string;
  readonly lines: readonly ChecklistLine[];
}

type Where = readonly [id: string, what: string, section: string | null, slot?: string];
const lines = (list: readonly Where[]): readonly ChecklistLine[] =>
  list.map(([id, what, section, slot]) => ({ id, what, section, slot: slot ?? null }));

const gramms = ({ joint }: ReportResults): Checklist => {
  const concluded = joint?.rows.some(({ conclusion, fit }) => conclusion !== '' || fit !== null) ?? false;
  return {
    id: 'gramms',
    name: 'GRAMMS, mixed methods',
    source: 'O’Cathain, Murphy and Nicholl, 2008',
    lines: lines([
      ['1', 'Why mixed methods', null, 'program/mixed'],
      ['2', 'Design: purpose, priority and sequence of the methods', 'program'],
      ['3', 'Each method: sampling, collection and analysis', 'methods'],
      ['4', 'Where and how the methods are brought together', joint === null ? null : 'joint'],
      ['5', 'Limits of one method that the other brings', null, 'limitations/own'],
      ['6', 'Insights from bringing them together', concluded ? 'joint' : null, 'joint/insight'],
    ]),
  };
};

const cross = ({ source }: ReportResults): Checklist => ({
  id: 'cross',
  name: 'CROSS, surveys',
  source: 'Sharma and others, 2021; items in short',
  lines: lines([
    ['1', 'Title and abstract say that it is a survey, with a summary', 'summary'],
    ['2', 'Background and rationale', null, 'program/why'],
    ['3', 'Aims', null, 'program/why'],
    ['4', 'Study design', 'program'],
    ['5a', 'The questionnaire: number and type of items, in full', 'items'],
    ['5b', 'Pretesting', null, 'asked/origin'],
    ['5c', 'Reliability and validity', source.survey.scales.length > 0 ? 'asked' : null],
    ['5d', 'Scoring', source.survey.scales.length > 0 ? 'methods' : null],
    ['6a', 'Whom the survey is about', 'program'],
    ['6b', 'How people were chosen', 'rate'],
    ['6c', 'Sample size', 'flow'],
    ['6d', 'How well those who answered stand for all', null, 'limitations/rate'],
    ['7a', 'How the survey was given', null, 'rate/how'],
    ['7b', 'When and how people were invited and reminded', null, 'rate/how'],
    ['8', 'How repeated answers were kept from counting twice', null, 'rate/how'],
    ['9a', 'Ethics approval', null, 'methods/ethics'],
    ['9b', 'Consent', null, 'methods/ethics'],
    ['9c', 'Keeping of data and names', 'methods'],
    ['10a', 'Statistical methods', 'methods'],
    ['10b', 'Missing answers', 'methods'],
    ['11', 'Response rate and flow of people', 'rate'],
    ['12', 'Who the people are who answered', 'rate'],
    ['13', 'Results with intervals', 'results'],
    ['14', 'Limitations', null, 'limitations/own'],
    ['15', 'What the results mean', null, 'summary/own'],
    ['16', 'How far they hold elsewhere', null, 'limitations/oneChapter'],
    ['17', 'Who paid', null, 'checklist/funding'],
    ['18', 'Conflicts of interest', null, 'checklist/conflicts'],
    ['19', 'Thanks', null, 'checklist/thanks'],
  ]),
});

const cherries = (): Checklist => ({
  id: 'cherries',
  name: 'CHERRIES, surveys on the web',
  source: 'Eysenbach, 2004; items in short',
  lines: lines([
    ['1', 'Design of the survey and whom it is for', 'program'],
    ['2', 'Ethics approval and consent', null, 'methods/ethics'],
    ['3', 'Protection of data', 'methods'],
    ['4', 'Development and trying out', null, 'asked/origin'],
    ['5', 'Open or closed survey; first contact', null, 'rate/how'],
    ['6', 'Where and how it was given; voluntary or not', null, 'rate/how'],
    ['7', 'Incentives', null, 'rate/how'],
    ['8', 'Time of the survey', null, 'rate/how'],
    ['9', 'Order of items, branching, number of pages', null, 'asked/origin'],
    ['10', 'Number of items', 'asked'],
    ['11', 'Check of completeness; way back to earlier answers', null, 'rate/how'],
    ['12', 'Rates of viewing, taking part and completing', 'rate'],
    ['13', 'How people were kept from answering twice', null, 'rate/how'],
    ['14', 'Incomplete answers', 'rate'],
    ['15', 'Unusually quick answers', null, 'checklist/quick'],
    ['16', 'Weighting', null, 'checklist/weighting'],
  ]),
});

/** The checklists that go with a mixed-methods survey. What is asked of each line is said in short, in our own words. */
export const checklistsOf = (results: ReportResults): readonly Checklist[] => [
  // Without coded words no methods were mixed.
  ...((results.source.voices?.read ?? 0) > 0 ? [gramms(results)] : []),
  cross(results),
  cherries(),
];
