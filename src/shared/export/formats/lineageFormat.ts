import type { ChosenLineage, ChosenLink, EdgeStyle } from '../../lineage/index.ts';
import type { WrittenFile } from './format.ts';

/** A way to write a lineage for another program. The same lineage gives the same bytes. */
export interface LineageFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (lineage: ChosenLineage, title: string) => WrittenFile;
}

const kinds: Readonly<Record<EdgeStyle, string>> = {
  active: 'mentor',
  completed: 'mentor, completed',
  bridge: 'mentor who took over',
  'co-mentor': 'co-mentor',
  ended: 'mentor, ended early',
};

/** What a link is, in words. */
export const linkWords = ({ style }: ChosenLink): string => kinds[style];

/** A text on one line without control characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
