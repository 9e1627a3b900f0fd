import { readTable } from '../../shared/intake/index.ts';
import { findDuplicates, readClassList } from '../../shared/roster/index.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';
import { FileNotReadable, readFileBytes } from './readFileBytes.ts';
import type { RosterAnswer, RosterQuestion } from './rosterProtocol.ts';

const say = (message: WorkerMessage<RosterAnswer>): void => self.postMessage(message);

const answer = async (question: RosterQuestion): Promise<RosterAnswer> => {
  if (question.kind === 'duplicates')
    return { kind: 'duplicates', pairs: findDuplicates(question.people, question.distinct) };
  const bytes = await readFileBytes(question.file, question.fileName);
  const table = readTable(bytes, question.fileName);
  if (!table.ok) return { kind: 'refused', sentence: table.message };
  const [sheet] = table.sheets;
  if (sheet === undefined) return { kind: 'refused', sentence: 'The file has no sheet with anything in it.' };
  return { kind: 'class list', rows: readClassList(sheet, question.place) };
};

self.onmessage = ({ data: { input } }: MessageEvent<WorkerJob<RosterQuestion>>) => {
  answer(input).then(
    (output) => say({ kind: 'done', output }),
    (error: unknown) => {
      if (error instanceof FileNotReadable)
        return say({ kind: 'done', output: { kind: 'refused', sentence: error.message } });
      return say({
        kind: 'failed',
        message: error instanceof Error ? error.message : 'The roster could not be read.',
      });
    },
  );
};
