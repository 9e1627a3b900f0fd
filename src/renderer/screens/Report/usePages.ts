import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EvaluationReport } from '../../../shared/report/index.ts';
import { paginate } from './paginate.ts';
import { cutReport, type Piece } from './pieces.ts';

/** Height of what stands between head and foot of a Letter page, in pixels at 96 to the inch. */
export const pageHeight = 862;

export interface LaidPage {
  readonly pieces: readonly Piece[];
}

const staysWithNext = (piece: Piece): boolean => piece.kind === 'heading' || piece.kind === 'table head';

/** Top edges of the marked elements, and the lower edge of the last. */
const edgesOf = (flow: HTMLElement): readonly number[] => [
  ...[...flow.querySelectorAll('[data-piece]')].map((element) => element.getBoundingClientRect().top),
  flow.getBoundingClientRect().bottom,
];

const repeatedOf = (flow: HTMLElement): ReadonlyMap<number, number> => {
  const heads = new Map<number, number>();
  const marked = [...flow.querySelectorAll('[data-piece]')];
  marked.forEach((element, index) => {
    const head = element.tagName === 'TR' ? element.closest('table')?.querySelector('[data-head]') : null;
    if (head !== null && head !== undefined) heads.set(index, head.getBoundingClientRect().height + 12);
  });
  return heads;
};

/**
 * Lays a report onto pages as they print. It is measured in a flow that nobody sees, which has to be drawn with a mark
 * on every piece, in the order of `cutReport`.
 * @returns the flow's place, and the pages; none until the first measuring
 */
export const usePages = (
  report: EvaluationReport | null,
  version: unknown,
): { readonly flow: RefObject<HTMLDivElement | null>; readonly pages: readonly LaidPage[] } => {
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly LaidPage[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the flow can change with the version alone
  useLayoutEffect(() => {
    const measure = (): void => {
      const element = flow.current;
      if (element === null || report === null) return;
      const pieces = cutReport(report);
      const edges = edgesOf(element);
      if (edges.length !== pieces.length + 1) return;
      const repeated = repeatedOf(element);
      const starts = paginate(
        pieces.map((piece, index) => ({
          height: (edges[index + 1] ?? 0) - (edges[index] ?? 0),
          staysWithNext: staysWithNext(piece),
          breaksBefore: piece.kind === 'block' && piece.block.kind === 'page break',
          repeated: repeated.get(index) ?? 0,
        })),
        pageHeight,
      );
      setPages(starts.map((start, index) => ({ pieces: pieces.slice(start, starts[index + 1]) })));
    };
    measure();
    // Letters have other widths once the fonts are there.
    let isCurrent = true;
    void document.fonts.ready.then(() => {
      if (isCurrent) measure();
    });
    return () => {
      isCurrent = false;
    };
  }, [report, version]);
  return { flow, pages };
};

/** On which page each section begins, from 1. */
export const pageNumbersOf = (pages: readonly LaidPage[]): ReadonlyMap<string, number> =>
  new Map(
    pages.flatMap(({ pieces }, index) =>
      pieces.flatMap((piece): [string, number][] =>
        piece.kind === 'heading' ? [[piece.section.id, index + 1]] : [],
      ),
    ),
  );
