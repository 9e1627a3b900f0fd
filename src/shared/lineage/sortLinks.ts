import { compareClaims } from './linkStanding.ts';
import type { Roster } from './roster.ts';
import type { LineageLink, LineageWarning } from './types.ts';
import { warn } from './warnings.ts';

/** The links of one mentee to people who are there, the strongest claim first, each mentor once. */
export interface SortedLinks {
  /** By the mentee's place in the roster. */
  readonly claims: readonly (readonly LineageLink[])[];
  readonly warnings: readonly LineageWarning[];
}

const overlap = (left: LineageLink, right: LineageLink): boolean =>
  (left.endedOn ?? '9999') > (right.startedOn ?? '') && (right.endedOn ?? '9999') > (left.startedOn ?? '');

/** Fulfilled primary links that held at the same time; ended ones without dates say nothing and do not count. */
const rivals = (claims: readonly LineageLink[]): readonly LineageLink[] => {
  const primary = claims.filter(
    (link) =>
      link.kind === 'primary' &&
      (link.status !== 'ended' || (link.endReason === 'completed' && link.endedOn)),
  );
  return primary.filter((link) => primary.some((other) => other !== link && overlap(link, other)));
};

/** Sets aside links to oneself and to people who are missing, and sorts the others by mentee. */
export const sortLinks = (roster: Roster, links: readonly LineageLink[]): SortedLinks => {
  const warnings: LineageWarning[] = [];
  const claims: LineageLink[][] = roster.people.map(() => []);
  for (const link of links) {
    const { mentorId, menteeId } = link;
    const mentee = roster.indexOf.get(menteeId);
    if (mentee === undefined || !roster.indexOf.has(mentorId)) {
      const missing = [mentorId, menteeId].filter((id) => !roster.indexOf.has(id));
      warnings.push(
        warn(
          'missing person',
          [mentorId, menteeId],
          `${roster.nameOf(mentorId)} is recorded as mentor of ${roster.nameOf(menteeId)}, but ` +
            `${missing.map(roster.nameOf).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not on the roster.`,
        ),
      );
    } else if (mentorId === menteeId) {
      const name = roster.nameOf(mentorId);
      warnings.push(warn('self link', [mentorId], `${name} is recorded as their own mentor.`));
    } else {
      claims[mentee]?.push(link);
    }
  }
  const once = claims.map((ofMentee, mentee) => {
    if (ofMentee.length < 2) return ofMentee;
    ofMentee.sort(compareClaims);
    const mentors = new Set<string>();
    const kept = ofMentee.filter(({ mentorId }) => !mentors.has(mentorId) && mentors.add(mentorId));
    const several = rivals(kept);
    if (several.length > 1) {
      const ids = several.map(({ mentorId }) => mentorId);
      const [name, first] = [roster.nameOf(several[0]!.menteeId), roster.nameOf(kept[0]!.mentorId)];
      warnings.push(
        warn(
          'two primary mentors',
          [roster.people[mentee]!.id, ...ids],
          `${name} has ${ids.length} primary mentors at the same time: ${ids.map(roster.nameOf).join(' and ')}. ` +
            `The tree follows ${first}.`,
        ),
      );
    }
    return kept;
  });
  return { claims: once, warnings };
};
