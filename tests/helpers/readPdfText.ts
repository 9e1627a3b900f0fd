import { inflateSync } from 'node:zlib';

/** What the codes of a font's glyphs stand for, and how many hexadecimal digits a code has. */
interface GlyphMap {
  readonly digits: number;
  readonly texts: ReadonlyMap<number, string>;
}

const readMap = (text: string): GlyphMap => {
  const words = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
  const texts = new Map<number, string>();
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      texts.set(Number.parseInt(from, 16), words(to));
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', to = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(low, 16);
      for (let code = first; code <= Number.parseInt(high, 16); code++)
        texts.set(code, String.fromCharCode(Number.parseInt(to, 16) + code - first));
    }
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(text)?.[1]?.length ?? 4;
  return { digits, texts };
};

const noMap: GlyphMap = { digits: 4, texts: new Map() };

/**
 * The text of a PDF as Chromium prints it, page by page: shown strings in their order, a line break between pieces that
 * stand apart (which may be inside a word). For tests only: it knows nothing of other makers' files.
 */
export const readPdfText = (bytes: Buffer): readonly string[] => {
  const file = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    const from = body.indexOf('stream\n') + 'stream\n'.length;
    const data = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const maps = new Map<string, GlyphMap>();
  const mapOf = (font: string): GlyphMap => {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
    const known = maps.get(font) ?? (toUnicode === undefined ? noMap : readMap(streamOf(toUnicode)));
    maps.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
    .map((page) => {
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
      );
      const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
      let map = noMap;
      let text = '';
      for (const [, id = ''] of contents)
        for (const [, font, shown] of streamOf(id).matchAll(
          /\/(F\d+) [\d.]+ Tf|((?:\[[^\]]*\]|<[0-9A-Fa-f]*>) ?T[jJ])|\bET\b/g,
        ))
          if (font !== undefined) map = mapOf(fonts.get(font) ?? '');
          else if (shown === undefined) text += '\n';
          else
            for (const [, hex = ''] of shown.matchAll(/<([0-9A-Fa-f]*)>/g))
              for (let at = 0; at < hex.length; at += map.digits)
                text += map.texts.get(Number.parseInt(hex.slice(at, at + map.digits), 16)) ?? '';
      return text;
    });
};
