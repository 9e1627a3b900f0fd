import { type AttributeValue, type Figure, type FigureNode, paperColor } from '../../figures/index.ts';

/** Characters that XML 1.0 does not allow at all. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe inside an element and inside an attribute. */
export const escapeXml = (text: string): string =>
  [...text]
    .map((character) =>
      isForbidden(character.codePointAt(0) ?? 0) ? '\ufffd' : (escapes[character] ?? character),
    )
    .join('');

const writeValue = (value: AttributeValue): string =>
  typeof value === 'object' ? paperColor(value.token) : String(value);

const writeNode = (node: FigureNode | string): string => {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(writeValue(value))}"`)
    .join('');
  return node.children.length === 0
    ? `<${node.tag}${attributes}/>`
    : `<${node.tag}${attributes}>${node.children.map(writeNode).join('')}</${node.tag}>`;
};

/** The text of a figure on white paper. */
export const figureToSvg = (figure: Figure): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(figure.root)}\n`;
