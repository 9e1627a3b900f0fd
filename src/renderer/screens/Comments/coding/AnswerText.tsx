import { type CSSProperties, useMemo } from 'react';
import {
  cutPassages,
  findKeyword,
  sliceText,
  type TextPiece,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, Coding, Passage } from '../../../../shared/model/index.ts';
import classes from './card.module.css';
import { codeColor } from './codeColor.ts';

type Mark =
  | { readonly kind: 'coding'; readonly coding: Coding; readonly lane: number }
  | { readonly kind: 'selected' }
  | { readonly kind: 'found' };

interface AnswerTextProps {
  readonly text: string;
  readonly codings: readonly Coding[];
  readonly codes: ReadonlyMap<CodeId, Code>;
  /** What a code would be applied to. */
  readonly selection: Passage | null;
  readonly search: string;
  /** The coding whose passage is to stand out. */
  readonly shownId: string | null;
}

/** Lines for passages that overlap lie under each other, as many as are told apart. */
const mostLanes = 3;
const laneHeight = 3.5;

const styleOf = (marks: readonly Mark[], codes: AnswerTextProps['codes']): CSSProperties | undefined => {
  const coded = marks.flatMap((mark) => {
    const code = mark.kind === 'coding' ? codes.get(mark.coding.codeId) : undefined;
    return mark.kind === 'coding' && code !== undefined
      ? [{ lane: mark.lane, color: codeColor(code.color) }]
      : [];
  });
  const [first] = coded;
  if (first === undefined) return undefined;
  const lines = coded.filter(({ lane }) => lane < mostLanes);
  const lowest = Math.max(...lines.map(({ lane }) => lane), 0);
  return {
    '--code': first.color,
    paddingBottom: lowest * laneHeight + 1,
    backgroundImage: lines.map(({ color }) => `linear-gradient(${color}, ${color})`).join(', '),
    backgroundPosition: lines
      .map(({ lane }) => `0 calc(100% - ${(lowest - lane) * laneHeight}px)`)
      .join(', '),
  } as CSSProperties;
};

const cut = ({ text, codings, selection, search }: AnswerTextProps): readonly TextPiece<Mark>[] => {
  const passages = codings.flatMap((coding) =>
    coding.startsAt === null || coding.endsAt === null
      ? []
      : [{ startsAt: coding.startsAt, endsAt: coding.endsAt, mark: coding }],
  );
  const laneOf = new Map(
    cutPassages(text, passages).flatMap(({ marks }) => marks.map(({ mark, lane }) => [mark.id, lane])),
  );
  return cutPassages<Mark>(text, [
    ...passages.map(({ mark: coding, ...place }) => ({
      ...place,
      mark: { kind: 'coding' as const, coding, lane: laneOf.get(coding.id) ?? 0 },
    })),
    ...findKeyword(text, search).map(({ startsAt, endsAt }) => ({
      startsAt,
      endsAt,
      mark: { kind: 'found' as const },
    })),
    ...(selection === null ? [] : [{ ...selection, mark: { kind: 'selected' as const } }]),
  ]);
};

/**
 * What somebody wrote, with the passages of its codes underlined in their colors. Nothing but the answer's own text is
 * in it, so that places in it can be told from a selection.
 */
export const AnswerText = (props: AnswerTextProps) => {
  const { text, codings, codes, selection, search, shownId } = props;
  const pieces = useMemo(
    () => cut({ text, codings, codes, selection, search, shownId: null }),
    [text, codings, codes, selection, search],
  );
  return pieces.map((piece) => {
    const marks = piece.marks.map(({ mark }) => mark);
    const words = sliceText(text, piece);
    if (marks.length === 0) return <span key={piece.startsAt}>{words}</span>;
    const coded = marks.flatMap((mark) => (mark.kind === 'coding' ? [mark.coding] : []));
    const has = (kind: Mark['kind']): boolean => marks.some((mark) => mark.kind === kind);
    return (
      <span
        key={piece.startsAt}
        className={coded.length > 0 ? classes.passage : undefined}
        data-selected={has('selected') || undefined}
        data-found={has('found') || undefined}
        data-shown={(shownId !== null && coded.some(({ id }) => id === shownId)) || undefined}
        title={
          coded.length === 0 ? undefined : coded.map(({ codeId }) => codes.get(codeId)?.name ?? '').join(', ')
        }
        style={styleOf(marks, codes)}
      >
        {words}
      </span>
    );
  });
};
