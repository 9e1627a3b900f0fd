import { foldText } from '../util/index.ts';
import type { ProposedItem } from './proposal.ts';

/** What an item is about, the same in every file that asks it: decisions are remembered under it. */
export const topicOf = (entry: ProposedItem): string => foldText(entry.item.wording.mentee).slice(0, 200);
