import type { LineageLink, LineagePerson } from './types.ts';

/**
 * The links as they stood on a day: those that had begun, and an end that came later taken back. A link without a
 * start counts as older than any day; how a link that ran then stood otherwise (paused, at risk) nobody wrote down.
 * @param day ISO day, such as the last one of a program year
 */
export const linksAsOf = <Link extends LineageLink>(links: readonly Link[], day: string): Link[] =>
  links
    .filter(({ startedOn }) => (startedOn ?? '') <= day)
    .map((link) =>
      link.status === 'ended' && (link.endedOn ?? '') > day
        ? { ...link, status: 'active', endReason: null, endedOn: null }
        : link,
    );

/** Who was there: everyone who had entered by that year, and everyone of unknown year who is in one of the links. */
export const peopleAsOf = <Person extends LineagePerson>(
  people: readonly Person[],
  links: readonly LineageLink[],
  year: number,
): Person[] => {
  const linked = new Set(links.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  return people.filter(({ id, row }) => (row === null ? linked.has(id) : row <= year));
};
