/** Strict readers of the graphs that lineages become. They throw on anything that the formats do not allow. */

export interface ReadGraph {
  /** Label by node. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: readonly (readonly [string, string])[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescapeXml = (text: string): string => {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`Not escaped: ${text}`);
  return text.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '');
};

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** XML without entities of its own, CDATA and comments. */
const readXml = (source: string): Element => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(head)) throw new Error('No XML declaration.');
  const top: Element = { tag: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const token = /<(\/?)([a-z]+)((?: [a-z.:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  token.lastIndex = head.length;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (found === null) throw new Error(`Not XML: ${source.slice(at, at + 80)}`);
    const [, closing, tag = '', attributes = '', empty, text] = found;
    const here = open.at(-1)!;
    if (text !== undefined) here.text += unescapeXml(text);
    else if (closing === '/') {
      if (here.tag !== tag) throw new Error(`${tag} closes ${here.tag}`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z.:]+)="([^"]*)"/g)];
      const element: Element = {
        tag,
        attributes: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescapeXml(value)])),
        children: [],
        text: '',
      };
      here.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('An element stays open.');
  return top.children[0]!;
};

export const readGraphml = (source: string): ReadGraph => {
  const root = readXml(source);
  if (root.tag !== 'graphml' || root.attributes.xmlns !== 'http://graphml.graphdrawing.org/xmlns')
    throw new Error('Not GraphML.');
  const keys = new Map(
    root.children.filter(({ tag }) => tag === 'key').map(({ attributes }) => [attributes.id, attributes]),
  );
  const graph = root.children.find(({ tag }) => tag === 'graph')!;
  if (graph.attributes.edgedefault !== 'directed') throw new Error('Not directed.');
  const nodes = new Map<string, string>();
  const edges: [string, string][] = [];
  for (const { tag, attributes, children } of graph.children) {
    for (const data of children) {
      const key = keys.get(data.attributes.key);
      if (data.tag !== 'data' || key?.for !== tag) throw new Error(`No such key: ${data.attributes.key}`);
      if (key['attr.type'] === 'int' && !/^-?\d+$/.test(data.text))
        throw new Error(`Not a number: ${data.text}`);
    }
    const { id = '', source: from = '', target = '' } = attributes;
    if (tag === 'node') {
      if (nodes.has(id)) throw new Error(`${id} stands twice`);
      nodes.set(id, children.find(({ attributes: { key } }) => key === 'name')?.text ?? '');
    } else if (tag === 'edge') {
      if (!nodes.has(from) || !nodes.has(target)) throw new Error(`No such node: ${from} ${target}`);
      edges.push([from, target]);
    } else throw new Error(`Unknown element: ${tag}`);
  }
  return { nodes, edges };
};

/** The tokens of DOT: identifiers, numbers, quoted strings in which only `\"` ends nothing, and signs. */
const dotTokens = (source: string): string[] => {
  const tokens: string[] = [];
  const token = /\s+|(->|[{}[\];,=])|([A-Za-z_][A-Za-z0-9_]*|-?\d+)|("(?:[^"\\\n]|\\[^\n])*")/gy;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (found === null) throw new Error(`Not DOT: ${source.slice(at, at + 80)}`);
    const word = found[1] ?? found[2] ?? found[3];
    if (word !== undefined) tokens.push(word);
  }
  return tokens;
};

const dotText = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(.)/g, (_, letter: string) => {
      if (letter !== '"' && letter !== '\\') throw new Error(`An escape with a meaning: \\${letter}`);
      return letter;
    })
    .replace(/&([a-z#0-9]*;?)/g, (_, name: string) => {
      if (name !== 'amp;') throw new Error(`An entity: &${name}`);
      return '&';
    });

/** The grammar: graph: 'digraph' ID '{' stmt_list '}'; statements end with ';' or a closing brace. */
export const readDot = (source: string): ReadGraph => {
  const tokens = dotTokens(source);
  const nodes = new Map<string, string>();
  const edges: [string, string][] = [];
  const mentioned: string[] = [];
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++] ?? '';
    if (wanted !== undefined && token !== wanted) throw new Error(`${wanted} expected, ${token} found`);
    return token;
  };
  const attributes = (): Map<string, string> => {
    const found = new Map<string, string>();
    if (tokens[at] !== '[') return found;
    take('[');
    while (tokens[at] !== ']') {
      const name = take();
      take('=');
      found.set(name, take());
      if (tokens[at] === ',') take();
    }
    take(']');
    return found;
  };
  const statements = (): void => {
    take('{');
    while (tokens[at] !== '}') {
      const word = tokens[at] ?? '';
      if (word === '{') statements();
      else if (word === 'subgraph') {
        at += 2;
        statements();
      } else {
        take();
        if (!/^[A-Za-z_]/.test(word)) throw new Error(`A statement begins with ${word}`);
        if (tokens[at] === '=') {
          take();
          take();
        } else if (tokens[at] === '->') {
          take();
          edges.push([word, take()]);
          attributes();
        } else {
          const label = attributes().get('label');
          if (word !== 'node' && label !== undefined) nodes.set(word, dotText(label));
          else if (word !== 'node') mentioned.push(word);
        }
        if (tokens[at] !== '}') take(';');
      }
    }
    take('}');
  };
  take('digraph');
  take();
  statements();
  if (at !== tokens.length) throw new Error('Something follows the graph.');
  for (const id of [...mentioned, ...edges.flat()])
    if (!nodes.has(id)) throw new Error(`No such node: ${id}`);
  return { nodes, edges };
};
