import {
  completenessOf,
  countedSubmissions,
  groupByClassYear,
  type HiddenCells,
  mergeGroups,
  type PeopleFacts,
  type ResponseRate,
  responseRate,
  suppressTable,
} from '../../shared/evaluation/index.ts';
import { type Enrollment, type Side, sides } from '../../shared/model/index.ts';
import type { SurveySnapshot } from '../../shared/rpc/index.ts';

/** A survey with everyone who could have answered it. */
interface Invited {
  readonly survey: SurveySnapshot;
  readonly enrollments: readonly Enrollment[];
}
type WithFacts = Invited & { readonly facts: PeopleFacts };

export interface SideRate {
  readonly side: Side | 'all';
  readonly rate: ResponseRate;
}

/** Who was invited: the board's list, or else everyone enrolled on that side. */
export const listInvited = ({
  survey,
  enrollments,
}: Invited): ReadonlyMap<string, 'invited' | 'refused' | 'not contacted'> =>
  new Map(
    survey.invitations.length > 0
      ? survey.invitations.map(({ personId, side, state }) => [`${personId} ${side}`, state] as const)
      : enrollments.flatMap(({ personId, role }) =>
          sides
            .filter((side) => role === side || role === 'both')
            .map((side) => [`${personId} ${side}`, 'invited'] as const),
        ),
  );

/** Response rates by side and over all. People who answered count as answering, whatever the list says of them. */
export const ratesOf = (shown: Invited): readonly SideRate[] => {
  const { survey } = shown;
  const invited = listInvited(shown);
  const submissions = countedSubmissions(survey);
  const kinds = submissions.map((submission) => ({
    submission,
    kind: completenessOf(submission, survey.items, survey.settings.completeFrom),
  }));
  const answered = new Set(
    kinds.flatMap(({ submission, kind }) =>
      kind === 'blank' || submission.personId === null ? [] : [`${submission.personId} ${submission.side}`],
    ),
  );
  const rateOf = (side: Side | 'all'): ResponseRate => {
    const isIn = (of: Side | null): boolean => side === 'all' || of === side;
    const list = [...invited].filter(([key]) => isIn(key.endsWith(' mentee') ? 'mentee' : 'mentor'));
    const count = (kind: string): number =>
      kinds.filter((one) => one.kind === kind && isIn(one.submission.side)).length;
    const silent = (state: string): number =>
      list.filter(([key, own]) => own === state && !answered.has(key)).length;
    const [complete, partial] = [count('complete'), count('partial')];
    const [refused, notContacted] = [silent('refused'), silent('not contacted')];
    return responseRate({
      complete,
      partial,
      refused,
      notContacted,
      other: list.length - complete - partial - refused - notContacted,
    });
  };
  return (['mentee', 'mentor', 'all'] as const).map((side) => ({ side, rate: rateOf(side) }));
};

export interface AnswersByClassYear {
  readonly classYears: readonly string[];
  readonly rows: readonly { readonly side: Side; readonly counts: readonly number[] }[];
  /** Null where nothing but the grand total may be shown. */
  readonly hidden: HiddenCells | null;
}

/** How many answered, by side and class year; null where no class years are known. */
export const answersByClassYear = ({ survey, facts }: WithFacts): AnswersByClassYear | null => {
  const groups = groupByClassYear(countedSubmissions(survey), survey.items, facts);
  if (groups.length === 0) return null;
  const rows = sides.map((side) => ({
    side,
    counts: groups.map(({ members }) => members.filter((submission) => submission.side === side).length),
  }));
  const filled = rows.filter(({ counts }) => counts.some((count) => count > 0));
  return {
    classYears: groups.map(({ label }) => label),
    rows: filled,
    hidden: suppressTable(
      filled.map(({ counts }) => counts),
      survey.settings.smallCell,
    ),
  };
};

export interface ClassYearRate {
  readonly label: string;
  readonly invited: number;
  readonly rate: ResponseRate;
}

/**
 * Response rates by class year; class years with too few answers are put together with their neighbor. Null where
 * the class years of those who answered or of those invited are not known.
 */
export const ratesByClassYear = (shown: WithFacts): readonly ClassYearRate[] | null => {
  const { survey, facts } = shown;
  const { smallCell, completeFrom } = survey.settings;
  const groups = groupByClassYear(countedSubmissions(survey), survey.items, facts);
  const keys = [...listInvited(shown).keys()];
  const invitedOf = (label: string): readonly string[] =>
    keys.filter((key) => facts.classYearOf.get(key.split(' ')[0] ?? '') === label);
  if (!groups.some(({ label }) => invitedOf(label).length > 0)) return null;
  const labelOf = new Map(groups.map(({ id, label }) => [id, label]));
  return mergeGroups(groups, smallCell, true).groups.map(({ id, label, members }) => {
    const invited = id.split('+').flatMap((part) => invitedOf(labelOf.get(part) ?? part)).length;
    const count = (kind: string): number =>
      members.filter((submission) => completenessOf(submission, survey.items, completeFrom) === kind).length;
    const [complete, partial] = [count('complete'), count('partial')];
    const other = invited - complete - partial;
    return { label, invited, rate: responseRate({ complete, partial, refused: 0, notContacted: 0, other }) };
  });
};
