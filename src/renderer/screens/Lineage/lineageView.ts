import {
  buildFamilies,
  cardHeight,
  cardWidth,
  type EdgeStyle,
  edgeStyleOf,
  type LineageFamilies,
  layoutLineage,
  rowHeight,
  wrapIntoShelves,
} from '../../../shared/lineage/index.ts';
import { describeStanding, type Person, type PersonId, standingOn } from '../../../shared/model/index.ts';
import type { OpenChapter, Outputs } from '../../../shared/rpc/index.ts';

export type LineageSnapshot = Outputs['lineage']['snapshot'];
type Pairing = LineageSnapshot['pairings'][number];

export interface Card {
  readonly person: Person;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly family: string | null;
  readonly mentees: number;
}

export interface Edge {
  readonly pairing: Pairing;
  readonly path: string;
  /** How the line is drawn; said in words in the key and the panel. */
  readonly look: EdgeStyle;
  /** Runs from one family to another: drawn only while someone at one of its ends is selected. */
  readonly far: boolean;
}

export interface Band {
  readonly name: string;
  readonly members: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface YearRow {
  readonly key: string;
  readonly entryCohort: number;
  readonly y: number;
  readonly standing: string;
}

export interface LineageView {
  readonly cards: readonly Card[];
  readonly edges: readonly Edge[];
  readonly bands: readonly Band[];
  readonly rows: readonly YearRow[];
  readonly width: number;
  readonly height: number;
  readonly families: LineageFamilies;
  readonly warnings: readonly string[];
}

const curve = (from: Card, to: Card): string => {
  const x1 = from.x + cardWidth / 2;
  const y1 = from.y + cardHeight;
  const x2 = to.x + cardWidth / 2;
  const y2 = to.y;
  const bend = (y2 - y1) / 2;
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
};

/** Space between a family's cards and the edge of its band; the name stands above the cards. */
const bandPadding = 8;
const bandHead = 50;
const shelfGap = 160;
/** Width by height of the whole drawing, near that of a window. */
const sheetProportion = 1.55;

/** Everyone who is in a pairing, laid out with a row an entry cohort; from this the screen is painted. */
export const buildLineageView = (
  snapshot: LineageSnapshot,
  chapter: OpenChapter,
  day: string,
): LineageView => {
  const inPairings = new Set(snapshot.pairings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const people = snapshot.people.filter(({ id }) => inPairings.has(id));
  const drawn = people.map(({ id, name, entryCohort }) => ({ id, name, row: entryCohort }));
  const strip = layoutLineage({ people: drawn, links: snapshot.pairings });
  const stripWidth = Math.max(cardWidth, ...strip.bands.map(({ x, width }) => x + width));
  const shelfHeight = strip.rows.length * rowHeight + shelfGap;
  const layout = wrapIntoShelves(strip, Math.sqrt(stripWidth * shelfHeight * sheetProportion), {
    gap: shelfGap,
  });
  const families = buildFamilies(drawn, snapshot.pairings);
  const nameOfFounder = new Map<string, string>(
    snapshot.families.map(({ founderId, name }) => [founderId, name]),
  );
  const byId = new Map<string, Person>(people.map((person) => [person.id, person]));
  const cards = layout.cards.flatMap(({ id, x, y }): Card[] => {
    const person = byId.get(id);
    const family = nameOfFounder.get(families.familyOf.get(id) ?? '') ?? null;
    return person === undefined
      ? []
      : [{ person, x, y, family, mentees: families.menteesOf.get(id)?.length ?? 0 }];
  });
  const cardOf = new Map(cards.map((card) => [card.person.id, card]));
  const edges = snapshot.pairings.flatMap((pairing): Edge[] => {
    const from = cardOf.get(pairing.mentorId);
    const to = cardOf.get(pairing.menteeId);
    return from === undefined || to === undefined
      ? []
      : [
          {
            pairing,
            path: curve(from, to),
            look: edgeStyleOf(pairing),
            far: families.familyOf.get(pairing.mentorId) !== families.familyOf.get(pairing.menteeId),
          },
        ];
  });
  const rule = {
    classYearCount: chapter.settings.classYears.length,
    yearStartsOn: chapter.settings.yearStartsOn,
  };
  return {
    cards,
    edges,
    bands: layout.bands.map(({ founderId, people: members, x, y, width, height }) => ({
      name: nameOfFounder.get(founderId) ?? `${byId.get(founderId)?.name ?? 'Unnamed'}’s`,
      members,
      x: x - bandPadding,
      y: y - bandHead,
      width: width + 2 * bandPadding,
      height: height + bandHead + 2 * bandPadding,
    })),
    rows: layout.shelves.flatMap((shelf, index) =>
      shelf.rows.map(({ row, y }) => ({
        key: `${index} ${row}`,
        entryCohort: row,
        y,
        standing: describeStanding(standingOn(row, [], day, rule), chapter.settings.classYears),
      })),
    ),
    width: layout.width,
    height: layout.height,
    families,
    warnings: strip.warnings.map(({ message }) => message),
  };
};

/** The mentors above a person, founder first. */
export const chainAbove = (families: LineageFamilies, personId: PersonId): string[] => {
  const chain: string[] = [];
  for (
    let link = families.primaryLinkOf.get(personId);
    link !== undefined;
    link = families.primaryLinkOf.get(link.mentorId)
  )
    chain.unshift(link.mentorId);
  return chain;
};

/** A person with everyone above and below. */
export const lineOf = (families: LineageFamilies, personId: PersonId): Set<string> => {
  const line = new Set<string>([...chainAbove(families, personId), personId]);
  const waiting: string[] = [personId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const mentee of families.menteesOf.get(id) ?? []) {
      line.add(mentee);
      waiting.push(mentee);
    }
  return line;
};
