import { readPastYears } from '../../shared/lineage/import/index.ts';
import { readGrids } from '../../shared/tabular/index.ts';
import type { PastAnswer, PastQuestion } from './pastYearsProtocol.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';
import { FileNotReadable, readFileBytes } from './readFileBytes.ts';

const say = (message: WorkerMessage<PastAnswer>): void => self.postMessage(message);

const answer = async (question: PastQuestion): Promise<PastAnswer> => {
  if (question.kind === 'read')
    return { kind: 'read', years: readPastYears(question.sheet, question.place, question.decisions) };
  const file = readGrids(await readFileBytes(question.file, question.fileName), question.fileName);
  if (!file.ok) return { kind: 'refused', sentence: file.message };
  const sheets = file.grids
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines, lineNumbers }) => ({ name, rows: lines, rowNumbers: lineNumbers }));
  if (sheets.length === 0)
    return { kind: 'refused', sentence: `“${question.fileName}” has no line with anything in it.` };
  return { kind: 'opened', sheets, notes: file.notes.map(({ message }) => message) };
};

self.onmessage = ({ data: { input } }: MessageEvent<WorkerJob<PastQuestion>>) => {
  answer(input).then(
    (output) => say({ kind: 'done', output }),
    (error: unknown) => {
      if (error instanceof FileNotReadable)
        return say({ kind: 'done', output: { kind: 'refused', sentence: error.message } });
      return say({
        kind: 'failed',
        message: error instanceof Error ? error.message : 'The list could not be read.',
      });
    },
  );
};
