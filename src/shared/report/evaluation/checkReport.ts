import { checklistsOf } from './checklists.ts';
import type { EvaluationReport, PrintedNumber, ReportBlock, ReportCell } from './model.ts';
import { numberAt, type ReportResults } from './results.ts';
import { suggestLimitations } from './sections/limitations.ts';

const ofCell = (cell: ReportCell): readonly PrintedNumber[] =>
  cell.kind === 'number' ? [cell] : cell.kind === 'text' ? (cell.numbers ?? []) : [];

const ofBlock = (block: ReportBlock): readonly PrintedNumber[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return block.numbers;
    case 'table':
      return [...block.rows.flatMap(({ cells }) => cells.flatMap(ofCell)), ...(block.noteNumbers ?? [])];
    case 'figure':
      return block.noteNumbers ?? [];
    default:
      return [];
  }
};

/** Every number that a report prints, in order. */
export const printedNumbers = (report: EvaluationReport): readonly PrintedNumber[] =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap(ofBlock));

/** Whether a printed text is a fair rounding of a value: to as many decimals as it shows, or a bound that holds. */
export const isRoundingOf = (text: string, value: number): boolean => {
  const plain = text.replaceAll(',', '').replace('−', '-');
  const bound = /^([<>]) (.*)$/.exec(plain);
  const digits = bound?.[2] ?? plain;
  const isPercent = digits.endsWith('%');
  const shown = Number(isPercent ? digits.slice(0, -1) : digits);
  const meant = isPercent ? value * 100 : value;
  if (Number.isNaN(shown)) return false;
  if (bound !== null) return bound[1] === '<' ? meant < shown : meant > shown;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  // One decimal at most is how medians and means are printed, so "4" can stand for 4.0 alone.
  return Math.abs(shown - meant) <= 0.5 * 10 ** -decimals + 1e-9;
};

export interface NumberCheck {
  readonly printed: number;
  /** Those that are not what the engines found. */
  readonly wrong: readonly PrintedNumber[];
}

/** Holds every printed number against the results. @param results computed anew, not those the report was made from */
export const checkNumbers = (report: EvaluationReport, results: ReportResults): NumberCheck => {
  const numbers = printedNumbers(report);
  const wrong = numbers.filter(({ text, value, source }) => {
    const found = numberAt(results, source);
    return found === null || Math.abs(found - value) > 1e-12 || !isRoundingOf(text, found);
  });
  return { printed: numbers.length, wrong };
};

export interface ChecklistState {
  readonly name: string;
  readonly reported: number;
  readonly lines: number;
  /** What the first unreported lines ask for. */
  readonly open: readonly string[];
}

/** How much of each checklist this report answers. */
export const checkChecklists = (
  report: EvaluationReport,
  results: ReportResults,
): readonly ChecklistState[] =>
  checklistsOf(results).flatMap(({ id, name, lines }) => {
    const table = report.sections
      .find((section) => section.id === id)
      ?.blocks.find((block) => block.kind === 'table');
    if (table === undefined) return [];
    const open = lines.filter((_, index) => {
      const cell = table.rows[index]?.cells[2];
      return cell?.kind === 'text' && cell.runs[0]?.text === 'not reported';
    });
    return [
      { name, reported: lines.length - open.length, lines: lines.length, open: open.map(({ what }) => what) },
    ];
  });

/** Whether the report has limitations to state, and how many are suggested. */
export const checkLimitations = (
  report: EvaluationReport,
  results: ReportResults,
): { readonly belongs: boolean; readonly stated: number; readonly suggested: number } => {
  const section = report.sections.find(({ id }) => id === 'limitations');
  const stated =
    section?.blocks.filter((block) => block.kind === 'paragraph' && block.runs.length > 0).length ?? 0;
  return { belongs: section !== undefined, stated, suggested: suggestLimitations(results).length };
};

/** What was merged or held back, counted: groups of the survey, questions, quotes that are not confirmed. */
export const countHeldBack = ({
  summary,
  comparisons,
  source,
}: ReportResults): { readonly merged: number; readonly questions: number; readonly quotes: number } => ({
  merged: comparisons.reduce((sum, { answered }) => sum + answered.comparison.notes.length, 0),
  questions: summary.items.filter(({ note }) => note !== null).length,
  quotes: source.voices?.quotesWaiting ?? 0,
});
