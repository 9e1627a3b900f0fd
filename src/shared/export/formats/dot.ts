import type { EdgeStyle } from '../../lineage/index.ts';
import { type LineageFormat, linkWords, oneLine } from './lineageFormat.ts';

/** A quoted text as Graphviz reads it in labels: backslashes and `&` have a meaning there. */
const quoted = (text: string): string =>
  `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`;

const looks: Readonly<Record<EdgeStyle, string>> = {
  active: 'style=bold',
  completed: 'style=solid',
  bridge: 'style=dashed',
  'co-mentor': 'style=dashed, constraint=false',
  ended: 'style=dotted, constraint=false',
};

/** A directed graph for Graphviz: a cluster a family, a rank a class year, an edge a pair. */
export const dotFormat: LineageFormat = {
  extension: 'dot',
  mediaType: 'text/vnd.graphviz;charset=utf-8',
  write: ({ people, links }, title) => {
    const families = new Map<string, (typeof people)[number][]>();
    const years = new Map<number, string[]>();
    for (const person of people) {
      families.set(person.family, [...(families.get(person.family) ?? []), person]);
      if (person.row !== null) years.set(person.row, [...(years.get(person.row) ?? []), person.id]);
    }
    const clusters = [...families].flatMap(([family, members], at) => [
      `  subgraph cluster_${at + 1} {`,
      `    label=${quoted(family)};`,
      ...members.map(
        ({ id, name, row }) => `    ${id} [label=${quoted(row === null ? name : `${name}, ${row}`)}];`,
      ),
      '  }',
    ]);
    const ranks = [...years]
      .sort(([left], [right]) => left - right)
      .map(([, ids]) => `  { rank=same; ${ids.join('; ')}; }`);
    const edges = links.map((link) => {
      const look = link.isPrimary ? looks[link.style].replace(', constraint=false', '') : looks[link.style];
      return `  ${link.mentorId} -> ${link.menteeId} [tooltip=${quoted(linkWords(link))}, ${look}];`;
    });
    const lines = [
      'digraph lineage {',
      `  label=${quoted(title)};`,
      '  charset="UTF-8"; newrank=true; rankdir=TB;',
      '  node [shape=box, style=rounded];',
      ...clusters,
      ...ranks,
      ...edges,
      '}',
    ];
    return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), notes: [] };
  },
};
