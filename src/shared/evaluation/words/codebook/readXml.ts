/** An element of an XML file: names without their prefix, its own text, its children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const deepest = 200;
const most = 500_000;

const resolve = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Open {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!([A-Za-z]+)|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tree of an XML file. Declarations of own entities or document types are refused, so that no file can grow or
 * reach for another one while it is read.
 * @returns null where it is no XML, is cut off, or is nested or long beyond measure
 */
export const readXml = (source: string): XmlElement | null => {
  const xml = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let at = 0;
  const close = (): void => {
    const { tag, attributes, children, text } = stack.pop() as Open;
    const done: XmlElement = { name: localName(tag), attributes, children, text };
    const parent = stack.at(-1);
    if (parent === undefined) root = done;
    else parent.children.push(done);
  };
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    const top = stack.at(-1);
    if (top !== undefined) top.text += resolve(text);
    else if (text.trim() !== '') return null;
    if (next < 0) break;
    token.lastIndex = next;
    const match = token.exec(xml);
    if (match === null) return null;
    at = token.lastIndex;
    const [, cdata, declared, ended, opened, attributes = '', isEmpty] = match;
    if (declared !== undefined) return null;
    if (cdata !== undefined) {
      if (top === undefined) return null;
      top.text += cdata;
    } else if (ended !== undefined) {
      if (top?.tag !== ended) return null;
      close();
    } else if (opened !== undefined) {
      count++;
      if (count > most || stack.length >= deepest || (top === undefined && root !== null)) return null;
      const read = new Map(
        [...attributes.matchAll(attribute)].map(([, name = '', double, single]) => [
          localName(name),
          resolve(double ?? single ?? ''),
        ]),
      );
      stack.push({ tag: opened, attributes: read, children: [], text: '' });
      if (isEmpty === '/') close();
    }
  }
  return stack.length === 0 ? root : null;
};
