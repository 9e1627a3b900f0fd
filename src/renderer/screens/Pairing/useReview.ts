import { useMemo } from 'react';
import { describeStanding, type MatchingRun, standingOn } from '../../../shared/model/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import type { ShownSnapshot } from '../../client/presenter.ts';
import type { CauseNames } from '../../components/firmnessWords.ts';
import { listReviewRows } from '../../components/reviewRows.ts';
import { isFragile, lineKey, type PairLine } from './review/pairFilters.ts';
import type { RunInsight } from './useRunInsight.ts';

/** What the review shows of a run: its pairs with everything they are sorted by, and what people and questions are called. */
export const useReview = (snapshot: ShownSnapshot, run: MatchingRun | undefined, insight: RunInsight) => {
  const { chapter } = useChapter();
  const { classYears } = chapter.settings;
  const rows = useMemo(() => (run === undefined ? [] : listReviewRows(snapshot, run)), [snapshot, run]);
  const names = useMemo((): CauseNames => {
    const people = new Map<string, string>(snapshot.people.map(({ id, name }) => [id, name]));
    const items = new Map<string, string>(snapshot.items.map(({ id, shortName }) => [id, shortName]));
    return {
      person: (id) => people.get(id) ?? 'someone no longer on the roster',
      item: (id) => items.get(id) ?? 'a question that was removed',
    };
  }, [snapshot]);
  const mentors = useMemo(
    () =>
      snapshot.enrollments
        .filter(({ role, capacity }) => (role === 'mentor' || role === 'both') && capacity > 0)
        .map(({ personId }) => ({ id: personId, name: names.person(personId) }))
        .toSorted((left, right) => compareText(foldText(left.name), foldText(right.name))),
    [snapshot, names],
  );
  const standing = useMemo(() => {
    const eventsOf = Map.groupBy(snapshot.statusEvents, ({ personId }) => personId);
    const firstTimers = new Set(snapshot.people.map(({ id }) => id));
    for (const { cycleId, menteeId } of snapshot.pairings)
      if (cycleId !== snapshot.cycle.id) firstTimers.delete(menteeId);
    const yearOf = new Map(
      snapshot.people.map((person) => [
        person.id,
        describeStanding(
          standingOn(
            person.entryCohort,
            eventsOf.get(person.id) ?? [],
            snapshot.cycle.startsOn,
            snapshot.classYearRule,
          ),
          classYears,
        ),
      ]),
    );
    return { firstTimers, yearOf };
  }, [snapshot, classYears]);
  const lines = useMemo(
    () =>
      rows.map((row): PairLine => {
        const firmness = insight.firmness?.get(row.mentee.id);
        const locked = row.assignment.state === 'locked';
        return {
          key: lineKey(row),
          row,
          firmness,
          // What is locked stays, whatever the tests say.
          delicate: !locked && isFragile(firmness),
          locked,
          classYear: standing.yearOf.get(row.mentee.id) ?? '',
          firstTimer: standing.firstTimers.has(row.mentee.id),
        };
      }),
    [rows, insight.firmness, standing],
  );
  return { rows, lines, names, mentors };
};
