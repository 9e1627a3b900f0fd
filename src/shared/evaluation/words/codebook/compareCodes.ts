import type { Code, CodeId } from '../../../model/index.ts';

export const codeFields = [
  'name',
  'definition',
  'include',
  'exclude',
  'example',
  'color',
  'parent',
  'retired',
] as const;
export type CodeField = (typeof codeFields)[number];

export interface FieldChange {
  readonly field: CodeField;
  readonly before: string;
  readonly after: string;
}

/** How one code differs between two states of a codebook. */
export interface CodeChange {
  readonly id: CodeId;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

export interface CodebookComparison {
  readonly changes: readonly CodeChange[];
  /** Codes that are alike in both. */
  readonly same: number;
  /** True where the codes that are in both stand in another order. */
  readonly reordered: boolean;
}

const read = (code: Code, codes: ReadonlyMap<CodeId, Code>): Record<CodeField, string> => ({
  name: code.name,
  definition: code.definition,
  include: code.include,
  exclude: code.exclude,
  example: code.example,
  color: code.color,
  parent: code.parentId === null ? '' : (codes.get(code.parentId)?.name ?? ''),
  retired: code.retired ? 'yes' : '',
});

/** What changed from one state of the codebook to a later one: added first, then changed, then removed. */
export const compareCodes = (before: readonly Code[], after: readonly Code[]): CodebookComparison => {
  const old = new Map(before.map((code) => [code.id, code]));
  const now = new Map(after.map((code) => [code.id, code]));
  const added: CodeChange[] = [];
  const changed: CodeChange[] = [];
  let same = 0;
  for (const code of after) {
    const earlier = old.get(code.id);
    if (earlier === undefined) {
      added.push({ id: code.id, name: code.name, kind: 'added', fields: [] });
      continue;
    }
    const [left, right] = [read(earlier, old), read(code, now)];
    const fields = codeFields
      .filter((field) => left[field] !== right[field])
      .map((field) => ({ field, before: left[field], after: right[field] }));
    if (fields.length === 0) same++;
    else changed.push({ id: code.id, name: code.name, kind: 'changed', fields });
  }
  const removed = before
    .filter(({ id }) => !now.has(id))
    .map(({ id, name }): CodeChange => ({ id, name, kind: 'removed', fields: [] }));
  const order = (codes: readonly Code[], other: ReadonlyMap<CodeId, Code>): string =>
    [...codes]
      .sort((left, right) => left.position - right.position)
      .filter(({ id }) => other.has(id))
      .map(({ id }) => id)
      .join(' ');
  return {
    changes: [...added, ...changed, ...removed],
    same,
    reordered: order(before, now) !== order(after, old),
  };
};
