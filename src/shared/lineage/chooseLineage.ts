import { foldText } from '../util/index.ts';
import { buildFamilies } from './buildFamilies.ts';
import { type EdgeStyle, edgeStyleOf } from './linkStanding.ts';
import { anonymousName } from './shownName.ts';
import type { LineageLink, LineagePerson } from './types.ts';

/** Which part of a lineage leaves the laptop. */
export interface LineageChoice {
  /** Null takes every family. */
  readonly founderIds: readonly string[] | null;
  /** First and last entry cohort; null where there is no limit. Who has none on record always comes along. */
  readonly from: number | null;
  readonly to: number | null;
  /** Links that ended early, and those to further mentors, where they do not hold the tree together. */
  readonly withEnded: boolean;
  readonly withCoMentors: boolean;
}

export interface LineageSource {
  /** By the name under which they stand in the family tree, and the one that is withheld, if one is. */
  readonly people: readonly (LineagePerson & {
    readonly name: string;
    readonly withheldName: string | null;
  })[];
  readonly links: readonly LineageLink[];
  /** Everyone in drawing order. */
  readonly order: readonly string[];
  readonly familyNames: ReadonlyMap<string, string>;
}

/** Nothing of a person besides this leaves: the key is made for the file and says nothing of when someone was recorded. */
export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
  readonly row: number | null;
  readonly family: string;
}

export interface ChosenLink extends LineageLink {
  readonly style: EdgeStyle;
  /** The link by which the mentee belongs to the family. */
  readonly isPrimary: boolean;
}

export interface ChosenLineage {
  /** In drawing order. */
  readonly people: readonly ChosenPerson[];
  /** Whom it holds, by their ids on the roster: for the chapter's own record of what left. No format writes them. */
  readonly about: readonly string[];
  readonly links: readonly ChosenLink[];
  /** One for each person without a mentor here: where years were chosen, a family may begin several times. */
  readonly trees: readonly { readonly founderId: string; readonly name: string; readonly people: number }[];
  /** Different families among them. */
  readonly families: number;
}

/** A board may have named a family after its founder: then the name goes where the founder's goes. */
const withoutNames = (family: string, withheld: readonly string[], instead: string): string => {
  const words = foldText(family).split(/[^\p{L}\p{N}]+/u);
  const tells = withheld.some((name) =>
    foldText(name)
      .split(/[^\p{L}\p{N}]+/u)
      .some((part) => part.length > 2 && words.some((word) => word === part || word === `${part}s`)),
  );
  return tells ? `${instead}’s` : family;
};

/** The chosen part with names that may be read by everyone, and keys of its own. Nobody's line breaks: a name goes, the place stays. */
export const chooseLineage = (
  { people, links, order, familyNames }: LineageSource,
  choice: LineageChoice,
): ChosenLineage => {
  const whole = buildFamilies(people, links);
  const wanted = choice.founderIds === null ? null : new Set(choice.founderIds);
  const place = new Map(order.map((id, at) => [id, at]));
  const isChosen = ({ id, row }: LineagePerson): boolean =>
    (wanted === null || wanted.has(whole.familyOf.get(id) ?? '')) &&
    (row === null || (row >= (choice.from ?? row) && row <= (choice.to ?? row)));
  const chosen = people
    .filter(isChosen)
    .sort((left, right) => (place.get(left.id) ?? Infinity) - (place.get(right.id) ?? Infinity) || 0);
  const width = Math.max(4, String(chosen.length).length);
  const keyOf = new Map(chosen.map(({ id }, at) => [id, `P${String(at + 1).padStart(width, '0')}`]));
  const withheldOf = new Map<string, string[]>();
  for (const { id, withheldName } of people) {
    const founder = whole.familyOf.get(id) ?? '';
    if (withheldName !== null) withheldOf.set(founder, [...(withheldOf.get(founder) ?? []), withheldName]);
  }
  const personOf = new Map(people.map((person) => [person.id, person]));
  const familyName = (founderId: string): string => {
    const founder = personOf.get(founderId);
    const name = familyNames.get(founderId) ?? `${founder?.name ?? 'Unnamed'}’s`;
    return withoutNames(name, withheldOf.get(founderId) ?? [], anonymousName(founder?.row ?? null));
  };
  const nameOf = new Map(whole.families.map(({ founderId }) => [founderId, familyName(founderId)]));
  const outPeople = chosen.map(({ id, name, row }) =>
    Object.freeze({ id: keyOf.get(id)!, name, row, family: nameOf.get(whole.familyOf.get(id) ?? '') ?? '' }),
  );
  const outLinks = links.flatMap((link): LineageLink[] => {
    const [mentorId, menteeId] = [keyOf.get(link.mentorId), keyOf.get(link.menteeId)];
    if (mentorId === undefined || menteeId === undefined) return [];
    const { kind, status, endReason, startedOn, endedOn } = link;
    return [{ mentorId, menteeId, kind, status, endReason, startedOn, endedOn }];
  });
  const part = buildFamilies(outPeople, outLinks);
  const isWanted = (style: EdgeStyle): boolean =>
    (choice.withEnded || style !== 'ended') && (choice.withCoMentors || style !== 'co-mentor');
  const asChosen = (isPrimary: boolean) => (link: LineageLink) =>
    Object.freeze({ ...link, style: edgeStyleOf(link), isPrimary });
  const familyOf = new Map(outPeople.map(({ id, family }) => [id, family]));
  const trees = part.families.map(({ founderId, headCount }) =>
    Object.freeze({ founderId, name: familyOf.get(founderId) ?? '', people: headCount }),
  );
  const families = new Set(chosen.map(({ id }) => whole.familyOf.get(id))).size;
  return Object.freeze({
    people: outPeople,
    about: chosen.map(({ id }) => id),
    links: [
      ...[...part.primaryLinkOf.values()].map(asChosen(true)),
      ...part.otherLinks.map(asChosen(false)).filter(({ style }) => isWanted(style)),
    ],
    trees,
    families,
  });
};
