import { cardWidth, type EdgeStyle, type LineageRoute } from '../../lineage/index.ts';

/** The sign that a kind of line carries besides its pattern; the two ordinary kinds carry none. */
export const lineSigns: Readonly<Record<EdgeStyle, string>> = {
  active: '',
  completed: '',
  bridge: '↪',
  'co-mentor': '+',
  ended: '×',
};

/** The middle of a stub's sign above a mentee's card. */
export const signHeight = 18;
/** The same for a line of the tree: lower, where the line has come near the mentee's column. */
const treeSignHeight = 9;
const step = 20;

/** Where the sign of each line stands. Lines of the tree carry it on themselves; stubs stand beside, one by one. */
export const placeSigns = (
  routes: readonly LineageRoute[],
): readonly { readonly route: LineageRoute; readonly x: number; readonly y: number }[] => {
  const stubs = new Map<string, number>();
  return routes.flatMap((route) => {
    const end = route.points.at(-1);
    if (end === undefined) return [];
    if (route.layer === 'tree')
      return lineSigns[route.style] === '' ? [] : [{ route, x: end.x, y: end.y - treeSignHeight }];
    const place = (stubs.get(route.menteeId) ?? 0) + 1;
    stubs.set(route.menteeId, place);
    return [{ route, x: end.x + Math.min(place * step, cardWidth / 2 - 10), y: end.y - signHeight }];
  });
};
