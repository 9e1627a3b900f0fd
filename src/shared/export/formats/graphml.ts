import { type LineageFormat, linkWords, oneLine } from './lineageFormat.ts';
import { escapeXml } from './svg.ts';

const keys = [
  ['name', 'node', 'string'],
  ['entered', 'node', 'int'],
  ['family', 'node', 'string'],
  ['kind', 'edge', 'string'],
  ['tree', 'edge', 'boolean'],
  ['from', 'edge', 'string'],
  ['to', 'edge', 'string'],
] as const;

const data = (key: (typeof keys)[number][0], value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : `<data key="${key}">${escapeXml(oneLine(String(value)))}</data>`;

/** GraphML 1.0: a node a person, a directed edge from mentor to mentee a pair. */
export const graphmlFormat: LineageFormat = {
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write: ({ people, links }, title) => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      `  <desc>${escapeXml(oneLine(title))}</desc>`,
      ...keys.map(
        ([id, on, type]) => `  <key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>`,
      ),
      '  <graph id="lineage" edgedefault="directed">',
      ...people.map(
        ({ id, name, row, family }) =>
          `    <node id="${id}">${data('name', name)}${data('entered', row)}${data('family', family)}</node>`,
      ),
      ...links.map(
        (link, at) =>
          `    <edge id="E${at + 1}" source="${link.mentorId}" target="${link.menteeId}">${data('kind', linkWords(link))}${data('tree', link.isPrimary)}${data('from', link.startedOn)}${data('to', link.endedOn)}</edge>`,
      ),
      '  </graph>',
      '</graphml>',
    ];
    return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), notes: [] };
  },
};
