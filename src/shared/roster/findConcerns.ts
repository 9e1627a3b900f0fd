import type { Enrollment, Person, PersonId, Standing } from '../model/index.ts';

/** What about a person should be looked at before the pairing. */
export const concernKinds = [
  'no class year',
  'class year does not fit',
  'both roles',
  'not on the class list',
  'answered, not enrolled',
  'no e-mail',
  'e-mail looks wrong',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

export interface ConcernSource {
  readonly person: Person;
  readonly standing: Standing;
  /** In the cycle looked at; null for none. */
  readonly enrollment: Enrollment | null;
  readonly hasAnswered: boolean;
}

/** One mailbox, as far as that can be seen: something, one @, a domain with a dot, no blanks. */
export const looksLikeEmail = (email: string): boolean =>
  /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/.test(email.trim());

const fits = ({ standing, enrollment }: ConcernSource): boolean => {
  if (standing.kind === 'unknown') return true;
  if (standing.kind !== 'in class') return false;
  return standing.classYear > 1 || enrollment?.role === 'mentee';
};

/**
 * Who needs a look, and why. Only people who take part or have answered are asked about.
 * @param listed who stands on the class lists that were brought in for this cycle
 */
export const findConcerns = (
  sources: readonly ConcernSource[],
  listed: ReadonlySet<PersonId>,
): ReadonlyMap<PersonId, readonly ConcernKind[]> => {
  const coveredCohorts = new Set(
    sources.filter(({ person }) => listed.has(person.id)).map(({ person }) => person.entryCohort),
  );
  const found = new Map<PersonId, ConcernKind[]>();
  for (const source of sources) {
    const { person, enrollment, hasAnswered } = source;
    const takesPart = enrollment !== null && enrollment.role !== 'neither';
    if (!takesPart && !hasAnswered) continue;
    const isOffList =
      listed.size > 0 &&
      !listed.has(person.id) &&
      (person.entryCohort === null || coveredCohorts.has(person.entryCohort));
    const holds: Readonly<Record<ConcernKind, boolean>> = {
      'no class year': person.entryCohort === null,
      'class year does not fit': takesPart && !fits(source),
      'both roles': enrollment?.role === 'both',
      'not on the class list': isOffList,
      'answered, not enrolled': hasAnswered && !takesPart,
      'no e-mail': person.email === null,
      'e-mail looks wrong': person.email !== null && !looksLikeEmail(person.email),
    };
    const kinds = concernKinds.filter((kind) => holds[kind]);
    if (kinds.length > 0) found.set(person.id, kinds);
  }
  return found;
};
