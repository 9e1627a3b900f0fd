import type { Item, QuestionType } from '../model/index.ts';
import { foldText } from '../util/index.ts';

export interface KnownQuestion {
  readonly key: string;
  readonly shortName: string;
  readonly use: Item['use'];
  readonly weight: number;
  readonly type?: QuestionType;
  readonly sensitive?: boolean;
  readonly visibleTo?: Item['visibleTo'];
}

interface Pattern extends KnownQuestion {
  readonly pattern: RegExp;
}

/** Questions that most matching questionnaires ask, with the weight that the shipped questionnaire gives them. */
const matchingQuestions: readonly Pattern[] = [
  {
    key: 'notlike',
    pattern: /not (be )?pair(ed)?|should not|not like to|to avoid|rather not|not to have|to not have/,
    shortName: 'Rather not',
    use: 'filter',
    weight: 0,
    type: 'people',
    sensitive: true,
  },
  {
    key: 'like',
    pattern:
      /clicked with|would like to (be paired|have|work)|people you (like|met)|requested (mentor|mentee)|prefer to be paired/,
    shortName: 'Would like',
    use: 'similarity',
    weight: 3,
    type: 'people',
    sensitive: true,
  },
  { key: 'comentor', pattern: /sharing a mentee|co-?mentor/, shortName: 'Co-mentor', use: 'none', weight: 0 },
  {
    key: 'topic',
    pattern: /talk about for an hour/,
    shortName: 'Could talk about',
    use: 'none',
    weight: 0,
    type: 'shortText',
    visibleTo: 'partner',
  },
  {
    key: 'college',
    pattern:
      /(go|went) to college|undergrad(uate)?( college| school| university| institution)|where did you (study|go to (college|university))|^college|alma mater/,
    shortName: 'College',
    use: 'similarity',
    weight: 2,
    type: 'shortText',
    visibleTo: 'partner',
  },
  {
    key: 'major',
    pattern: /field of study|\bmajor\b|studied before/,
    shortName: 'Field of study',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'path',
    pattern: /before medical school i|path to medic|gap year/,
    shortName: 'Path',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'home',
    pattern: /call home|home ?town|where are you from|grew up|grow up/,
    shortName: 'Home',
    use: 'similarity',
    weight: 1,
    type: 'place',
  },
  {
    key: 'values',
    pattern: /matters most|core values|your values|what do you value/,
    shortName: 'Values',
    use: 'similarity',
    weight: 3,
    visibleTo: 'partner',
  },
  {
    key: 'favorites',
    pattern:
      /favou?rite (things|activities)|things to do|hobbies|interests|(like|enjoy) doing|free time|for fun|outside of (school|class|medicine)/,
    shortName: 'Things to do',
    use: 'similarity',
    weight: 3,
    visibleTo: 'partner',
  },
  {
    key: 'needs',
    pattern:
      /(want|like|need) (the most )?(help|support|advice|guidance|mentorship) (with|in|on)|most want help|can (best )?(help|offer|advise|support)|able to help|help (a|your) mentee|could use help/,
    shortName: 'Help wanted and offered',
    use: 'complement',
    weight: 3,
    visibleTo: 'partner',
  },
  { key: 'specialty', pattern: /special(ty|ties)/, shortName: 'Specialties', use: 'similarity', weight: 1 },
  {
    key: 'goal',
    pattern: /make this a good year|hope to (give|get|gain)|looking for in a (mentor|mentee)/,
    shortName: 'Hopes',
    use: 'none',
    weight: 0,
    visibleTo: 'partner',
  },
  {
    key: 'style',
    pattern: /meetings should be|meeting style/,
    shortName: 'Meeting style',
    use: 'similarity',
    weight: 1,
  },
  { key: 'feedback', pattern: /feedback/, shortName: 'Feedback', use: 'complement', weight: 1 },
  {
    key: 'energy',
    pattern: /recharge|introvert|extrovert|after a full day/,
    shortName: 'Recharging',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'frequency',
    pattern: /how often (would|do|should|will) you|how frequently|meet(ing)? (frequency|how often)/,
    shortName: 'How often',
    use: 'similarity',
    weight: 2,
  },
  {
    key: 'mode',
    pattern:
      /ways? to be in touch|mode of contact|prefer to communicate|contact method|how (do|would) you (prefer|like) to (communicate|meet|keep in touch)/,
    shortName: 'In touch by',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'free',
    pattern: /usually free|availability|when are you (free|available)|times that you/,
    shortName: 'Usually free',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'study',
    pattern: /study best|where do you study/,
    shortName: 'Study place',
    use: 'similarity',
    weight: 1,
  },
  {
    key: 'same',
    pattern: /at ease with someone|shares? (my|your|an) identity|similar identity/,
    shortName: 'At ease with',
    type: 'multiple',
    use: 'none',
    weight: 0,
    sensitive: true,
  },
  {
    key: 'found',
    pattern: /willing to be found/,
    shortName: 'Willing to be found',
    type: 'multiple',
    use: 'none',
    weight: 0,
    sensitive: true,
  },
  {
    key: 'identity',
    pattern: /\bgender\b|ethnic|\brace\b|religio|sexual orientation|lgbt/,
    shortName: 'Identity',
    use: 'none',
    weight: 0,
    sensitive: true,
  },
  {
    key: 'commit',
    pattern: /1 hour a month|about 1 hour a month|commit/,
    shortName: 'Commitment',
    use: 'filter',
    weight: 0,
  },
  {
    key: 'consent',
    pattern: /consent|i agree|permission|may we (use|share|quote)|use my anonymous|show ticked/,
    shortName: 'Consent',
    use: 'none',
    weight: 0,
  },
];

/** The question of the shipped questionnaire that a heading resembles, or null. */
export const knownQuestionOf = (heading: string): KnownQuestion | null => {
  const folded = foldText(heading);
  return matchingQuestions.find(({ pattern }) => pattern.test(folded)) ?? null;
};

/** Survey statements in which disagreeing is the favorable answer. */
export const isReversedStatement = (wording: string): boolean =>
  /just as well without|mostly a burden|waste of (my )?time|took too much time|was of no use/.test(
    foldText(wording),
  );

/** What is longer is no question; patterns that look for an end would take long over it. */
const longestHeading = 2_000;

/** A few words for tables, from a question: without its stop words at the start and its remark in brackets. */
export const shortenQuestion = (heading: string): string => {
  const plain = heading
    .slice(0, longestHeading)
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[?:*.\s]+$/, '')
    .trim();
  if (plain.length <= 34) return plain === '' ? heading.trim().slice(0, 34) : plain;
  const cut = plain.slice(0, 34);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > 18 ? cut.slice(0, blank) : cut).replace(/[,;:\s]+$/, '')}…`;
};
