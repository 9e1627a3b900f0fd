import {
  type Box,
  type LineageFocus,
  type LineageSheet,
  linkKey,
  makeLineageSheet,
  type ShownLink,
} from '../../../shared/figures/index.ts';
import {
  buildFamilies,
  cardWidth,
  edgeStyleOf,
  type FoldedBranches,
  foldBranches,
  type LineageFamilies,
  type LineageLayout,
  type LineageLink,
  type LineagePerson,
  type LineageWarning,
  layoutLineage,
  linksAsOf,
  peopleAsOf,
  rowHeight,
  type ShelvedLayout,
  shownName,
  wrapIntoShelves,
} from '../../../shared/lineage/index.ts';
import {
  academicYearOf,
  type ClassYearRule,
  describeStanding,
  type Person,
  type PersonId,
  type StatusEvent,
  standingOn,
} from '../../../shared/model/index.ts';
import type { OpenChapter, Outputs } from '../../../shared/rpc/index.ts';

export type LineageSnapshot = Outputs['lineage']['snapshot'];
export type Pairing = LineageSnapshot['pairings'][number];

/** Someone in the family tree, by the name under which they stand there. */
export interface Member {
  readonly id: PersonId;
  readonly person: Person;
  /** "Anonymous '24" where the person did not agree to stay named after graduation. */
  readonly name: string;
  readonly entryCohort: number | null;
  readonly events: readonly StatusEvent[];
}

/** Everything that the screen knows of the chapter, whatever part of it is shown. */
export interface LineageModel {
  readonly pairings: readonly Pairing[];
  readonly members: ReadonlyMap<string, Member>;
  /** Everyone who is in a pairing, as the engine needs them. */
  readonly people: readonly LineagePerson[];
  readonly families: LineageFamilies;
  readonly familyNames: ReadonlyMap<string, string>;
  readonly order: readonly string[];
  readonly warnings: readonly LineageWarning[];
  /** Program years from the first pairing to today, by the calendar year in which they begin. */
  readonly years: readonly number[];
  readonly rule: ClassYearRule;
  readonly classYears: readonly string[];
  readonly today: string;
}

const eventsByPerson = (events: readonly StatusEvent[]): Map<string, StatusEvent[]> => {
  const byPerson = new Map<string, StatusEvent[]>();
  for (const event of events) {
    const known = byPerson.get(event.personId);
    if (known) known.push(event);
    else byPerson.set(event.personId, [event]);
  }
  return byPerson;
};

const yearsOf = (pairings: readonly Pairing[], today: string, rule: ClassYearRule): number[] => {
  const last = academicYearOf(today, rule.yearStartsOn);
  const first = pairings.reduce(
    (least, { startedOn }) => Math.min(least, academicYearOf(startedOn, rule.yearStartsOn)),
    last,
  );
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** The calendar year in which each program cycle begins. */
export const yearsOfCycles = ({
  cycles,
  settings,
}: Pick<OpenChapter, 'cycles' | 'settings'>): ReadonlyMap<string, number> =>
  new Map(cycles.map(({ id, startsOn }) => [id, academicYearOf(startsOn, settings.yearStartsOn)]));

export const buildLineageModel = (
  snapshot: LineageSnapshot,
  { settings }: Pick<OpenChapter, 'settings'>,
  today: string,
): LineageModel => {
  const { pairings } = snapshot;
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const inPairings = new Set(pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const eventsOf = eventsByPerson(snapshot.statusEvents);
  const members = new Map<string, Member>();
  for (const person of snapshot.people) {
    if (!inPairings.has(person.id)) continue;
    const { id, entryCohort } = person;
    const events = eventsOf.get(id) ?? [];
    const isAlumni = standingOn(entryCohort, events, today, rule).kind === 'alumni';
    const name = shownName({ ...person, row: entryCohort }, isAlumni);
    members.set(id, { id, person, name, entryCohort, events });
  }
  const people = [...members.values()].map(({ id, name, entryCohort }) => ({ id, name, row: entryCohort }));
  const families = buildFamilies(people, pairings);
  const stored = new Map<string, string>(snapshot.families.map(({ founderId, name }) => [founderId, name]));
  const familyNames = new Map(
    families.families.map(({ founderId }) => [
      founderId,
      stored.get(founderId) ?? `${members.get(founderId)?.name ?? 'Unnamed'}’s`,
    ]),
  );
  return {
    pairings,
    members,
    people,
    families,
    familyNames,
    order: snapshot.order,
    warnings: families.warnings,
    years: yearsOf(pairings, today, rule),
    rule,
    classYears: settings.classYears,
    today,
  };
};

/** Space below a shelf: the heads of the next one stand in it, also where they are painted larger than the cards. */
const shelfGap = 160;
/** Width by height of the whole drawing, near that of the frame beside the panel. */
const sheetProportion = 1.35;
/** The width grows in steps, so that one more person does not move every family to another shelf. */
const widthStep = 1.12;
/** Steps around the first guess that are tried: shelves do not fill evenly. */
const triedSteps = [-2, -1, 0, 1];

/** The families in shelves that together come nearest to the form of a window, as large as can be. */
const wrapForWindow = (strip: LineageLayout): ShelvedLayout => {
  const stripWidth = strip.bands.reduce((most, { x, width }) => Math.max(most, x + width), cardWidth);
  const wanted = Math.sqrt(stripWidth * (strip.rows.length * rowHeight + shelfGap) * sheetProportion);
  const nearest = Math.round(Math.log(wanted) / Math.log(widthStep));
  const sizeOf = ({ width, height }: ShelvedLayout): number => Math.max(width / sheetProportion, height);
  return triedSteps
    .map((step) => wrapIntoShelves(strip, widthStep ** (nearest + step), { gap: shelfGap }))
    .reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best));
};

/** What a drawing is made from. */
export interface DrawnLineage extends Pick<LineageModel, 'people' | 'families' | 'order'> {
  readonly pairings: readonly LineageLink[];
}

/** The drawing as it is with some branches folded away: families in shelves, a row a class year. */
export const buildSheet = (
  { people, pairings, families, order }: DrawnLineage,
  folded: ReadonlySet<string>,
): { readonly sheet: LineageSheet; readonly folds: FoldedBranches } => {
  const folds = foldBranches(families, folded);
  const isShown = (id: string): boolean => !folds.hidden.has(id);
  const strip = layoutLineage({
    people: people.filter(({ id }) => isShown(id)),
    links: pairings.filter(({ menteeId, mentorId }) => isShown(menteeId) && isShown(mentorId)),
    order,
  });
  return { sheet: makeLineageSheet(wrapForWindow(strip)), folds };
};

/** The lineage in one program year, or as it is today. */
export interface LineageMoment {
  /** Null: today. */
  readonly year: number | null;
  /** The day on which class years are told. */
  readonly day: string;
  readonly families: LineageFamilies;
  readonly pairings: readonly Pairing[];
  /** For the scene; null today. */
  readonly shown: LineageFocus['year'];
}

/** The last day of a program year. */
const lastDayOf = (year: number, yearStartsOn: string): string => {
  const next = new Date(`${year + 1}-${yearStartsOn}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
};

/** @param year the calendar year in which a program year begins; null for today */
export const momentOf = (model: LineageModel, year: number | null): LineageMoment => {
  const { families, pairings, rule, today } = model;
  if (year === null) return { year, day: today, families, pairings, shown: null };
  const day = lastDayOf(year, rule.yearStartsOn);
  const links = linksAsOf(pairings, day);
  const people = peopleAsOf(model.people, links, year);
  const then = buildFamilies(people, links);
  const shown = new Map<string, ShownLink>();
  for (const link of then.otherLinks)
    shown.set(linkKey(link.mentorId, link.menteeId), { style: edgeStyleOf(link), isPrimary: false });
  for (const link of then.primaryLinkOf.values())
    shown.set(linkKey(link.mentorId, link.menteeId), { style: edgeStyleOf(link), isPrimary: true });
  return {
    year,
    day,
    families: then,
    pairings: links,
    shown: { people: new Set(people.map(({ id }) => id)), links: shown },
  };
};

/** "MS2", "alumni", "on leave": where someone stood on the day of the moment. */
export const standingWords = (model: LineageModel, member: Member, day: string): string =>
  describeStanding(standingOn(member.entryCohort, member.events, day, model.rule), model.classYears);

/** The name of the family that someone belongs to today. */
export const familyNameOf = (model: LineageModel, id: string): string | null =>
  model.familyNames.get(model.families.familyOf.get(id) ?? '') ?? null;

/** `’24`, or nothing where the entry cohort is unknown. */
export const shortYear = (entryCohort: number | null): string =>
  entryCohort === null ? '' : `’${String(entryCohort % 100).padStart(2, '0')}`;

/** From a family's cards to the edge of its band; its name stands on top. */
export const bandPadding = 10;
export const bandHead = 44;
/** Height of the part with the name. */
export const bandNameHeight = 30;

export const bandBox = ({ x, y, width, height }: Box): Box => ({
  x: x - bandPadding,
  y: y - bandHead,
  width: width + 2 * bandPadding,
  height: height + bandHead + bandPadding,
});
