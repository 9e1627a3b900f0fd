import type { Code, CodeId, Theme, ThemeCode } from '../../model/index.ts';
import { codeRgb } from './codeRgb.ts';
import { element } from './writeElement.ts';

/** The codebook and its themes, as they are stored. */
export interface CodebookToWrite {
  readonly codes: readonly Code[];
  readonly themes: readonly Theme[];
  readonly themeCodes: readonly ThemeCode[];
}

/** What a code means in one text, because the format has one field for it. The reader takes it apart again. */
export const describeCode = ({ definition, include, exclude, example }: Code): string =>
  [
    definition,
    ...(
      [
        ['Include', include],
        ['Leave out', exclude],
        ['Example', example],
      ] as const
    )
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label}: ${text}`),
  ]
    .filter((line) => line !== '')
    .join('\n');

/**
 * The codes as `Code` elements, children inside their parents.
 * @param noteIdsOf memos on a code; none in a codebook by itself
 */
export const codeElements = (
  codes: readonly Code[],
  noteIdsOf: (id: CodeId) => readonly string[] = () => [],
): string[][] => {
  const ids = new Set(codes.map(({ id }) => id));
  const childrenOf = Map.groupBy(codes, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  const write = (code: Code): string[] => {
    const description = describeCode(code);
    return element(
      'Code',
      { guid: code.id, name: code.name, isCodable: !code.retired, color: codeRgb[code.color] },
      [
        ...(description === '' ? [] : [element('Description', {}, description)]),
        ...noteIdsOf(code.id).map((targetGUID) => element('NoteRef', { targetGUID })),
        ...(childrenOf.get(code.id) ?? []).map(write),
      ],
    );
  };
  return (childrenOf.get(null) ?? []).map(write);
};

/**
 * The themes as sets of codes.
 * @param member the attribute by which a set names its codes: a project's schema wants another one than a codebook's
 */
export const themeElements = (
  { themes, themeCodes }: CodebookToWrite,
  member: 'guid' | 'targetGUID',
): string[][] =>
  themes.map(({ id, name, description }) =>
    element('Set', { guid: id, name }, [
      ...(description === '' ? [] : [element('Description', {}, description)]),
      ...themeCodes
        .filter(({ themeId }) => themeId === id)
        .map(({ codeId }) => element('MemberCode', { [member]: codeId })),
    ]),
  );
