import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** A test as it stands in its file. */
export interface ListedTest {
  /** Titles of the groups around it and its own, joined by " › "; what is put in when it runs shows as "…". */
  readonly title: string;
  /** Whether it runs once for each of several cases. */
  readonly hasCases: boolean;
  /** Whether it never runs, or is skipped without saying why. */
  readonly isSkipped: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}

const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
};

/** `test.each(cases)` as ["test", "each"]. */
const wordsOf = (callee: unknown): string[] => {
  if (!isNode(callee)) return [];
  if (callee.type === 'Identifier') return [String(callee.name)];
  if (callee.type === 'MemberExpression') return [...wordsOf(callee.object), ...wordsOf(callee.property)];
  return callee.type === 'CallExpression' ? wordsOf(callee.callee) : [];
};

const isSkippedSilently = (body: Node): boolean =>
  [...everyNode(body)].some((node) => {
    if (node.type !== 'CallExpression') return false;
    const words = wordsOf(node.callee);
    const given = (node.arguments as unknown[]).length;
    // vitest: context.skip(reason); Playwright: test.skip(condition, reason).
    return words.at(-1) === 'skip' && given < (words[0] === 'test' ? 2 : 1);
  });

/** The tests of a file, and every text that stands in it as a whole, among them the names of the cases. */
export const listTests = (path: string): { tests: readonly ListedTest[]; texts: ReadonlySet<string> } => {
  const tree = parseAst(readFileSync(path, 'utf8'), {
    lang: path.endsWith('x') ? 'tsx' : 'ts',
  }) as unknown as Node;
  const tests: ListedTest[] = [];
  const texts = new Set([...everyNode(tree)].flatMap((node) => textOf(node) ?? []));
  const walk = (node: Node, groups: readonly string[], skipped: boolean, cases: boolean): void => {
    if (node.type === 'CallExpression') {
      const words = wordsOf(node.callee);
      const [title] = (node.arguments as unknown[]).map(textOf);
      const isHere = ['describe', 'it', 'test'].includes(words[0] ?? '') && typeof title === 'string';
      const isOuter =
        isNode(node.callee) && (words.at(-1) !== 'each' || node.callee.type === 'CallExpression');
      if (isHere && isOuter) {
        const isOff =
          skipped ||
          words.some((word) => ['skip', 'todo', 'fixme', 'only', 'skipIf', 'runIf'].includes(word));
        const hasCases = cases || words.includes('each');
        const path = [...groups, title];
        if (words[0] !== 'describe' && !words.includes('describe'))
          tests.push({ title: path.join(' › '), hasCases, isSkipped: isOff || isSkippedSilently(node) });
        for (const child of childrenOf(node)) walk(child, path, isOff, hasCases);
        return;
      }
    }
    for (const child of childrenOf(node)) walk(child, groups, skipped, cases);
  };
  walk(tree, [], false, false);
  return { tests, texts };
};
