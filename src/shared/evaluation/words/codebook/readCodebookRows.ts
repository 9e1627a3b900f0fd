import { codeColors } from '../../../model/index.ts';
import { foldText } from '../../../util/index.ts';
import { type CodebookDraft, type CodebookFailure, type CodeDraft, codebookFailure } from './codeDraft.ts';

type Field =
  | 'name'
  | 'parent'
  | 'theme'
  | 'definition'
  | 'include'
  | 'exclude'
  | 'example'
  | 'color'
  | 'retired';

/** Headings by which a column is known, folded. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ['code', 'code name', 'name', 'label'],
  parent: ['parent', 'parent code', 'under'],
  theme: ['theme', 'category', 'group'],
  definition: ['definition', 'description', 'meaning'],
  include: ['include', 'includes', 'inclusion', 'when to use'],
  exclude: ['leave out', 'exclude', 'excludes', 'exclusion', 'when not to use'],
  example: ['example', 'examples', 'example quote'],
  color: ['color', 'colour'],
  retired: ['retired'],
};
const longest = 4_000;
const longestName = 200;

/** Undoes the apostrophe that keeps spreadsheets from taking a text for a formula. */
const plain = (cell: string | undefined): string => (cell ?? '').replace(/^'(?=[=+\-@])/, '').trim();

/**
 * A codebook from a table with headings in its first line: one code a line, children after or before their parent.
 * @param lines the cells of one sheet; blank lines left out
 */
export const readCodebookRows = (lines: readonly (readonly string[])[]): CodebookDraft | CodebookFailure => {
  const [first = [], ...rows] = lines;
  const folded = first.map((cell) => foldText(plain(cell)));
  const columnOf = new Map<Field, number>();
  for (const [field, names] of Object.entries(headings) as [Field, readonly string[]][]) {
    const at = folded.findIndex((heading) => names.includes(heading));
    if (at >= 0) columnOf.set(field, at);
  }
  if (!columnOf.has('name'))
    return codebookFailure(
      'The first line needs a heading “Code” over the names of the codes. Nothing was read.',
    );
  const cell = (row: readonly string[], field: Field): string => {
    const at = columnOf.get(field);
    return at === undefined ? '' : plain(row[at]);
  };
  const leftOut: string[] = [];
  const known = new Set(columnOf.values());
  const unknown = first.filter((heading, at) => !known.has(at) && plain(heading) !== '');
  if (unknown.length > 0)
    leftOut.push(`Columns that are not part of a codebook stay out: ${unknown.join(', ')}.`);
  const codes: CodeDraft[] = [];
  const parents: string[] = [];
  const keyOf = new Map<string, string>();
  const themes = new Map<string, { name: string; description: string; codeKeys: string[] }>();
  let doubled = 0;
  let retired = 0;
  let cut = 0;
  for (const row of rows) {
    const shorten = (field: Field, length = longest): string => {
      const text = cell(row, field);
      if (text.length > length) cut++;
      return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
    };
    const name = shorten('name', longestName).replace(/\s+/g, ' ');
    if (name === '') continue;
    if (keyOf.has(foldText(name))) {
      doubled++;
      continue;
    }
    if (/^(yes|true|1|x)$/i.test(cell(row, 'retired'))) {
      retired++;
      continue;
    }
    const key = String(codes.length + 1);
    keyOf.set(foldText(name), key);
    parents.push(cell(row, 'parent'));
    const color = codeColors.find((one) => one === foldText(cell(row, 'color'))) ?? null;
    codes.push({
      key,
      parentKey: null,
      id: null,
      name,
      definition: shorten('definition'),
      include: shorten('include'),
      exclude: shorten('exclude'),
      example: shorten('example'),
      color,
    });
    const theme = shorten('theme', longestName).replace(/\s+/g, ' ');
    if (theme === '') continue;
    const same = themes.get(foldText(theme));
    if (same === undefined) themes.set(foldText(theme), { name: theme, description: '', codeKeys: [key] });
    else same.codeKeys.push(key);
  }
  if (codes.length === 0) return codebookFailure('There is no code under the headings. Nothing was read.');
  let orphans = 0;
  const placed = codes.map((code, at): CodeDraft => {
    const parent = parents[at] ?? '';
    const parentKey = parent === '' ? null : (keyOf.get(foldText(parent)) ?? null);
    if (parent !== '' && (parentKey === null || parentKey === code.key)) orphans++;
    return { ...code, parentKey: parentKey === code.key ? null : parentKey };
  });
  const say = (count: number, one: string, many: string): void => {
    if (count > 0) leftOut.push(count === 1 ? one : many.replace('#', String(count)));
  };
  say(
    doubled,
    'One line names a code that stands above already and stays out.',
    '# lines name codes that stand above already and stay out.',
  );
  say(retired, 'One retired code stays out.', '# retired codes stay out.');
  say(
    orphans,
    'One code names a parent that is not in the file and stands by itself.',
    '# codes name parents that are not in the file and stand by themselves.',
  );
  say(cut, 'One text was too long and was cut.', '# texts were too long and were cut.');
  return { ok: true, codes: placed, themes: [...themes.values()], leftOut };
};
