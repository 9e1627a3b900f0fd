import { lineageOf } from '../../../shared/lineage/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import { foldText } from '../../../shared/util/index.ts';
import {
  familyNameOf,
  type LineageModel,
  type LineageMoment,
  type Member,
  standingWords,
} from './lineageModel.ts';

/** A line of the table: the same facts as a card, in words. */
export interface LineageTableRow {
  readonly id: PersonId;
  readonly name: string;
  readonly entered: number | null;
  readonly standing: string;
  readonly family: string;
  readonly mentor: string;
  readonly mentees: number;
  /** Pairings from the founder. */
  readonly generation: number;
  /** Everyone below, in all generations. */
  readonly below: number;
}

export type LineageColumn = Exclude<keyof LineageTableRow, 'id'>;

export interface LineageOrder {
  readonly column: LineageColumn;
  readonly descending: boolean;
}

/** Everyone who was there at the moment, by name. */
const membersOf = (model: LineageModel, { shown }: LineageMoment): Member[] =>
  [...model.members.values()]
    .filter(({ id }) => shown === null || shown.people.has(id))
    .sort((left, right) => left.name.localeCompare(right.name) || (left.id < right.id ? -1 : 1));

const countBelow = ({ families }: LineageMoment): Map<string, number> => {
  const below = new Map<string, number>();
  for (const { memberIds } of families.families) {
    for (const id of memberIds.toReversed()) {
      const mentor = families.primaryLinkOf.get(id)?.mentorId;
      if (mentor !== undefined) below.set(mentor, (below.get(mentor) ?? 0) + (below.get(id) ?? 0) + 1);
    }
  }
  return below;
};

export const listTableRows = (model: LineageModel, moment: LineageMoment): LineageTableRow[] => {
  const below = countBelow(moment);
  const { primaryLinkOf, menteesOf, generationOf } = moment.families;
  return membersOf(model, moment).map((member) => ({
    id: member.id,
    name: member.name,
    entered: member.entryCohort,
    standing: standingWords(model, member, moment.day),
    family: familyNameOf(model, member.id) ?? '',
    mentor: model.members.get(primaryLinkOf.get(member.id)?.mentorId ?? '')?.name ?? '',
    mentees: menteesOf.get(member.id)?.length ?? 0,
    generation: generationOf.get(member.id) ?? 0,
    below: below.get(member.id) ?? 0,
  }));
};

const compareCells = (left: string | number | null, right: string | number | null): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left ?? '').localeCompare(String(right ?? ''));

/** The rows that hold every word that was typed, in the order asked for. Equal ones stay in the order of names. */
export const arrangeTableRows = (
  rows: readonly LineageTableRow[],
  typed: string,
  { column, descending }: LineageOrder,
): LineageTableRow[] => {
  const words = foldText(typed).split(' ').filter(Boolean);
  const found = rows.filter((row) => {
    const text = foldText([row.name, row.family, row.mentor, row.standing, row.entered ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
  const sign = descending ? -1 : 1;
  return found.sort((left, right) => sign * compareCells(left[column], right[column]));
};

/** A line of the outline. */
export interface OutlineRow {
  readonly id: PersonId;
  readonly name: string;
  readonly entered: number | null;
  readonly standing: string;
  /** Of founders only. */
  readonly family: string | null;
  readonly familySize: number;
  /** From 1. */
  readonly level: number;
  readonly setSize: number;
  readonly placeInSet: number;
  readonly mentees: number;
  readonly isOpen: boolean;
}

/** The outline as it is with some people's branches open: families by name, mentees by class year and name. */
export const listOutlineRows = (
  model: LineageModel,
  moment: LineageMoment,
  isOpen: (id: string) => boolean,
): OutlineRow[] => {
  const { families, menteesOf, primaryLinkOf } = moment.families;
  const sizeOf = new Map(families.map(({ founderId, headCount }) => [founderId, headCount]));
  const sorted = (ids: readonly string[]): Member[] =>
    ids
      .flatMap((id) => model.members.get(id) ?? [])
      .sort(
        (left, right) =>
          (left.entryCohort ?? 0) - (right.entryCohort ?? 0) || left.name.localeCompare(right.name),
      );
  const familyOf = (id: string): string => familyNameOf(model, id) ?? '';
  const founders = sorted(families.map(({ founderId }) => founderId)).sort((left, right) =>
    familyOf(left.id).localeCompare(familyOf(right.id), 'en', { numeric: true }),
  );
  const rows: OutlineRow[] = [];
  const open = (members: readonly Member[], level: number): [Member, number, number, number][] =>
    members
      .map((member, at): [Member, number, number, number] => [member, level, at + 1, members.length])
      .reverse();
  const waiting = open(founders, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [member, level, placeInSet, setSize] = next;
    const mentees = menteesOf.get(member.id) ?? [];
    const isFounder = !primaryLinkOf.has(member.id);
    const shown = mentees.length > 0 && isOpen(member.id);
    rows.push({
      id: member.id,
      name: member.name,
      entered: member.entryCohort,
      standing: standingWords(model, member, moment.day),
      family: isFounder ? familyNameOf(model, member.id) : null,
      familySize: sizeOf.get(member.id) ?? 0,
      level,
      setSize,
      placeInSet,
      mentees: mentees.length,
      isOpen: shown,
    });
    if (shown) waiting.push(...open(sorted(mentees), level + 1));
  }
  return rows;
};

/** Everyone who has to be open for a person to be seen. */
export const openedFor = (moment: LineageMoment, id: string): readonly string[] =>
  lineageOf(moment.families, id).up;
