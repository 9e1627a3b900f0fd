import { type AskedQuestion, askedQuestions } from '../../../shared/instrument/index.ts';
import type { Enrollment } from '../../../shared/model/index.ts';
import type { KioskItem } from '../../../shared/rpc/index.ts';

export type Asked = AskedQuestion<KioskItem>;

/** Answers in the draft are kept under the question and the side that it was put to. */
export const keyOf = ({ item, side }: Asked): string => `${item.id} ${side}`;

const roomOfPage = 5;

/** How much of a page a question takes. */
const roomOf = ({ item }: Asked): number => {
  if (item.type === 'grid') return 3;
  if (item.type === 'ranking' || item.options.length > 12) return 2.5;
  return item.type === 'longText' || item.type === 'people' || item.options.length > 6 ? 1.5 : 1;
};

/** The questions of a role, cut into calm pages in their order. */
export const kioskPages = (items: readonly KioskItem[], role: Enrollment['role']): Asked[][] => {
  const pages: Asked[][] = [];
  let room = 0;
  for (const asked of askedQuestions(items, role)) {
    const needed = roomOf(asked);
    const last = pages.at(-1);
    if (last === undefined || room < needed) {
      pages.push([asked]);
      room = roomOfPage - needed;
    } else {
      last.push(asked);
      room -= needed;
    }
  }
  return pages;
};
