import { type Figure, familyToken, lineageFigure } from '../../../shared/figures/index.ts';
import { buildFamilies, layoutLineage, lineageOf } from '../../../shared/lineage/index.ts';
import {
  type ChapterSettings,
  describeStanding,
  isOpenPairing,
  standingOn,
} from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';

/**
 * The family chart of the day: the pairs of the cycle, each under the line of mentors that it joins.
 * Who has left school and did not agree to stay named stands there without a name.
 */
export const chartFigure = (
  snapshot: PairingSnapshot,
  settings: Pick<ChapterSettings, 'name' | 'classYears' | 'yearStartsOn'>,
  day: string,
): Figure => {
  const everyone = snapshot.people.map(({ id, name, entryCohort }) => ({ id, name, row: entryCohort }));
  const families = buildFamilies(everyone, snapshot.pairings);
  const fresh = snapshot.pairings.filter(
    (pairing) => pairing.cycleId === snapshot.cycle.id && isOpenPairing(pairing),
  );
  const shown = new Set<string>();
  for (const { menteeId, mentorId } of fresh)
    for (const id of [
      menteeId,
      mentorId,
      ...lineageOf(families, menteeId).up,
      ...lineageOf(families, mentorId).up,
    ])
      shown.add(id);
  const layout = layoutLineage(
    {
      people: everyone.filter(({ id }) => shown.has(id)),
      links: snapshot.pairings.filter(({ menteeId, mentorId }) => shown.has(menteeId) && shown.has(mentorId)),
    },
    { spacing: 'tight', arrange: 'tidy' },
  );
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  return lineageFigure(layout, {
    id: 'family-chart',
    title: `${settings.name}, families of ${snapshot.cycle.label}`,
    maxWidth: 1_100,
    people: snapshot.people
      .filter(({ id }) => shown.has(id))
      .flatMap(({ id, name, entryCohort, staysNamed }) => {
        const events = snapshot.statusEvents.filter(({ personId }) => personId === id);
        const standing = standingOn(entryCohort, events, day, rule);
        if (standing.kind === 'alumni' && !staysNamed) return [];
        return [{ id, name, note: describeStanding(standing, settings.classYears) }];
      }),
    families: snapshot.families.map(({ founderId, name }) => ({ founderId, name, color: familyToken(name) })),
  });
};
