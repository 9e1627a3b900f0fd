import { breakCycles } from './breakCycles.ts';
import { buildRoster, knownRow, type Roster } from './roster.ts';
import { settleRows } from './settleRows.ts';
import { sortLinks } from './sortLinks.ts';
import type { LineageLink, LineagePerson, LineageWarning } from './types.ts';
import { walkTopDown } from './walkTopDown.ts';
import { sortWarnings, warn } from './warnings.ts';

/** People and links made consistent: a forest of primary mentors, and every other link beside it. */
export interface ResolvedLineage {
  readonly roster: Roster;
  /** Primary mentor by place in the roster; −1 for founders. No circles. */
  readonly mentorOf: Int32Array;
  /** The link to the primary mentor. */
  readonly primaryLink: readonly (LineageLink | undefined)[];
  /** The valid links that are not in the forest: co-mentors, bridges, ended ones, cut circles. */
  readonly otherLinks: readonly LineageLink[];
  readonly rows: Float64Array;
  /** Everyone, each after their mentor, in the order of the roster. */
  readonly topDown: Int32Array;
  readonly warnings: readonly LineageWarning[];
}

/** Names the links whose mentor did not enter before the mentee. Both may be right: a year repeated, a leave. */
const checkClasses = (roster: Roster, links: Iterable<LineageLink>): LineageWarning[] => {
  const warnings: LineageWarning[] = [];
  for (const { mentorId, menteeId } of links) {
    const upper = knownRow(roster.people[roster.indexOf.get(mentorId)!]!);
    const lower = knownRow(roster.people[roster.indexOf.get(menteeId)!]!);
    if (upper === null || lower === null || upper < lower) continue;
    const [mentor, mentee] = [roster.nameOf(mentorId), roster.nameOf(menteeId)];
    warnings.push(
      upper === lower
        ? warn(
            'same class',
            [mentorId, menteeId],
            `${mentor} and ${mentee}, mentor and mentee, both entered in ${upper}.`,
          )
        : warn(
            'mentor in a later class',
            [mentorId, menteeId],
            `${mentor} (entered ${upper}) is recorded as mentor of ${mentee}, who entered before, in ${lower}.`,
          ),
    );
  }
  return warnings;
};

/**
 * The first step of everything here. Never throws; what does not fit is named in `warnings`. The result does not
 * depend on the order in which people and links are given.
 */
export const resolveLineage = (
  people: readonly LineagePerson[],
  links: readonly LineageLink[],
): ResolvedLineage => {
  const roster = buildRoster(people);
  const { claims, warnings } = sortLinks(roster, links);
  const mentorOf = Int32Array.from(claims, ([first]) => (first ? roster.indexOf.get(first.mentorId)! : -1));
  const cycleWarnings = breakCycles(roster, mentorOf);
  const topDown = walkTopDown(mentorOf);
  const settled = settleRows(roster, mentorOf, topDown);
  const primaryLink = claims.map(([first], mentee) => (mentorOf[mentee]! >= 0 ? first : undefined));
  return {
    roster,
    mentorOf,
    primaryLink,
    otherLinks: claims.flatMap((ofMentee, mentee) => (mentorOf[mentee]! >= 0 ? ofMentee.slice(1) : ofMentee)),
    rows: settled.rows,
    topDown,
    warnings: sortWarnings([
      ...roster.warnings,
      ...warnings,
      ...cycleWarnings,
      ...settled.warnings,
      ...checkClasses(roster, claims.flat()),
    ]),
  };
};
