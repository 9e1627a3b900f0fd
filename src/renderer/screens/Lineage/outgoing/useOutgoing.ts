import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LineagePage } from '../../../../shared/figures/index.ts';
import type { ChosenLineage, LineageChoice, LineageSource } from '../../../../shared/lineage/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { formatDay } from '../../../components/format.ts';
import { askLineageOut } from '../../../workers/askLineageOut.ts';
import type { BookWords, DrawnFamily, DrawnOn } from '../../../workers/lineageOutProtocol.ts';
import type { LineageModel } from '../lineageModel.ts';

/** Names as the screen shows them, so that whoever did not agree to stay named is anonymous here too. */
export const sourceOf = ({ members, pairings, order, familyNames }: LineageModel): LineageSource => ({
  people: [...members.values()].map(({ id, name, entryCohort, person }) => ({
    id,
    name,
    row: entryCohort,
    withheldName: person.name === name ? null : person.name,
  })),
  links: pairings,
  order,
  familyNames,
});

/** Each date of a pair, as the book writes it. */
const daysOf = ({ links }: LineageSource): BookWords['days'] =>
  new Map(
    links
      .flatMap(({ startedOn, endedOn }) => [startedOn, endedOn])
      .flatMap((day) => (day === null || day === undefined ? [] : [[day, formatDay(day)] as const])),
  );

/** Work that is over sooner needs no word. */
const patience = 300;

export interface Outgoing {
  /** What was chosen and drawn last; null before the first time. */
  readonly drawn: {
    readonly lineage: ChosenLineage;
    readonly pages: readonly LineagePage[];
    readonly book: readonly DrawnFamily[];
    readonly on: DrawnOn;
  } | null;
  /** False while what is shown is not yet, or will not be, what was asked for. */
  readonly isCurrent: boolean;
  /** Set while the drawing takes long: how far it is, from 0 to 1 where that is known, and what is done now. */
  readonly progress: { readonly done: number | null; readonly doing: string } | null;
  /** Why nothing is drawn, in a sentence. */
  readonly problem: string | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The chosen part and its pages, drawn in a worker, anew whenever what is asked for changes. */
export const useOutgoing = (
  model: LineageModel,
  choice: LineageChoice,
  title: string,
  on: DrawnOn,
): Outgoing => {
  const source = useMemo(() => sourceOf(model), [model]);
  const { words } = useChapter();
  const bookWords = useMemo(() => ({ relations: words, days: daysOf(source) }), [words, source]);
  const [attempt, setAttempt] = useState(0);
  const asked = useMemo(
    () => ({ source, choice, title, on, bookWords, attempt }),
    [source, choice, title, on, bookWords, attempt],
  );
  const [drawn, setDrawn] = useState<(NonNullable<Outgoing['drawn']> & { of: unknown }) | null>(null);
  const [progress, setProgress] = useState<Outgoing['progress']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [stop, setStop] = useState<() => void>(() => () => {});
  useEffect(() => {
    let isOver = false;
    let latest: Outgoing['progress'] = { done: null, doing: 'The families are laid out' };
    let isSlow = false;
    const { attempt: _, ...question } = asked;
    const job = askLineageOut<'drawn'>({ kind: 'draw', ...question }, (done, doing) => {
      latest = { done, doing };
      if (isSlow && !isOver) setProgress(latest);
    });
    const timer = window.setTimeout(() => {
      isSlow = true;
      setProgress(latest);
    }, patience);
    const end = (sentence: string | null): void => {
      isOver = true;
      window.clearTimeout(timer);
      setProgress(null);
      setProblem(sentence);
    };
    setProblem(null);
    setStop(() => () => {
      end('The drawing was stopped.');
      job.cancel();
    });
    job.result.then(
      ({ lineage, pages, book }) => {
        if (isOver) return;
        end(null);
        setDrawn({ lineage, pages, book, on: question.on, of: asked });
      },
      () => {
        if (!isOver) end('The lineage could not be drawn.');
      },
    );
    return () => {
      if (isOver) return;
      end(null);
      job.cancel();
    };
  }, [asked]);
  return {
    drawn,
    isCurrent: drawn?.of === asked,
    progress,
    problem,
    cancel: stop,
    again: useCallback(() => setAttempt((before) => before + 1), []),
  };
};
