import { escapeXml } from '../formats/svg.ts';

/** An element as its lines of XML. Attributes that are null are left out; text and children never stand together. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  content: readonly (readonly string[])[] | string = [],
): string[] => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/[\t\r\n]/g, ' ')}"`)
    .join('');
  if (typeof content === 'string') return [`<${name}${written}>${escapeXml(content)}</${name}>`];
  const children = content.flat();
  return children.length === 0
    ? [`<${name}${written}/>`]
    : [`<${name}${written}>`, ...children.map((line) => `  ${line}`), `</${name}>`];
};

/** An element that is left out where it would be empty, because its type wants at least one child. */
export const elementIfFilled = (name: string, content: readonly (readonly string[])[]): string[] =>
  content.length === 0 ? [] : element(name, {}, content);

export const xmlFile = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`);
