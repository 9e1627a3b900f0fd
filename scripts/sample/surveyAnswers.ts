import type { AnswerValue, Response, Side, Submission, SubmissionId } from '../../src/shared/model/index.ts';
import { createRandom, shuffle } from '../../src/shared/util/index.ts';
import { between, clampStep, createIdMaker, gaussian, momentAfter } from './chance.ts';
import { createCommentWriter, openQuestions } from './comments.ts';
import { autumnSurvey, ratingPlans, type Survey, springSurvey } from './survey.ts';

/** Someone who answers one wave or both; nobody knows who it is. */
interface Respondent {
  readonly side: Side;
  readonly satisfaction: number;
  readonly classYear: string;
  readonly codeWord: string | null;
  /** How much this person writes. */
  readonly talkative: number;
}

const codeWords =
  'maple17, blue kettle, otter, fourpm, saltlake, Dumpling, 3rdfloor, hazelnut, kite, northwind, paprika, river22, sandbox, tango, umbrella, velvet, walrus, yellow door, zigzag, acorn, bagel, comet, driftwood, ember, fjord, gingko, harbor, igloo, jukebox, lantern, mango lassi, nutmeg, origami, pebble'.split(
    ', ',
  );

const commentsWanted = 300;

/** About 120 anonymous answers over two waves, some linked by a code word, with exactly 300 comments. */
export const answerSurveys = (): Submission[] => {
  const random = createRandom(120);
  const nextId = createIdMaker(createRandom(121), Date.UTC(2025, 10, 18, 14));
  const freeCodeWords = shuffle(random, codeWords);
  const createRespondent = (side: Side, index: number, linked: boolean): Respondent => ({
    side,
    satisfaction: gaussian(random),
    classYear: side === 'mentee' ? 'ms1' : index % 11 === 10 ? 'ms3' : 'ms2',
    codeWord: linked || random() < 0.1 ? (freeCodeWords.pop() ?? null) : null,
    talkative: gaussian(random),
  });
  const group = (side: Side, count: number, linkedCount: number): Respondent[] =>
    Array.from({ length: count }, (_, index) => createRespondent(side, index, index < linkedCount));

  const rate = (respondent: Respondent, later: boolean): [string, AnswerValue | null][] =>
    ratingPlans
      .filter(({ item }) => item.role === 'both' || item.role === respondent.side)
      .map(({ key, item, level, strength }) => {
        const scale = item.scale ?? { min: 1, max: 5 };
        const spread = scale.max > 5 ? 1.1 : 0.75;
        const direction = item.reversed ? -1 : 1;
        const drift = later && key === 'expectations' ? 0.25 : 0;
        const value =
          level[respondent.side] +
          drift +
          direction * strength * respondent.satisfaction +
          spread * gaussian(random);
        return [key, random() < 0.025 ? null : clampStep(value, scale.min, scale.max)];
      });

  const submit = (survey: Survey, respondent: Respondent, later: boolean): Submission => {
    const answers: [string, AnswerValue | null][] = [
      ['class-year', random() < 0.03 ? null : respondent.classYear],
      [
        'met',
        random() < 0.04
          ? null
          : clampStep((later ? 6 : 3) + 1.4 * respondent.satisfaction + 1.5 * gaussian(random), 0, 20),
      ],
      ['in-touch', respondent.satisfaction + 0.7 * gaussian(random) > -1 ? 'yes' : 'no'],
      ...rate(respondent, later),
      ...openQuestions.map((key): [string, null] => [key, null]),
    ];
    return {
      id: nextId() as SubmissionId,
      instrumentId: survey.instrument.id,
      personId: null,
      side: respondent.side,
      codeWord: respondent.codeWord,
      submittedAt: momentAfter(random, survey.instrument.createdAt.slice(0, 10), between(random, 1, 20)),
      importBatchId: null,
      superseded: false,
      responses: answers.map(
        ([key, value]): Response => ({
          itemId: survey.itemIdOf[key] as Response['itemId'],
          value,
          missing: value === null ? 'skipped' : null,
        }),
      ),
    };
  };

  const autumn = [...group('mentee', 30, 17), ...group('mentor', 22, 11)];
  const returning = autumn
    .filter((respondent, index) => respondent.codeWord !== null && (index < 17 || index >= 30))
    .slice(0, 28);
  const changed = returning.map((respondent) => ({
    ...respondent,
    satisfaction: 0.8 * respondent.satisfaction + 0.6 * gaussian(random) + 0.1,
  }));
  const returningMentees = changed.filter((respondent) => respondent.side === 'mentee').length;
  const spring = [
    ...changed,
    ...group('mentee', 38 - returningMentees, 0),
    ...group('mentor', 30 - (changed.length - returningMentees), 0),
  ];
  const written = [
    ...shuffle(random, autumn).map((respondent) => ({
      respondent,
      survey: autumnSurvey,
      submission: submit(autumnSurvey, respondent, false),
    })),
    ...shuffle(random, spring).map((respondent) => ({
      respondent,
      survey: springSurvey,
      submission: submit(springSurvey, respondent, true),
    })),
  ];
  addComments(written, random);
  return written.map(({ submission }) => submission);
};

interface Written {
  readonly respondent: Respondent;
  readonly survey: Survey;
  readonly submission: Submission;
}

/** The talkative write more; what was valuable is answered most often. */
const addComments = (written: readonly Written[], random: () => number): void => {
  const writeComment = createCommentWriter(random);
  const readiness = { valuable: 0.7, problems: 0.1, changes: 0.2, moments: -0.4 };
  const places = written
    .flatMap((entry) =>
      openQuestions.map((question) => ({
        entry,
        question,
        urge: entry.respondent.talkative + readiness[question] + 0.8 * gaussian(random),
      })),
    )
    .sort((left, right) => right.urge - left.urge)
    .slice(0, commentsWanted);
  for (const { entry, question } of places) {
    const { respondent, survey, submission } = entry;
    const response = submission.responses.find(
      ({ itemId }) => itemId === survey.itemIdOf[question],
    ) as Response;
    response.value = writeComment(
      respondent.side,
      question,
      respondent.satisfaction + 0.5 * gaussian(random) > -0.6,
    );
    response.missing = null;
  }
};
