import { shownName } from '../../shared/lineage/index.ts';
import { type ChapterSettings, standingOn } from '../../shared/model/index.ts';
import type { Outputs } from '../../shared/rpc/index.ts';

/** Everyone under the name that the family tree shows: alumni who did not agree to stay named have none here. */
export const namePeople = (
  { people, statusEvents }: Pick<Outputs['lineage']['snapshot'], 'people' | 'statusEvents'>,
  { classYears, yearStartsOn }: ChapterSettings,
  day: string,
) => {
  const rule = { classYearCount: classYears.length, yearStartsOn };
  const eventsOf = Map.groupBy(statusEvents, ({ personId }) => personId);
  return people.map((person) => {
    const standing = standingOn(person.entryCohort, eventsOf.get(person.id) ?? [], day, rule);
    return {
      ...person,
      shown: shownName({ ...person, row: person.entryCohort }, standing.kind === 'alumni'),
    };
  });
};
