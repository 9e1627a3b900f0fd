import { buildFamilies, lineageOf } from '../../../../shared/lineage/index.ts';
import { listBans } from '../../../../shared/matching/run/index.ts';
import { describeStanding, type Person, type PersonId, standingOn } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';

export interface BridgeCandidate {
  readonly person: Person;
  /** What they are to the mentee's line: "grand-mentor", "in the family". */
  readonly relation: string;
  readonly standing: string;
}

const relations = ['grand-mentor', 'great-grand-mentor'] as const;

/**
 * Who may hold a mentee's place until a new mentor is found: the line above the mentor first, then the other members of
 * the family in an older class. Who is away, and who is kept apart from the mentee, is left out.
 */
export const bridgeCandidates = (
  snapshot: PairingSnapshot,
  menteeId: PersonId,
  mentorId: PersonId,
  classYears: readonly string[],
  day: string,
): readonly BridgeCandidate[] => {
  const people = new Map<string, Person>(snapshot.people.map((person) => [person.id, person]));
  const families = buildFamilies(
    snapshot.people.map(({ id, name, entryCohort }) => ({ id, name, row: entryCohort })),
    snapshot.pairings,
  );
  const line = lineageOf(families, mentorId);
  const founder = families.familyOf.get(mentorId);
  const members = families.families.find(({ founderId }) => founderId === founder)?.memberIds ?? [];
  const mentee = people.get(menteeId);
  const events = Map.groupBy(snapshot.statusEvents, ({ personId }) => personId);
  const standingOf = ({ id, entryCohort }: Person) =>
    standingOn(entryCohort, events.get(id) ?? [], day, snapshot.classYearRule);
  const asked = [...line.up.slice(0, 2), ...members.filter((id) => !line.up.includes(id))].filter(
    (id) => id !== menteeId && id !== mentorId,
  );
  const apart = new Set(
    listBans(snapshot, [menteeId], asked)
      .filter(({ cause }) => cause === 'rule' || cause === 'confidential' || cause === 'own mentee')
      .map((ban) => ban.mentorId),
  );
  return asked.flatMap((id): BridgeCandidate[] => {
    const person = people.get(id);
    if (person === undefined || apart.has(id)) return [];
    const standing = standingOf(person);
    const above = line.up.indexOf(id);
    const isOlder = (person.entryCohort ?? 9999) < (mentee?.entryCohort ?? 0);
    const isHere = standing.kind === 'in class' || (standing.kind === 'alumni' && above >= 0);
    if (!isHere || (above < 0 && !isOlder)) return [];
    return [
      {
        person,
        relation: relations[above] ?? 'in the family',
        standing: describeStanding(standing, classYears),
      },
    ];
  });
};
