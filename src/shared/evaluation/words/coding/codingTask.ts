import type { Code, CodingImport } from '../../../model/index.ts';
import { foldText } from '../../../util/index.ts';
import type { TextAnswer } from './textAnswers.ts';

/** A task's answers and codes; numbers stand for answers, so that nothing else of a person leaves. */
export interface CodingTask {
  readonly question: string;
  /** In the order of their numbers; texts with names dotted out. */
  readonly answers: readonly { readonly number: number; readonly text: string }[];
  readonly codes: readonly Pick<Code, 'id' | 'name' | 'definition' | 'include' | 'exclude' | 'example'>[];
  /** SHA-256 of the answers and codes: what comes back must belong to them. */
  readonly fingerprint: string;
}

export const taskSheets = { coding: 'Coding', codebook: 'Codebook', task: 'Task' } as const;
export const nothingColumn = 'Nothing to code';
export const nameLine = 'Your name';
export const fingerprintLine = 'Fingerprint (leave it)';

/** What the fingerprint is made over. */
export const taskText = (
  answers: readonly Pick<TextAnswer, 'number' | 'text' | 'itemId'>[],
  codes: readonly Pick<Code, 'id' | 'name'>[],
): string =>
  JSON.stringify([
    answers.map(({ number, text, itemId }) => [number, text, itemId]),
    codes.map(({ id, name }) => [id, name]),
  ]);

interface TaskSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type TakenTask =
  | { readonly ok: true; readonly coderName: string; readonly work: Omit<CodingImport, 'coder' | 'fileName'> }
  | { readonly ok: false; readonly sentence: string };

const refuse = (sentence: string): TakenTask => ({ ok: false, sentence });
const isMarked = (cell: string): boolean => !/^(|0|-|–|no|n)$/i.test(cell.trim());

/**
 * Reads a filled task. A mark in a code's column applies the code to the whole answer; a line without any mark was not
 * read. Anything that does not belong to these answers and codes is refused as a whole.
 * @param now the present moment as ISO 8601 in UTC
 */
export const readCodingTask = (
  sheets: readonly TaskSheet[],
  answers: readonly TextAnswer[],
  codes: readonly Pick<Code, 'id' | 'name'>[],
  fingerprint: string,
  now: string,
): TakenTask => {
  const sheet = (name: string): TaskSheet | undefined =>
    sheets.find((one) => foldText(one.name) === foldText(name));
  const [coding, task] = [sheet(taskSheets.coding), sheet(taskSheets.task)];
  if (coding === undefined || task === undefined)
    return refuse(
      'This is no coding task: it needs the sheets “Coding” and “Task” as they were saved. Save the task as an Excel workbook, not as CSV.',
    );
  const lines = new Map(
    [task.header, ...task.rows].map(([key = '', value = '']) => [foldText(key), value.trim()]),
  );
  if (lines.get(foldText(fingerprintLine)) !== fingerprint)
    return refuse(
      'This task was made from other answers or another codebook. Choose the question it was made for, or save a new task.',
    );
  const columns = coding.header.map((heading) => foldText(heading));
  const codeAt = codes.map(({ id, name }) => ({ id, at: columns.lastIndexOf(foldText(name)) }));
  const lost = codes.filter((_, index) => (codeAt[index]?.at ?? -1) < 0);
  if (lost.length > 0)
    return refuse(`The column of the code “${lost[0]?.name}” is missing. Put its heading back as it was.`);
  const nothingAt = columns.lastIndexOf(foldText(nothingColumn));
  const byNumber = new Map(answers.map((answer) => [String(answer.number), answer]));
  const codings: CodingImport['codings'][number][] = [];
  const reads: CodingImport['reads'][number][] = [];
  for (const row of coding.rows) {
    const answer = byNumber.get((row[0] ?? '').trim());
    if (answer === undefined)
      return refuse(`There is no answer ${row[0] ?? ''} in this question. Nothing was taken in.`);
    const about = { submissionId: answer.submissionId, itemId: answer.itemId };
    const own = codeAt.filter(({ at }) => isMarked(row[at] ?? ''));
    const isNothing = isMarked(row[nothingAt] ?? '');
    if (own.length === 0 && !isNothing) continue;
    if (own.length > 0 && isNothing)
      return refuse(
        `Answer ${answer.number} has codes and is marked “${nothingColumn}”. Only one of both can be.`,
      );
    for (const { id } of own)
      codings.push({ ...about, codeId: id, startsAt: null, endsAt: null, codedAt: now });
    reads.push({ ...about, nothingToCode: isNothing });
  }
  if (reads.length === 0) return refuse('Nothing is marked in this task yet.');
  const coderName = lines.get(foldText(nameLine)) ?? '';
  return { ok: true, coderName, work: { codings, reads, memos: [] } };
};
