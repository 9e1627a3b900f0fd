import { figureFormats, lineageFormats } from '../../shared/export/index.ts';
import {
  familyToken,
  type LineagePage,
  lineageFigure,
  lineagePages,
  type PaperSize,
} from '../../shared/figures/index.ts';
import { type ChosenLineage, chooseLineage, layoutLineage } from '../../shared/lineage/index.ts';
import { familyBook } from '../../shared/report/index.ts';
import type { BookWords, DrawnFamily, OutAnswer, OutQuestion } from './lineageOutProtocol.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';

const say = (message: WorkerMessage<OutAnswer>): void => self.postMessage(message);

/** People as they stand on paper: the year of entry below the name. */
const namesOf = ({ people }: Pick<ChosenLineage, 'people'>) =>
  people.map(({ id, name, row }) => ({ id, name, note: row === null ? '' : String(row) }));

/** The pages of the chosen part, drawn for paper. */
const drawPages = (
  lineage: ChosenLineage,
  title: string,
  on: PaperSize | 'one page',
  shouldStop: () => boolean,
): readonly LineagePage[] => {
  const layout = layoutLineage(
    { people: lineage.people, links: lineage.links, order: lineage.people.map(({ id }) => id) },
    { spacing: 'tight' },
  );
  return lineagePages(layout, {
    id: 'lineage',
    title,
    paper: on === 'one page' ? null : on,
    people: namesOf(lineage),
    families: lineage.trees.map(({ founderId, name }) => ({ founderId, name, color: familyToken(name) })),
    onPage: (done, of) => {
      if (done % 4 === 0) say({ kind: 'progress', done: done / of, doing: `Page ${done} of ${of} is drawn` });
    },
    shouldStop,
  });
};

/** The family book, a chart a family; fewer families where it was told to stop. */
const drawBook = (
  lineage: ChosenLineage,
  { relations, days }: BookWords,
  shouldStop: () => boolean,
): readonly DrawnFamily[] => {
  const drawn: DrawnFamily[] = [];
  const families = familyBook(lineage, relations, (day) => days.get(day) ?? day);
  for (const family of families) {
    if (shouldStop()) break;
    const { people, links } = family.lineage;
    const { founderId, name } = family;
    const layout = layoutLineage({ people, links, order: people.map(({ id }) => id) }, { spacing: 'tight' });
    const chart = lineageFigure(layout, {
      id: `book-${founderId}`,
      title: name,
      people: namesOf(family.lineage),
      families: [{ founderId, name, color: familyToken(name) }],
    });
    drawn.push({ ...family, chart });
    say({
      kind: 'progress',
      done: drawn.length / families.length,
      doing: `Family ${drawn.length} of ${families.length} is drawn`,
    });
  }
  return drawn;
};

const answer = (question: OutQuestion, stopFlag: Int32Array | null): OutAnswer => {
  if (question.kind === 'draw') {
    const { source, choice, title, on, bookWords } = question;
    const shouldStop = (): boolean => stopFlag !== null && Atomics.load(stopFlag, 0) === 1;
    const lineage = chooseLineage(source, choice);
    return {
      kind: 'drawn',
      lineage,
      pages: on === 'nothing' || on === 'book' ? [] : drawPages(lineage, title, on, shouldStop),
      book: on === 'book' ? drawBook(lineage, bookWords, shouldStop) : [],
    };
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
