import type { ReportId, ReportSentence, SavedReport } from '../../shared/model/index.ts';
import {
  ChapterError,
  type ChapterStore,
  makeId,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  deleteReport,
  findInstrument,
  findReport,
  insertReport,
  listReports,
  updateReport,
} from '../storage/queries/index.ts';

// A report looks back, so reports on surveys of past program cycles can be written as well.

export const readReports = ({ queries }: ChapterStore): SavedReport[] => listReports(queries);

const requireReport = (queries: Queries, id: ReportId): SavedReport => {
  const report = findReport(queries, id);
  if (report === undefined)
    throw new ChapterError('NOT_FOUND', 'This report is not in the chapter any more.', id);
  return report;
};

const requireSlots = (sentences: readonly ReportSentence[]): readonly ReportSentence[] => {
  if (new Set(sentences.map(({ slot }) => slot)).size !== sentences.length)
    throw new ChapterError('REFUSED', 'A place of the report was written twice. Nothing was changed.');
  return sentences;
};

export const addReport = (
  store: WritableStore,
  report: Pick<SavedReport, 'instrumentId' | 'title' | 'settings' | 'sentences'>,
): ReportId =>
  runCommand(store, (queries) => {
    const survey = findInstrument(queries, report.instrumentId);
    if (survey?.kind !== 'evaluation')
      throw new ChapterError('NOT_FOUND', 'This survey is not in the chapter any more.', report.instrumentId);
    const id = makeId<ReportId>();
    const at = store.now();
    const sentences = [...requireSlots(report.sentences)];
    insertReport(queries, { ...report, sentences, id, createdAt: at, changedAt: at });
    return { label: `Start the report “${report.title}”`, value: id };
  });

export const changeReport = (
  store: WritableStore,
  id: ReportId,
  changes: Pick<SavedReport, 'title' | 'settings'>,
): void =>
  runCommand(store, (queries) => {
    const before = requireReport(queries, id);
    updateReport(queries, id, { ...changes, changedAt: store.now() });
    return {
      label:
        before.title === changes.title
          ? `Change how the report “${before.title}” is made`
          : `Rename the report “${before.title}” to “${changes.title}”`,
      value: undefined,
    };
  });

/** @param sentence null gives the place back to the numbers */
export const writeSentence = (
  store: WritableStore,
  id: ReportId,
  slot: string,
  sentence: Omit<ReportSentence, 'slot'> | null,
): void =>
  runCommand(store, (queries) => {
    const { title, sentences } = requireReport(queries, id);
    const others = sentences.filter((one) => one.slot !== slot);
    updateReport(queries, id, {
      sentences: sentence === null ? others : [...others, { ...sentence, slot }],
      changedAt: store.now(),
    });
    return {
      label:
        sentence === null
          ? `Take the board’s words out of the report “${title}”`
          : `Write in the report “${title}”`,
      value: undefined,
    };
  });

export const removeReport = (store: WritableStore, id: ReportId): void =>
  runCommand(store, (queries) => {
    const { title } = requireReport(queries, id);
    deleteReport(queries, id);
    return { label: `Remove the report “${title}”`, value: undefined };
  });
