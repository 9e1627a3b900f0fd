import { figureFormats, lineageFormats } from '../../shared/export/index.ts';
import { familyToken, type LineagePage, lineagePages } from '../../shared/figures/index.ts';
import { type ChosenLineage, chooseLineage, layoutLineage } from '../../shared/lineage/index.ts';
import type { DrawnOn, OutAnswer, OutQuestion } from './lineageOutProtocol.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';

const say = (message: WorkerMessage<OutAnswer>): void => self.postMessage(message);

/** The pages of the chosen part, drawn for paper. */
const drawPages = (
  lineage: ChosenLineage,
  title: string,
  on: Exclude<DrawnOn, 'nothing'>,
  stopFlag: Int32Array | null,
): readonly LineagePage[] => {
  const layout = layoutLineage(
    { people: lineage.people, links: lineage.links, order: lineage.people.map(({ id }) => id) },
    { spacing: 'tight' },
  );
  return lineagePages(layout, {
    id: 'lineage',
    title,
    paper: on === 'one page' ? null : on,
    people: lineage.people.map(({ id, name, row }) => ({ id, name, note: row === null ? '' : String(row) })),
    families: lineage.trees.map(({ founderId, name }) => ({ founderId, name, color: familyToken(name) })),
    onPage: (done, of) => {
      if (done % 4 === 0) say({ kind: 'progress', done: done / of, doing: `Page ${done} of ${of} is drawn` });
    },
    shouldStop: () => stopFlag !== null && Atomics.load(stopFlag, 0) === 1,
  });
};

const answer = (question: OutQuestion, stopFlag: Int32Array | null): OutAnswer => {
  if (question.kind === 'draw') {
    const { source, choice, title, on } = question;
    const lineage = chooseLineage(source, choice);
    return { kind: 'drawn', lineage, pages: on === 'nothing' ? [] : drawPages(lineage, title, on, stopFlag) };
  }
  const { bytes, notes } =
    question.kind === 'write'
      ? lineageFormats[question.format].write(question.lineage, question.title)
      : figureFormats.svg.write(question.figure);
  return { kind: 'written', bytes, notes };
};

self.onmessage = ({ data: { input, stopFlag } }: MessageEvent<WorkerJob<OutQuestion>>) => {
  try {
    say({ kind: 'done', output: answer(input, stopFlag) });
  } catch (error) {
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message : 'The lineage could not be drawn.',
    });
  }
};
