import type { PersonId, YearChange } from '../../../shared/model/index.ts';
import type { YearLine, YearLineKind, YearPart, YearPlan } from '../../../shared/roster/index.ts';

export type Decision = 'open' | 'accepted' | 'left';

export interface ReviewedLine {
  readonly line: YearLine;
  /** As proposed, or as changed by hand. */
  readonly part: YearPart;
  readonly decision: Decision;
}

/** What was decided so far; whoever is not in it stands as proposed. */
export type YearDecisions = ReadonlyMap<PersonId, ReviewedLine>;

/** Exceptions wait to be looked at; what goes its usual way is accepted until someone says otherwise. */
const asProposed = (line: YearLine): ReviewedLine => ({
  line,
  part: line.part,
  decision: line.isException ? 'open' : 'accepted',
});

export const reviewLines = (plan: YearPlan, decisions: YearDecisions): ReviewedLine[] =>
  plan.lines.map((line) => decisions.get(line.personId) ?? asProposed(line));

export interface ReviewGroup {
  readonly kind: YearLineKind;
  readonly isException: boolean;
  readonly lines: readonly ReviewedLine[];
}

/** Lines by kind, in the order of the plan: the exceptions first. */
export const groupLines = (lines: readonly ReviewedLine[]): ReviewGroup[] =>
  [...Map.groupBy(lines, ({ line }) => line.kind)].map(([kind, members]) => ({
    kind,
    isException: members[0]?.line.isException === true,
    lines: members,
  }));

/** What is written where the year is started: only accepted lines that say something. */
export const acceptedChanges = (lines: readonly ReviewedLine[]): YearChange[] =>
  lines.flatMap(({ line, part, decision }): YearChange[] => {
    if (decision !== 'accepted' || (line.event === null && part === null)) return [];
    if (line.event === null) return [{ personId: line.personId, event: null, part }];
    const { personId, ...event } = line.event;
    return [{ personId, event, part }];
  });
