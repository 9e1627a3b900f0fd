import type { RatingGroup, RatingSummary } from '../../../evaluation/index.ts';
import type { SectionDraft } from '../draft.ts';
import { sentence, wantedFromBoard } from '../draft.ts';
import { markNumbers, numbersOfComparison } from '../markNumbers.ts';
import { count, type Phrase, percent, plain, say, sayAll } from '../phrase.ts';
import { comparisonOf, type ReportResults } from '../results.ts';

interface RatedGroup {
  readonly item: RatingSummary;
  readonly group: RatingGroup;
  readonly share: number;
}

/** Groups with an exact favorable share, from the most favorable. */
const byFavor = ({ summary }: ReportResults): readonly RatedGroup[] =>
  summary.items
    .flatMap((item) =>
      item.kind === 'rating'
        ? item.groups.flatMap((group): readonly RatedGroup[] =>
            group.favorable?.told.kind === 'exact' && group.favorable.interval !== null
              ? [{ item, group, share: group.favorable.interval.estimate }]
              : [],
          )
        : [],
    )
    .sort((left, right) => right.share - left.share);

const whoAnswered = ({ source, summary }: ReportResults): Phrase => {
  const all = source.rates.findIndex(({ id }) => id === 'all');
  const rate = source.rates[all]?.rate;
  const { mentee, mentor } = summary.participation.bySide;
  const sides = say`${count(mentee, 'summary/participation/bySide/mentee')} ${source.words.mentees} and ${count(mentor, 'summary/participation/bySide/mentor')} ${source.words.mentors}`;
  if (rate === undefined || rate.rate === null)
    return say`${count(summary.participation.answered, 'summary/participation/answered')} people answered the survey: ${sides}.`;
  const path = 'source/rates/all/rate';
  const answered = count(summary.participation.answered, 'summary/participation/answered');
  return say`${answered} of ${count(rate.invited, `${path}/invited`)} invited people answered the survey (${percent(rate.rate.estimate, `${path}/rate/estimate`)}): ${sides}.`;
};

const favorWords = ({ item, group, share }: RatedGroup): Phrase => {
  const path = `summary/items/${item.itemId}/groups/${group.id}/favorable`;
  const told = group.favorable?.told;
  const counted = told?.kind === 'exact' ? told.count : 0;
  const of = say`${count(counted, `${path}/told/count`)} of ${count(group.n, `summary/items/${item.itemId}/groups/${group.id}/n`)} ${group.label}`;
  return group.n < 20 ? of : say`${percent(share, `${path}/interval/estimate`)} of ${group.label} (${of})`;
};

/** A question within a sentence ends without its period. */
const bare = (question: string): string => question.replace(/\.$/, '');

const most = (results: ReportResults): Phrase => {
  const best = byFavor(results)[0];
  return best === undefined
    ? plain('No rating may be shown on its own.')
    : say`The most favorable rating was for “${bare(best.item.question)}”: ${favorWords(best)} chose ${best.item.steps.length > 3 ? 'one of the two most favorable steps' : 'the most favorable step'}.`;
};

const least = (results: ReportResults): Phrase => {
  const worst = byFavor(results).at(-1);
  return worst === undefined
    ? plain('Nothing can be said of the least favorable one.')
    : say`The least favorable was for “${bare(worst.item.question)}”, with ${favorWords(worst)}.`;
};

const compared = (results: ReportResults): Phrase => {
  const first = comparisonOf(results, 'sides') ?? comparisonOf(results, 'earlier');
  if (first === null) return plain('The answers of groups could not be compared.');
  const { headline, sentences } = first.answered.finding;
  const known = numbersOfComparison(first);
  return sayAll([`${headline}.`, ...sentences.slice(0, 1)].map((text) => markNumbers(text, known)));
};

const said = (results: ReportResults): Phrase => {
  const { voices } = results.source;
  const themes = (voices?.themes ?? []).flatMap((theme) =>
    theme.people === null ? [] : [{ theme, people: theme.people }],
  );
  const first = [...themes].sort((left, right) => right.people.count - left.people.count)[0];
  if (first !== undefined) {
    const path = `source/voices/themes/${first.theme.id}/people`;
    return say`People wrote most about “${first.theme.name}”: it stands in the comments of ${count(first.people.count, `${path}/count`)} of ${count(first.people.n, `${path}/n`)} people.`;
  }
  const earlier = comparisonOf(results, 'earlier');
  if (earlier !== null)
    return sayAll(
      [`${earlier.answered.finding.headline}.`, ...earlier.answered.finding.sentences.slice(0, 1)].map(
        (text) => markNumbers(text, numbersOfComparison(earlier)),
      ),
    );
  return voices === null || voices.comments === 0
    ? plain('Nobody wrote a comment.')
    : say`${count(voices.people, 'source/voices/people')} people wrote ${count(voices.comments, 'source/voices/comments')} comments, which have not been put into themes yet.`;
};

/** The report in five sentences, and what the board takes from it. */
export const summarySection = (results: ReportResults): SectionDraft => ({
  id: 'summary',
  heading: 'Summary',
  level: 1,
  blocks: [
    ...[whoAnswered, most, least, compared, said].map((write, index) =>
      sentence(write(results), `summary/${index + 1}`),
    ),
    wantedFromBoard('summary/own', 'What the board takes from this, in its own words.'),
  ],
});

/** What comes of the survey, for those who answered it. */
export const nextSection = (): SectionDraft => ({
  id: 'next',
  heading: 'What happens next',
  level: 1,
  blocks: [wantedFromBoard('next/own', 'What the board will do because of these answers, and by when.')],
});
