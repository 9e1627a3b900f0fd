import { type SectionDraft, sentence, wantedFromBoard } from '../draft.ts';
import { count, estimate, type Phrase, percent, plain, say } from '../phrase.ts';
import { comparisonOf, type ReportResults } from '../results.ts';

/** A limitation that the numbers show; it stands in the report only where the board takes it over. */
export interface SuggestedLimitation {
  readonly slot: string;
  readonly phrase: Phrase;
}

/** Fewer people than this leave out more than an interval says. */
const lowRate = 0.8;
const manyMissing = 0.05;

/** Limitations that follow from how this survey went, in the order of their weight. */
export const suggestLimitations = (results: ReportResults): readonly SuggestedLimitation[] => {
  const { source, missing, met } = results;
  const all = source.rates.find(({ id }) => id === 'all')?.rate;
  const sides = comparisonOf(results, 'sides');
  const earlier = comparisonOf(results, 'earlier');
  const linked = earlier?.answered.linked ?? null;
  const name = sides?.answered.comparison.rows.find(({ effect }) => effect !== null)?.effect?.name ?? '';
  const found: (readonly [string, Phrase] | null)[] = [
    all?.rate === null || all?.rate === undefined
      ? [
          'rate',
          plain(
            'It is not known how many people were invited, so those who answered may differ from those who did not.',
          ),
        ]
      : all.rate.estimate < lowRate
        ? [
            'rate',
            say`${percent(all.rate.estimate, 'source/rates/all/rate/rate/estimate')} of those invited answered; people who did not answer may see the program differently.`,
          ]
        : null,
    [
      'design',
      plain(
        earlier === null
          ? 'Everyone was asked at one time and nobody without a pair was asked, so what people report can’t be put down to the program alone.'
          : 'Nobody without a pair was asked, so changes can’t be put down to the program alone.',
      ),
    ],
    ['selfReport', plain('All answers are people’s own reports; what pairs did was not observed.')],
    sides?.facts.detectableLow === null || sides === null
      ? null
      : [
          'power',
          say`With so many answers, differences between ${source.words.mentees} and ${source.words.mentors} smaller than ${name} ≈ ${estimate(sides.facts.detectableLow, 'comparisons/sides/facts/detectableLow')} would often have been missed.`,
        ],
    linked === null || linked.alone.before + linked.alone.after === 0
      ? null
      : [
          'linked',
          say`Only ${count(linked.pairs, 'comparisons/earlier/answered/linked/pairs')} people could be followed from the first answer to the second.`,
        ],
    missing.share !== null && missing.share >= manyMissing
      ? [
          'missing',
          say`${percent(missing.share, 'missing/share')} of the answers are missing, and they were left out rather than filled in.`,
        ]
      : null,
    source.voices !== null && source.voices.read > 0 && source.voices.coders < 2
      ? ['coder', plain('One person coded the comments, so another might have found other themes.')]
      : null,
    met === null
      ? [
          'met',
          plain(
            'How often pairs met was not asked, so effects can’t be set beside how much of the program people had.',
          ),
        ]
      : null,
    ['oneChapter', plain('It is one chapter; others may differ.')],
  ];
  return found.flatMap((one) => (one === null ? [] : [{ slot: `limitations/${one[0]}`, phrase: one[1] }]));
};

/** What the board says the evaluation can't show. Suggestions stand here only where the board took them over. */
export const limitationsSection = (results: ReportResults, written: ReadonlySet<string>): SectionDraft => ({
  id: 'limitations',
  heading: 'Limitations',
  level: 1,
  blocks: [
    ...suggestLimitations(results)
      .filter(({ slot }) => written.has(slot))
      .map(({ slot, phrase }) => sentence(phrase, slot)),
    wantedFromBoard('limitations/own', 'What this evaluation can’t show.'),
  ],
});
