import { countCodePoints } from '../../src/shared/evaluation/words/coding/index.ts';
import type {
  AnswerRead,
  AnswerRef,
  CodebookVersion,
  CodeId,
  Coder,
  CoderId,
  Coding,
  CodingDecision,
  CodingId,
  JointRow,
  JointRowId,
  Memo,
  MemoId,
  Quote,
  QuoteId,
  Submission,
} from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createIdMaker, momentAfter } from './chance.ts';
import { codePlans, codes, themeCodes, themes } from './codebook.ts';
import { openQuestions } from './comments.ts';
import { autumnSurvey, springSurvey } from './survey.ts';

interface Comment extends AnswerRef {
  readonly text: string;
}

/** Where a coder sees a code in a comment: the sentence that holds the turn of phrase. */
interface Found {
  readonly codeId: CodeId;
  readonly startsAt: number;
  readonly endsAt: number;
}

const listComments = (submissions: readonly Submission[], questions: readonly string[]): Comment[] =>
  submissions.flatMap(({ id, responses }) =>
    responses.flatMap(({ itemId, value }) =>
      typeof value === 'string' && questions.includes(itemId)
        ? [{ submissionId: id, itemId, text: value }]
        : [],
    ),
  );

const findCodes = ({ text }: Comment): Found[] =>
  codePlans.flatMap(({ sign }, at) => {
    const sentence = [...text.matchAll(/[^.!?]+[.!?]*["”]?/g)].find(([words]) => sign.test(words.trim()));
    const code = codes[at];
    if (sentence === undefined || code === undefined) return [];
    const lead = sentence[0].length - sentence[0].trimStart().length;
    const startsAt = countCodePoints(text.slice(0, sentence.index + lead));
    return [{ codeId: code.id, startsAt, endsAt: startsAt + countCodePoints(sentence[0].trim()) }];
  });

const questionIds = (survey: typeof springSurvey, keys: readonly string[]): string[] =>
  keys.flatMap((key) => survey.itemIdOf[key] ?? []);

/** Where the two coders see the same text differently: one leaves a code out, or takes another one for it. */
const lookAgain = (found: readonly Found[], comment: Comment, random: () => number): Found[] => {
  const kept = found.filter(() => random() > 0.2);
  const other = codes[Math.floor(random() * codes.length)];
  if (random() < 0.15 && other !== undefined && !kept.some(({ codeId }) => codeId === other.id))
    kept.push({ codeId: other.id, startsAt: 0, endsAt: countCodePoints(comment.text) });
  return kept;
};

/**
 * What two made-up coders made of the comments: the first has read nearly all of them, the second the answers to the
 * first two questions of the spring, blind; some differences are decided, some quotes confirmed.
 */
export const codeComments = (submissions: readonly Submission[]) => {
  const random = createRandom(311);
  const nextId = createIdMaker(createRandom(312), Date.UTC(2026, 3, 29, 18));
  const savedAt = '2026-05-02T17:10:00Z';
  const coders: Coder[] = [
    { id: nextId() as CoderId, name: 'Coder A', createdAt: '2026-04-28T18:00:00Z' },
    { id: nextId() as CoderId, name: 'Coder B', createdAt: '2026-05-04T18:00:00Z' },
  ];
  const [first, second] = coders as [Coder, Coder];
  const codings: Coding[] = [];
  const reads: AnswerRead[] = [];
  const apply = (coder: Coder, comment: Comment, found: readonly Found[], from: string): void => {
    const { submissionId, itemId } = comment;
    const codedAt = momentAfter(random, from, 0);
    reads.push({ coderId: coder.id, submissionId, itemId, nothingToCode: found.length === 0 });
    for (const passage of found)
      codings.push({
        id: nextId() as CodingId,
        coderId: coder.id,
        submissionId,
        itemId,
        ...passage,
        codedAt,
      });
  };
  const all = listComments(submissions, [
    ...questionIds(springSurvey, openQuestions),
    ...questionIds(autumnSurvey, openQuestions.slice(0, 3)),
  ]);
  for (const comment of all) apply(first, comment, findCodes(comment), '2026-05-01');
  const both = listComments(submissions, questionIds(springSurvey, openQuestions.slice(0, 2)));
  for (const comment of both)
    apply(second, comment, lookAgain(findCodes(comment), comment, random), '2026-05-05');

  const has = (coder: Coder, { submissionId, itemId }: AnswerRef, codeId: CodeId): boolean =>
    codings.some(
      (one) =>
        one.coderId === coder.id &&
        one.submissionId === submissionId &&
        one.itemId === itemId &&
        one.codeId === codeId,
    );
  const differences = both.flatMap((comment) =>
    codes
      .filter(({ id }) => has(first, comment, id) !== has(second, comment, id))
      .map(({ id }) => ({ comment, id })),
  );
  const decisions: CodingDecision[] = differences
    .filter((_, at) => at % 3 === 0)
    .map(({ comment: { submissionId, itemId, ...comment }, id }) => {
      const applies = findCodes({ submissionId, itemId, ...comment }).some(({ codeId }) => codeId === id);
      return {
        codeId: id,
        submissionId,
        itemId,
        applies,
        reason: applies ? 'The sentence says it itself.' : 'Nothing in the words says so.',
        decidedAt: momentAfter(random, '2026-05-06', 0),
      };
    });

  const position = (name: string): CodeId => codes.find((code) => code.name === name)?.id as CodeId;
  const quoteOf = (start: string, code: string, confirmed: boolean, at: number): Quote => {
    const comment = all.find(({ text }) => text.startsWith(start)) as Comment;
    const sentence = findCodes(comment).find(({ codeId }) => codeId === position(code)) as Found;
    // A sentence of a few words says little by itself.
    const found =
      sentence.endsAt - sentence.startsAt < 40
        ? { ...sentence, startsAt: 0, endsAt: countCodePoints(comment.text) }
        : sentence;
    const text = [...comment.text].slice(found.startsAt, found.endsAt).join('');
    return {
      id: nextId() as QuoteId,
      submissionId: comment.submissionId,
      itemId: comment.itemId,
      ...found,
      text: text.replace(/January|December/, '[month]'),
      confirmedBy: confirmed ? first.name : null,
      confirmedAt: confirmed ? '2026-05-07T16:20:00Z' : null,
      position: at,
    };
  };
  const quotes = (
    [
      ['The honest version of what MS2', 'Seeing the road ahead', true],
      ['The calm.', 'Nerves and hard days', true],
      ['My mentor is also first-gen', 'Feeling I belong', true],
      ['My mentor stopped answering', 'Long silence', true],
      ['Scheduling.', 'Time was scarce', true],
      ['I have learned to listen', 'What mentors take away', true],
      ['I did not know how often', 'Unclear what to expect', false],
      ['We cooked', 'A friend in the school', false],
    ] as const
  ).map(([start, code, confirmed], at) => quoteOf(start, code, confirmed, at));

  const versions: CodebookVersion[] = [
    {
      number: 1,
      savedAt,
      note: 'Before the second coder began.',
      codes: codes.map((code) =>
        code.name === 'Unclear what to expect'
          ? { ...code, include: 'how often to write, the first meeting' }
          : code,
      ),
    },
  ];
  const memos: Memo[] = [
    {
      id: nextId() as MemoId,
      coderId: first.id,
      codeId: position('Long silence'),
      submissionId: null,
      itemId: null,
      text: 'Silence is told by both sides, and each side thinks it was the other’s turn. Worth a sentence in the report.',
      writtenAt: '2026-05-01T20:15:00Z',
    },
  ];
  return {
    coders,
    codes,
    codebookVersions: versions,
    codings,
    reads,
    decisions,
    memos,
    themes,
    themeCodes,
    quotes,
    jointRows: joinRows(quotes, () => nextId() as JointRowId),
  };
};

/** What was measured beside what was said, for the spring survey. */
const joinRows = (quotes: readonly Quote[], nextId: () => JointRowId): JointRow[] =>
  (
    [
      [
        'Belonging',
        ['community', 'higher'],
        1,
        2,
        'confirms',
        'Ratings are high, and people say whom they owe it to.',
      ],
      [
        'Help with the studies',
        ['advice-studies', 'start'],
        0,
        1,
        'expands',
        'Beside advice on studying, people tell of calm on hard days, which no rating asks for.',
      ],
      [
        'Being reachable',
        ['available', 'responsive'],
        2,
        3,
        'contradicts',
        'Most ratings are good, yet those whose partner fell silent write the longest answers.',
      ],
    ] as const
  ).map(([construct, keys, theme, quote, fit, conclusion], position) => ({
    id: nextId(),
    instrumentId: springSurvey.instrument.id,
    position,
    construct,
    scaleId: null,
    itemIds: keys.flatMap((key) => springSurvey.itemIdOf[key] ?? []),
    themeId: themes[theme]?.id ?? null,
    quoteId: quotes[quote]?.id ?? null,
    fit,
    conclusion,
  }));
