export { type Ancestry, createAncestry } from './ancestry.ts';
export { buildFamilies, type LineageFamilies, type LineageFamily } from './buildFamilies.ts';
export {
  type ChosenLineage,
  type ChosenLink,
  type ChosenPerson,
  chooseLineage,
  type LineageChoice,
  type LineageSource,
} from './chooseLineage.ts';
export { describeRelation, type RelationWords } from './describeRelation.ts';
export { familyOfEveryone } from './familyOfEveryone.ts';
export { type EndingFamily, findEndingFamilies, type NextYear } from './findEndingFamilies.ts';
export { type FoldedBranches, foldBranches } from './foldBranches.ts';
export type { LineageRow } from './layout/axis.ts';
export type { LineageBand } from './layout/bands.ts';
export {
  type LineageCard,
  type LineageInput,
  type LineageLayout,
  type LineageOptions,
  layoutLineage,
} from './layout/layoutLineage.ts';
export { cardHeight, cardWidth, familyGap, rowHeight, slotWidth } from './layout/metrics.ts';
export type { LineageRoute, Point } from './layout/routes.ts';
export {
  type Shelf,
  type ShelfOptions,
  type ShelvedLayout,
  wrapIntoShelves,
} from './layout/wrapIntoShelves.ts';
export { linksAsOf, peopleAsOf } from './lineageAsOf.ts';
export { type LineageLine, lineageOf } from './lineageOf.ts';
export { type EdgeStyle, edgeStyleOf, isFulfilled, isStanding } from './linkStanding.ts';
export { type FamilyName, familyPalette, nameFamilies } from './nameFamilies.ts';
export { distanceBetween, findConnection, findSharedAncestor, type SharedAncestor } from './relation.ts';
export { anonymousName, shownName } from './shownName.ts';
export type {
  LineageLink,
  LineagePerson,
  LineageWarning,
  LineageWarningCode,
  LinkEnd,
  LinkKind,
  LinkStatus,
} from './types.ts';
