import { type SectionDraft, sentence, wantedFromBoard } from '../draft.ts';
import { count, estimate, listed, type Phrase, percent, plain, say, sayAll } from '../phrase.ts';
import type { ReportPreset } from '../presets.ts';
import type { ReportComparison, ReportResults } from '../results.ts';

const correctionNames = { holm: 'Holm', bh: 'Benjamini and Hochberg' } as const;

const questions = (rows: number, source: string): Phrase =>
  say`${count(rows, source)} ${rows === 1 ? 'question' : 'questions'}`;

/** Which tests were run, for how many questions each, and how p was found. */
const testsRun = ({ id, answered, facts }: ReportComparison): Phrase => {
  const { labels, family } = answered.comparison;
  const tests = facts.tests.map(({ title, rows, ways }, test) => {
    const path = `comparisons/${id}/facts/tests/${test}`;
    const how = ways.map((way, index) =>
      ways.length === 1
        ? plain(way.method)
        : say`${way.method} for ${count(way.rows, `${path}/ways/${index}/rows`)}`,
    );
    return say`${title} (${questions(rows, `${path}/rows`)}; p: ${listed(how)})`;
  });
  const who = listed(labels.map((label) => plain(/[, ]/.test(label) ? `“${label}”` : label)));
  return tests.length === 0
    ? say`${who} could not be compared.`
    : say`${who} were compared by ${listed(tests)}; ${count(family, `comparisons/${id}/answered/comparison/family`)} ${family === 1 ? 'test' : 'tests'} in all.`;
};

const capitalize = (phrase: Phrase): Phrase => ({
  ...phrase,
  runs: phrase.runs.map((run, index) =>
    index === 0 ? { ...run, text: run.text.charAt(0).toUpperCase() + run.text.slice(1) } : run,
  ),
});

const correctionWords = ({ options }: ReportResults): Phrase =>
  options.correction === 'none'
    ? plain('p values are not corrected for looking at several questions.')
    : plain(
        `p values of each comparison are corrected together after ${correctionNames[options.correction]}${options.correction === 'bh' ? ' (false discovery rate)' : ''}.`,
      );

const effectNames = (results: ReportResults): readonly string[] => [
  ...new Set(
    results.comparisons.flatMap(({ answered }) =>
      answered.comparison.rows.flatMap(({ effect }) => (effect === null ? [] : [effect.name])),
    ),
  ),
];

const tests = (results: ReportResults): readonly Phrase[] => {
  const { options, comparisons } = results;
  if (comparisons.length === 0) return [plain('No groups were compared.')];
  const names = effectNames(results);
  const hasSigned = comparisons.some(({ answered }) =>
    answered.comparison.rows.some(({ test, result }) => test?.id === 'wilcoxonSignedRank' && result !== null),
  );
  const hasSeveral = comparisons.some(({ answered }) =>
    answered.comparison.rows.some(({ pairwise }) => pairwise.length > 0),
  );
  const level = percent(options.level, 'options/level');
  return [
    plain(
      options.approach === 'ranks'
        ? 'Ratings are steps in an order, so they are compared by rank; ties get the mean of their ranks.'
        : 'Ratings of two groups are compared by their means, taking the steps as equally far apart.',
    ),
    ...comparisons.map((compared) => capitalize(testsRun(compared))),
    ...(hasSeveral
      ? [
          plain(
            'After a test of several groups, pairs of groups are compared by Dunn’s test with Holm’s correction.',
          ),
        ]
      : []),
    ...(hasSigned
      ? [
          plain(
            options.zeros === 'drop'
              ? 'In the signed-rank test, people whose answer did not change are left out (Wilcoxon).'
              : 'In the signed-rank test, people whose answer did not change keep their place in the ranking (Pratt).',
          ),
        ]
      : []),
    ...(names.length === 0
      ? []
      : [say`Effects are ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}, with ${level} intervals.`]),
    correctionWords(results),
    say`The smallest effects that would have been found with a chance of ${percent(options.power, 'options/power')} are given beside results that show no difference.`,
  ];
};

const missingRule = ({ missing, scales }: ReportResults): Phrase => {
  const rule =
    missing.share === null
      ? plain('A missing answer is left out of its question and never counted as zero.')
      : say`${count(missing.missing, 'missing/missing')} of ${count(missing.asked, 'missing/asked')} answers to ratings, choices and numbers are missing (${percent(missing.share, 'missing/share')}); a missing answer is left out of its question and never counted as zero.`;
  const byScale = scales.map(({ id, scale }) =>
    scale.mostMissing === 0
      ? plain(`“${scale.name}” is scored only where none of its items is missing.`)
      : say`“${scale.name}” is scored where at most ${count(scale.mostMissing, `scales/${id}/scale/mostMissing`)} of its items is missing.`,
  );
  return sayAll([rule, ...byScale]);
};

const coding = ({ source }: ReportResults): readonly Phrase[] => {
  const { voices } = source;
  if (voices === null || voices.read === 0) return [];
  const { coders, codebookVersion, codes, agreement } = voices;
  const coded = say`Comments were coded by ${coders === 1 ? plain('one person') : say`${count(coders, 'source/voices/coders')} people`} with a codebook of ${count(codes.length, 'source/voices/codes/length')} codes`;
  const version =
    codebookVersion === null
      ? plain('.')
      : say` (version ${count(codebookVersion, 'source/voices/codebookVersion')}).`;
  return [
    { runs: [...coded.runs, ...version.runs], numbers: [...coded.numbers, ...version.numbers] },
    ...(agreement === null
      ? coders > 1
        ? [plain('How far the coders agree can’t be told: they have not read the same comments.')]
        : []
      : [agreementWords(agreement)]),
    plain(
      'A theme counts once for a person, however often the person writes about it. Intervals of shares are Wilson’s.',
    ),
  ];
};

const agreementWords = ({
  answers,
  alpha,
  kappaLow,
  kappaHigh,
}: NonNullable<NonNullable<ReportResults['source']['voices']>['agreement']>): Phrase => {
  const path = 'source/voices/agreement';
  const both = say`${count(answers, `${path}/answers`)} comments were read by two people, each without seeing the other’s codes`;
  const alphaWords =
    alpha === null ? plain('') : say`: Krippendorff’s α = ${estimate(alpha, `${path}/alpha`)}`;
  const kappas =
    kappaLow === null || kappaHigh === null
      ? plain('')
      : say`${alpha === null ? ': ' : ', '}Cohen’s κ from ${estimate(kappaLow, `${path}/kappaLow`)} to ${estimate(kappaHigh, `${path}/kappaHigh`)} over the codes`;
  return say`${both}${alphaWords}${kappas}. Where they differed, they decided together.`;
};

const smallCells = ({ options }: ReportResults): Phrase =>
  say`Groups, cells and tags of fewer than ${count(options.smallCell, 'options/smallCell')} people are merged or held back, together with whatever would give them away.`;

const origin = ({ source }: ReportResults): Phrase =>
  plain(
    `Numbers were made on ${source.dateText} with MentorGrove ${source.appVersion} from data with the fingerprint ${source.fingerprint.slice(0, 16)} (SHA-256).`,
  );

const scaleWords = ({ scales }: ReportResults): readonly Phrase[] =>
  scales.length === 0
    ? []
    : [
        plain(
          'Reliability of scales is Cronbach’s α with Feldt’s interval and McDonald’s ω of one factor by maximum likelihood, over people who answered every item.',
        ),
      ];

/** How the numbers were made, written from what was really run. */
export const methodsSection = (results: ReportResults, preset: ReportPreset): SectionDraft => {
  const section = { id: 'methods', heading: 'Methods, as run', level: 1 } as const;
  if (preset.methods === 'short')
    return {
      ...section,
      heading: 'How this was counted',
      blocks: [
        sentence(
          sayAll([
            plain('Missing answers are left out, never counted as zero.'),
            smallCells(results),
            ...(results.comparisons.length === 0 ? [] : [correctionWords(results)]),
            origin(results),
          ]),
          'methods/short',
        ),
      ],
    };
  return {
    ...section,
    blocks: [
      sentence(
        sayAll([
          plain(
            'Response rates are AAPOR’s response rate 2. Ratings are given as medians with quartiles (rule 7 of Hyndman and Fan) and as favorable shares with Wilson’s intervals.',
          ),
          missingRule(results),
          ...scaleWords(results),
        ]),
        'methods/data',
      ),
      sentence(sayAll(tests(results)), 'methods/tests'),
      ...(coding(results).length === 0 ? [] : [sentence(sayAll(coding(results)), 'methods/coding')]),
      sentence(sayAll([smallCells(results), origin(results)]), 'methods/origin'),
      wantedFromBoard(
        'methods/ethics',
        'Whether an ethics board looked at this, how people consented, and how the data are kept.',
      ),
    ],
  };
};
