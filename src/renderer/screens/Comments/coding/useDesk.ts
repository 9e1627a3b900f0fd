import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import {
  type AnswerFilter,
  type CoderView,
  countProgress,
  filterAnswers,
  listBesideItems,
  listCodebook,
  listOftenSaid,
  listTextAnswers,
  noFilter,
  type OftenSaid,
  readSaid,
  type SaidAnswer,
  type TextAnswer,
  viewOfCoder,
  withUnchanged,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Coder, Item, ItemId } from '../../../../shared/model/index.ts';
import type { CommentsShown } from '../CommentsPage.tsx';

/** How long nothing has to be coded before the hint of what is said often is worked out again. */
const hintAfter = 500;
/** Answers read in one go; a hint is not worth that a key waits for it. */
const readAtOnce = 100;

const useSaid = (answers: readonly TextAnswer[]): readonly SaidAnswer[] => {
  const [said, setSaid] = useState<readonly SaidAnswer[]>([]);
  useEffect(() => {
    const read: SaidAnswer[] = [];
    let timer = 0;
    const goOn = (): void => {
      for (const answer of answers.slice(read.length, read.length + readAtOnce)) read.push(readSaid(answer));
      if (read.length === answers.length) setSaid(read);
      else timer = window.setTimeout(goOn);
    };
    timer = window.setTimeout(goOn);
    return () => window.clearTimeout(timer);
  }, [answers]);
  return said;
};

const useOftenSaid = (answers: readonly TextAnswer[], view: CoderView): readonly OftenSaid[] => {
  const said = useSaid(answers);
  const [often, setOften] = useState<readonly OftenSaid[]>([]);
  useEffect(() => {
    const timer = window.setTimeout(() => setOften(listOftenSaid(said, view)), hintAfter);
    return () => window.clearTimeout(timer);
  }, [said, view]);
  return often;
};

/** The ratings that stand beside at least one of the answers, so that each filter has something to find. */
const ratingsBeside = (all: readonly Item[], answers: readonly TextAnswer[]): Item[] => {
  const beside = new Set(answers.flatMap(({ ratings }) => ratings.map(({ itemId }) => itemId)));
  return all.filter(({ id }) => beside.has(id));
};

/** All that the desk shows of one question, as one coder sees it. */
export const useDesk = (shown: CommentsShown, coder: Coder | null) => {
  const { question, words } = shown;
  const [filter, setFilter] = useState<AnswerFilter>(noFilter);
  const [beside, setBeside] = useState<readonly ItemId[] | null>(null);
  const answers = useMemo(() => listTextAnswers(question, beside), [question, beside]);
  const possible = useMemo(() => listBesideItems(question.survey), [question.survey]);
  const people = useMemo(() => answers.map(({ submissionId }) => submissionId), [answers]);

  const before = useRef<CoderView>(new Map());
  const view = useMemo(
    () => withUnchanged(before.current, viewOfCoder(words, coder?.id ?? null, question.item.id)),
    [words, coder?.id, question.item.id],
  );
  before.current = view;

  // An answer stays in the list while it is coded, even where it does not fit the filter any more: what one works on
  // does not run away. Another filter, question or coder lists anew.
  const latest = useRef(view);
  latest.current = view;
  const search = useDeferredValue(filter.search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another coder's view lists anew, its changes do not
  const listed = useMemo(
    () => filterAnswers(answers, latest.current, { ...filter, search }),
    [answers, filter, search, coder?.id],
  );

  const codebook = useMemo(
    () => listCodebook(words.codes, words.themes, words.themeCodes),
    [words.codes, words.themes, words.themeCodes],
  );
  const codes = useMemo(() => new Map(words.codes.map((code) => [code.id, code])), [words.codes]);
  const offered = useMemo(() => codebook.groups.flatMap((group) => group.codes), [codebook]);
  return {
    answers,
    people,
    listed,
    view,
    filter,
    change: (part: Partial<AnswerFilter>) => setFilter((was) => ({ ...was, ...part })),
    ratings: useMemo(() => ratingsBeside(possible, answers), [possible, answers]),
    /** The ratings that can stand beside the answers, and those chosen to. */
    beside: { items: possible, chosen: beside, onChoose: setBeside },
    codebook,
    codes,
    offered,
    progress: useMemo(() => countProgress(view, people), [view, people]),
    oftenSaid: useOftenSaid(answers, view),
  };
};

export type Desk = ReturnType<typeof useDesk>;
