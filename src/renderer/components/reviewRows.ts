import { answerTo, answerWords } from '../../shared/instrument/index.ts';
import { familyOfEveryone } from '../../shared/lineage/index.ts';
import {
  type AnswerValue,
  type Assignment,
  findCountedSubmissions,
  type Item,
  type MatchingRun,
  type Person,
  type PersonId,
  type Submission,
} from '../../shared/model/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';
import { compareText, foldText } from '../../shared/util/index.ts';
import { isHiddenAnswer, type ShownSnapshot } from '../client/presenter.ts';

/** One item of a pair: what both said, which words they share, and its part in the score. */
export interface PairItem {
  readonly item: Item;
  readonly menteeWords: readonly string[];
  readonly mentorWords: readonly string[];
  /** Folded words that stand on both sides. */
  readonly shared: ReadonlySet<string>;
  /** True on a shared screen for sensitive answers and those in people's own words: they are left out here. */
  readonly hidden: boolean;
  readonly part: number;
  readonly max: number;
}

export interface ReviewRow {
  readonly assignment: Assignment;
  readonly mentee: Person;
  readonly mentor: Person;
  /** The mentor's family, which the mentee joins; null where the mentor founds one. */
  readonly family: string | null;
  /** Largest part first. */
  readonly items: readonly PairItem[];
  /** Up to two shared things in words. */
  readonly sharedWords: string;
}

const numbersAgree = (left: AnswerValue | null, right: AnswerValue | null): boolean =>
  typeof left === 'number' && typeof right === 'number' && left === right;

const sharedThings = ({ item, menteeWords, shared }: PairItem): string[] =>
  menteeWords
    .filter((word) => shared.has(foldText(word)))
    .map((word) => (item.type === 'rating' ? `${item.shortName}: ${word}` : word));

/** Inside a sentence a choice begins small; what a person typed, such as a college, stays as it is. */
const insideSentence = (word: string, item: Item): string =>
  item.type === 'shortText' || item.type === 'place' || /^[A-Z]{2}/.test(word)
    ? word
    : word.slice(0, 1).toLowerCase() + word.slice(1);

/** The strongest shared things as a short phrase: at most three words or groups, from the items that gave most. */
export const describeShared = (items: readonly PairItem[]): string => {
  const things: string[] = [];
  for (const pairItem of items) {
    if (pairItem.part <= 0 || things.length === 2) continue;
    const [first, second] = sharedThings(pairItem);
    if (first === undefined) continue;
    const opening = things.length === 0 ? first : insideSentence(first, pairItem.item);
    const hasTwo = pairItem.item.type === 'multiple' && second !== undefined && things.length === 0;
    things.push(hasTwo ? `${opening} and ${insideSentence(second, pairItem.item)}` : opening);
  }
  return things.join(', ');
};

const compareItem = (
  item: Item,
  mentee: Submission | undefined,
  mentor: Submission | undefined,
  assignment: Assignment,
  hidden: boolean,
): PairItem => {
  const menteeAnswer = answerTo(mentee, item);
  const mentorAnswer = answerTo(mentor, item);
  const menteeWords = hidden ? [] : answerWords(item, menteeAnswer);
  const mentorWords = hidden ? [] : answerWords(item, mentorAnswer);
  const mentorFolded = new Set(mentorWords.map(foldText));
  const shared =
    item.type === 'number' && !numbersAgree(menteeAnswer, mentorAnswer)
      ? new Set<string>()
      : new Set(menteeWords.map(foldText).filter((word) => mentorFolded.has(word)));
  const part = assignment.parts.find(({ itemId }) => itemId === item.id);
  return { item, menteeWords, mentorWords, shared, hidden, part: part?.part ?? 0, max: part?.max ?? 0 };
};

/** The pairs of a run as the board reads them, in order of the mentee's name. */
export const listReviewRows = (snapshot: ShownSnapshot, run: MatchingRun): ReviewRow[] => {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  const submissionOf = findCountedSubmissions(snapshot.submissions);
  const families = familyOfEveryone(snapshot);
  const counted = snapshot.items.filter((item) =>
    run.settings.weights.some(({ itemId, weight }) => itemId === item.id && weight > 0),
  );
  return run.assignments
    .flatMap((assignment): ReviewRow[] => {
      const mentee = people.get(assignment.menteeId);
      const mentor = people.get(assignment.mentorId);
      if (mentee === undefined || mentor === undefined) return [];
      const items = counted
        .map((item) =>
          compareItem(
            item,
            submissionOf(mentee.id, 'mentee'),
            submissionOf(mentor.id, 'mentor'),
            assignment,
            snapshot.hidesOwnWords === true && isHiddenAnswer(item),
          ),
        )
        .sort((left, right) => right.part - left.part || left.item.position - right.item.position);
      return [
        {
          assignment,
          mentee,
          mentor,
          family: families.get(mentor.id) ?? null,
          items,
          sharedWords: describeShared(items),
        },
      ];
    })
    .sort((left, right) => compareText(foldText(left.mentee.name), foldText(right.mentee.name)));
};

export type ReviewOrder = 'score, weakest first' | 'score, strongest first' | 'mentee' | 'mentor';

/** The rows that a search leaves, in the order asked for. */
export const arrangeRows = (rows: readonly ReviewRow[], search: string, order: ReviewOrder): ReviewRow[] => {
  const wanted = foldText(search);
  const key: Record<ReviewOrder, (left: ReviewRow, right: ReviewRow) => number> = {
    'score, weakest first': (left, right) => left.assignment.score - right.assignment.score,
    'score, strongest first': (left, right) => right.assignment.score - left.assignment.score,
    mentee: (left, right) => compareText(foldText(left.mentee.name), foldText(right.mentee.name)),
    mentor: (left, right) => compareText(foldText(left.mentor.name), foldText(right.mentor.name)),
  };
  return rows
    .filter(({ mentee, mentor, family }) =>
      foldText(`${mentee.name} ${mentor.name} ${family ?? ''}`).includes(wanted),
    )
    .sort(key[order]);
};

/** True where the run still speaks of the people and answers as they are now. */
export const runCoversEveryone = (snapshot: PairingSnapshot, run: MatchingRun): boolean => {
  const inRun = new Set<PersonId>([...run.assignments.map(({ menteeId }) => menteeId), ...run.unmatched]);
  return snapshot.enrollments
    .filter(
      ({ role, pausedUntil }) =>
        (role === 'mentee' || role === 'both') &&
        (pausedUntil === null || pausedUntil <= snapshot.cycle.startsOn),
    )
    .every(({ personId }) => inRun.has(personId));
};
