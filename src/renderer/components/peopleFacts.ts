import type { PairedAs, PeopleFacts } from '../../shared/evaluation/index.ts';
import {
  type ChapterSettings,
  describeStanding,
  type Instrument,
  type Pairing,
  type ProgramCycle,
  standingOn,
} from '../../shared/model/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';
import { pointsOf } from './format.ts';

/** How long a pair has to go on before it can be said to have lasted. */
const lastingDays = 180;

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The day that a survey speaks of: when it was made, but not after its program cycle ended. */
export const surveyDay = (instrument: Instrument, cycle: ProgramCycle): string => {
  const made = instrument.createdAt.slice(0, 10);
  return made < cycle.endsOn ? made : cycle.endsOn;
};

/** Whether a pair lasted; null where it is too young to tell. */
export const hasLasted = (pairing: Pairing, day: string): boolean | null => {
  if (pairing.status === 'ended') return pairing.endReason === 'completed';
  return daysBetween(pairing.startedOn, day) >= lastingDays ? true : null;
};

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const describePairs = (
  pairs: readonly Pairing[],
  partsOf: ReadonlyMap<string, ReadonlyMap<string, number>>,
  day: string,
): PairedAs => {
  const scores = pairs.flatMap(({ score }) => (score === null ? [] : [pointsOf(score)]));
  const parts = pairs.flatMap(({ menteeId, mentorId }) => partsOf.get(`${menteeId} ${mentorId}`) ?? []);
  const items = new Set(parts.flatMap((one) => [...one.keys()]));
  const lasted = pairs.map((pairing) => hasLasted(pairing, day)).filter((one) => one !== null);
  const kinds = new Set(pairs.map(({ kind }) => kind));
  return {
    score: average(scores),
    parts: new Map(
      [...items].flatMap((id): [string, number][] => {
        const mean = average(parts.flatMap((one) => one.get(id) ?? []));
        return mean === null ? [] : [[id, mean]];
      }),
    ),
    kind: kinds.size === 1 ? ([...kinds][0] ?? 'primary') : 'several',
    lasted: lasted.length === 0 ? null : lasted.some(Boolean),
  };
};

/** What the chapter knows of the people who answered: class year on the day of the survey, and how they were paired. */
export const gatherFacts = (
  snapshot: PairingSnapshot,
  instrument: Instrument,
  settings: ChapterSettings,
): PeopleFacts => {
  const day = surveyDay(instrument, snapshot.cycle);
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const events = Map.groupBy(snapshot.statusEvents, ({ personId }) => personId);
  const pairs = snapshot.pairings.filter(({ cycleId }) => cycleId === snapshot.cycle.id);
  const partsOf = new Map(
    snapshot.runs
      .toReversed()
      .flatMap(({ assignments }) =>
        assignments.map(
          ({ menteeId, mentorId, parts }) =>
            [
              `${menteeId} ${mentorId}`,
              new Map<string, number>(parts.map(({ itemId, part }) => [itemId, pointsOf(part)])),
            ] as const,
        ),
      ),
  );
  const sided = Map.groupBy(
    pairs.flatMap((pairing) => [
      { key: `${pairing.menteeId} mentee`, pairing },
      { key: `${pairing.mentorId} mentor`, pairing },
    ]),
    ({ key }) => key,
  );
  return {
    classYears: settings.classYears,
    classYearOf: new Map(
      snapshot.people.map(({ id, entryCohort }) => [
        id,
        describeStanding(standingOn(entryCohort, events.get(id) ?? [], day, rule), settings.classYears),
      ]),
    ),
    pairingOf: new Map(
      [...sided].map(([key, own]) => [
        key,
        describePairs(
          own.map(({ pairing }) => pairing),
          partsOf,
          day,
        ),
      ]),
    ),
  };
};
