import type { ReportSentence, ReportSettings } from '../../model/index.ts';
import { applySentences } from './applySentences.ts';
import { type ChecklistLine, checklistsOf } from './checklists.ts';
import type { SectionDraft } from './draft.ts';
import type { EvaluationReport, ReportBlock, ReportSection } from './model.ts';
import { type ReportPreset, reportPresets } from './presets.ts';
import { computeResults, type ReportProgress, type ReportResults } from './results.ts';
import {
  appendixSection,
  checklistSection,
  codebookSection,
  itemsSection,
  type WhereReported,
} from './sections/appendix.ts';
import { allTestsSection, classYearsSection, earlierSection, sidesSection } from './sections/compare.ts';
import { limitationsSection } from './sections/limitations.ts';
import { methodsSection } from './sections/methods.ts';
import {
  askedSection,
  flowSection,
  participantsSection,
  programSection,
  rateSection,
} from './sections/people.ts';
import { choicesSection, ratingsSection, resultsSection } from './sections/ratings.ts';
import { nextSection, summarySection } from './sections/summary.ts';
import { jointSection, themesSection, voicesSection } from './sections/words.ts';
import type { ReportSource } from './source.ts';

/** On which page of the print each section begins, by its id. */
export type PageNumbers = ReadonlyMap<string, number>;

export interface ReportOptions {
  readonly title: string;
  readonly settings: ReportSettings;
  readonly sentences: readonly ReportSentence[];
  /** Known once the pages have been laid out; null leaves them out of the checklists. */
  readonly pages: PageNumbers | null;
  /** Whether the places that the board has not filled are there to be seen; what leaves has none. */
  readonly prompts: boolean;
}

type Draft = (
  results: ReportResults,
  preset: ReportPreset,
  options: ReportOptions,
  whereReported: WhereReported,
) => SectionDraft;

const checklist =
  (id: 'gramms' | 'cross' | 'cherries'): Draft =>
  (results, _, __, whereReported) => {
    const own = checklistsOf(results).find((one) => one.id === id);
    return own === undefined
      ? { id, heading: id, level: 2, blocks: [] }
      : checklistSection(own, whereReported);
  };

/** Every section that a report can have, by the id that presets name. */
const drafts: Readonly<Record<string, Draft>> = {
  summary: summarySection,
  next: nextSection,
  program: programSection,
  participants: participantsSection,
  flow: flowSection,
  rate: rateSection,
  asked: askedSection,
  results: resultsSection,
  ratings: ratingsSection,
  choices: choicesSection,
  sides: sidesSection,
  classYears: classYearsSection,
  earlier: earlierSection,
  voices: voicesSection,
  themes: themesSection,
  joint: jointSection,
  limitations: (results, _, { sentences }) =>
    limitationsSection(results, new Set(sentences.map(({ slot }) => slot))),
  methods: methodsSection,
  appendix: appendixSection,
  items: itemsSection,
  codebook: codebookSection,
  allTests: allTestsSection,
  gramms: checklist('gramms'),
  cross: checklist('cross'),
  cherries: checklist('cherries'),
};

/** A part belongs to the chapter before it where that chapter names it as one. */
const chapterOf: Readonly<Record<string, string>> = {
  flow: 'participants',
  rate: 'participants',
  asked: 'participants',
  ratings: 'results',
  choices: 'results',
  sides: 'results',
  classYears: 'results',
  earlier: 'results',
  themes: 'voices',
  items: 'appendix',
  codebook: 'appendix',
  allTests: 'appendix',
  gramms: 'appendix',
  cross: 'appendix',
  cherries: 'appendix',
};

const hasParts = (id: string, sections: readonly SectionDraft[]): boolean =>
  sections.some((section) => chapterOf[section.id] === id && section.blocks.length > 0);

/** Sections without a word and without a part are left out; a part without its chapter becomes one. */
const withoutEmpty = (sections: readonly SectionDraft[]): readonly SectionDraft[] => {
  const filled = sections.filter(({ id, blocks }) => blocks.length > 0 || hasParts(id, sections));
  return filled.map((section) =>
    section.level === 1 || filled.some(({ id }) => id === chapterOf[section.id])
      ? section
      : { ...section, level: 1 },
  );
};

/** Sentences without a word are places that wait. */
const withPrompts = (prompts: boolean, sections: readonly SectionDraft[]): readonly SectionDraft[] =>
  prompts
    ? sections
    : sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0),
      }));

const numberSections = (sections: readonly SectionDraft[]): readonly ReportSection[] => {
  let chapter = 0;
  let part = 0;
  let isAppendix = false;
  return sections.map((section): ReportSection => {
    if (section.level === 1) {
      isAppendix = section.id === 'appendix';
      if (!isAppendix) chapter++;
      part = 0;
    } else part++;
    const own = isAppendix ? 'A' : String(chapter);
    return { ...section, number: section.level === 1 ? own : `${own}.${part}` };
  });
};

/** Tables and figures count from 1 through the report, each by itself. */
const numberBlocks = (sections: readonly ReportSection[]): readonly ReportSection[] => {
  const next = { table: 0, figure: 0 };
  const numbered = (block: ReportBlock): ReportBlock =>
    block.kind === 'table' || block.kind === 'figure' ? { ...block, number: ++next[block.kind] } : block;
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(numbered) }));
};

const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
};

const reportedIn =
  (sections: readonly ReportSection[], { sentences, pages }: ReportOptions): WhereReported =>
  ({ section, slot }: ChecklistLine) => {
    const written = sentences.find((one) => one.slot === slot && one.text.trim() !== '');
    const holder =
      sections.find(({ id }) => id === section) ??
      (written === undefined
        ? undefined
        : sections.find(({ blocks }) =>
            blocks.some((block) => block.kind === 'paragraph' && block.slot === written.slot),
          ));
    if (holder !== undefined && (section === holder.id || written !== undefined)) {
      const page = pages?.get(holder.id);
      return `Section ${holder.number}${page === undefined ? '' : `, page ${page}`}`;
    }
    return written !== undefined && slot?.startsWith('checklist/') === true ? written.text : null;
  };

/** Puts a report together from results that have been computed. The same results give the same report. */
export const assembleReport = (results: ReportResults, options: ReportOptions): EvaluationReport => {
  const preset = reportPresets[options.settings.preset];
  const { source } = results;
  const draft = (whereReported: WhereReported): readonly ReportSection[] =>
    numberBlocks(
      numberSections(
        withoutEmpty(
          withPrompts(
            options.prompts,
            applySentences(
              preset.sections.flatMap((id) => drafts[id]?.(results, preset, options, whereReported) ?? []),
              options.sentences,
            ),
          ),
        ),
      ),
    );
  // Checklists tell where things stand, so the sections have to be known before.
  const sections = draft(
    reportedIn(
      draft(() => null),
      options,
    ),
  );
  return freeze({
    title: options.title,
    subtitle: `${source.survey.instrument.title}, ${source.cycleLabel}`,
    chapterName: source.chapterName,
    authors: options.settings.authors,
    day: source.day,
    dateText: source.dateText,
    appVersion: source.appVersion,
    fingerprint: source.fingerprint,
    sections,
  });
};

/**
 * Makes a report of a survey: has every engine run, and puts the results into words, tables and figures.
 * @param options title, how it is made, what the board wrote, and pages where they are known
 */
export const buildEvaluationReport = (
  source: ReportSource,
  options: ReportOptions,
  onProgress: ReportProgress = () => {},
): EvaluationReport => {
  const results = computeResults(source, options.settings, onProgress);
  onProgress(0.75, 'Writing the report');
  return assembleReport(results, options);
};
