import type { Firmness } from '../../../../shared/matching/run/index.ts';
import { compareText, foldText } from '../../../../shared/util/index.ts';
import { isDelicate } from '../../../components/firmnessWords.ts';
import type { ReviewRow } from '../../../components/reviewRows.ts';

/** A pair in the table, with everything that it is sorted and filtered by. */
export interface PairLine {
  readonly key: string;
  readonly row: ReviewRow;
  readonly firmness: Firmness | undefined;
  readonly delicate: boolean;
  readonly locked: boolean;
  /** The mentee's class year in words. */
  readonly classYear: string;
  readonly firstTimer: boolean;
}

export type Shown = 'all' | 'delicate' | 'locked';
export type Strength = 'any' | 'weak' | 'middling' | 'strong';
export type Column = 'mentee' | 'mentor' | 'score' | 'shared';

export interface PairFilter {
  readonly shown: Shown;
  readonly text: string;
  readonly strength: Strength;
  readonly classYear: string | null;
  readonly firstTimersOnly: boolean;
}

export const noFilter: PairFilter = {
  shown: 'all',
  text: '',
  strength: 'any',
  classYear: null,
  firstTimersOnly: false,
};

export const lineKey = (row: ReviewRow): string => `${row.mentee.id} ${row.mentor.id}`;

/** The scores below and above which a third of the pairs lies. */
const thirds = (lines: readonly PairLine[]): [number, number] => {
  const scores = lines.map(({ row }) => row.assignment.score).toSorted((left, right) => left - right);
  const at = (share: number): number => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return [at(1 / 3), at(2 / 3)];
};

/** The pairs that a filter leaves. Weak, middling and strong are thirds of all the pairs. */
export const filterLines = (lines: readonly PairLine[], filter: PairFilter): PairLine[] => {
  const wanted = foldText(filter.text);
  const [low, high] = thirds(lines);
  return lines.filter(({ row, delicate, locked, classYear, firstTimer }) => {
    const { score } = row.assignment;
    const strength = score <= low ? 'weak' : score > high ? 'strong' : 'middling';
    return (
      (filter.shown === 'all' || (filter.shown === 'delicate' ? delicate : locked)) &&
      (filter.strength === 'any' || filter.strength === strength) &&
      (filter.classYear === null || filter.classYear === classYear) &&
      (!filter.firstTimersOnly || firstTimer) &&
      foldText(`${row.mentee.name} ${row.mentor.name} ${row.family ?? ''} ${row.sharedWords}`).includes(
        wanted,
      )
    );
  });
};

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export const sortLines = (lines: readonly PairLine[], { column, descending }: Order): PairLine[] => {
  const textOf: Record<Exclude<Column, 'score'>, (line: PairLine) => string> = {
    mentee: ({ row }) => foldText(row.mentee.name),
    mentor: ({ row }) => foldText(row.mentor.name),
    shared: ({ row }) => foldText(row.sharedWords),
  };
  const compare = (left: PairLine, right: PairLine): number =>
    column === 'score'
      ? left.row.assignment.score - right.row.assignment.score
      : compareText(textOf[column](left), textOf[column](right));
  return lines.toSorted((left, right) => (descending ? -1 : 1) * compare(left, right));
};

export interface LineGroup {
  readonly id: 'delicate' | 'robust' | 'all';
  readonly title: string | null;
  readonly note: string;
  readonly lines: readonly PairLine[];
}

/** Delicate pairs first, the robust ones after them, each in the order asked for; one group while nobody knows yet. */
export const groupLines = (lines: readonly PairLine[], isKnown: boolean): LineGroup[] => {
  if (!isKnown) return [{ id: 'all', title: null, note: '', lines }];
  const delicate = lines.filter((line) => line.delicate);
  const robust = lines.filter((line) => !line.delicate);
  const groups: LineGroup[] = [
    {
      id: 'delicate',
      title: `Read ${delicate.length === 1 ? 'this one' : `these ${delicate.length}`} first`,
      note: 'A small change would pair them differently',
      lines: delicate,
    },
    {
      id: 'robust',
      title: `${robust.length} robust`,
      note: 'Nearly every small change leaves them as they are',
      lines: robust,
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
};

export const isFragile = (firmness: Firmness | undefined): boolean =>
  firmness !== undefined && isDelicate(firmness);
