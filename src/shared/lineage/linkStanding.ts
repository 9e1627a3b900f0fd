import { compareText } from '../util/index.ts';
import type { LineageLink } from './types.ts';

/** Whether a link still runs, whatever its state. */
export const isStanding = (link: LineageLink): boolean => link.status !== 'ended';

/** Whether a link ran its course: it still does, or it was completed. An end without a reason counts as completed. */
export const isFulfilled = (link: LineageLink): boolean =>
  isStanding(link) || (link.endReason ?? 'completed') === 'completed';

/** How an edge is drawn: by what it is first, then by how it stands. */
export type EdgeStyle = 'active' | 'completed' | 'ended' | 'bridge' | 'co-mentor';

export const edgeStyleOf = (link: LineageLink): EdgeStyle => {
  if (!isFulfilled(link)) return 'ended';
  if (link.kind !== 'primary') return link.kind;
  return isStanding(link) ? 'active' : 'completed';
};

const kindRank = { primary: 0, bridge: 1, 'co-mentor': 2 } as const;

/** 0: may be the primary mentor; 1: a co-mentor; 2: ended early. Lower goes first. */
const tierOf = (link: LineageLink): number =>
  isFulfilled(link) ? (link.kind === 'co-mentor' ? 1 : 0) : link.kind === 'co-mentor' ? 3 : 2;

/**
 * The order in which the links of one mentee claim to be the primary one: the earliest link that runs or was
 * completed; a mentor who dropped out stands behind whoever took over. A co-mentor, or a link that ended early,
 * holds the tree together only where there is nothing else.
 */
export const compareClaims = (left: LineageLink, right: LineageLink): number =>
  tierOf(left) - tierOf(right) ||
  compareText(left.startedOn ?? '', right.startedOn ?? '') ||
  kindRank[left.kind] - kindRank[right.kind] ||
  compareText(left.mentorId, right.mentorId) ||
  compareText(edgeStyleOf(left), edgeStyleOf(right)) ||
  compareText(left.endedOn ?? '', right.endedOn ?? '') ||
  compareText(left.status ?? '', right.status ?? '') ||
  compareText(left.endReason ?? '', right.endReason ?? '');
