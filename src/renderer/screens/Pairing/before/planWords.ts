import type { Rung } from '../../../../shared/matching/run/index.ts';
import type { DisplayWords, PlanStep, Rule } from '../../../../shared/model/index.ts';

export interface PlanNames {
  readonly person: (id: string) => string;
  /** The name of a class year, counted from 1. */
  readonly year: (year: number) => string;
  readonly rule: (id: string) => Rule | undefined;
  readonly words: DisplayWords;
}

/** Names as a sentence: "Ana, Ben and Cleo", or the first few "and 4 more". */
export const listNames = (names: readonly string[], atMost = 8): string => {
  const shown = names.length > atMost ? names.slice(0, atMost - 1) : names;
  const last = names.length > atMost ? `${names.length - shown.length} more` : shown.at(-1);
  const first = names.length > atMost ? shown : shown.slice(0, -1);
  return first.length === 0 ? (last ?? '') : `${first.join(', ')} and ${last}`;
};

/** What a button for a step says: a verb, and whom it is about. */
export const sayStep = (step: PlanStep, { person, year, rule, words }: PlanNames): string => {
  if (step.kind === 'place')
    return step.as === 'group'
      ? `${person(step.personId)} meets two as a group`
      : `Give ${person(step.personId)} one more place`;
  if (step.kind === 'share')
    return `Let ${person(step.mentorIds[0])} and ${person(step.mentorIds[1])} share ${person(step.menteeId)}`;
  if (step.kind === 'class year') return `Let ${year(step.mentorYear)} mentor ${year(step.menteeYear)}`;
  if (step.kind === 'new mentor') return `Add ${person(step.personId)} as ${words.mentor}`;
  if (step.kind === 'two mentors') return `Let ${person(step.menteeId)} have two ${words.mentors}`;
  if (step.kind === 'former mentors') return `Allow ${words.mentors} of before`;
  if (step.kind === 'wait') return 'Let them wait';
  const known = rule(step.ruleId);
  if (known === undefined) return 'Lift a rule of this cycle';
  const [mentee, mentor] = [person(known.menteeId), person(known.mentorId)];
  return known.kind === 'require'
    ? `No longer require ${mentee} with ${mentor}`
    : `No longer keep ${mentee} and ${mentor} apart`;
};

/** Steps that change what the board may have frozen: they then need a reason. */
export const changesCriteria = ({ kind }: PlanStep): boolean =>
  kind === 'class year' || kind === 'former mentors' || kind === 'lift rule' || kind === 'share';

export const rungTitles: Readonly<Record<Rung, (words: DisplayWords) => string>> = {
  'one more': ({ mentors }) => `${mentors} who offered one more place`,
  share: ({ mentors, mentee }) => `two ${mentors} who share a ${mentee}`,
  'second degree': ({ mentors }) => `${mentors} from a higher class year`,
  group: ({ mentor, mentees }) => `groups of three: a ${mentor} with two ${mentees}`,
  wait: () => 'carried over, with priority next time',
};
