import type { TextPiece } from './findLeaks.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Text with its character references resolved. */
export const resolveReferences = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });

/** Elements that stand inside a line: the text goes on behind them. Everything else ends a piece. */
const pageInline = 'a abbr b bdi cite code em i kbd mark q s small span strong sub sup u wbr br tspan';
const wordInline =
  'w:r w:rpr w:t w:tab w:br w:b w:i w:hyperlink w:prooferr w:bookmarkstart w:bookmarkend w:color ' +
  'w:sz w:szcs w:bcs w:ics w:rfonts w:rstyle w:lang w:shd w:ppr w:pstyle w:noproof w:fldchar ' +
  'w:instrtext w:fldsimple w:ins w:smarttag w:lastrenderedpagebreak w:nobreakhyphen w:softhyphen';
/** Runs of one cell's text. */
const excelInline = 'r rpr t sz rfont family charset scheme color';
const inline = new Set(`${pageInline} ${wordInline} ${excelInline}`.split(' '));

const attributePattern = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Attributes that hold names of fonts, colors and files, never words about people. */
const isWording = (value: string): boolean => /\p{L}{2}|\d{6}/u.test(value);

interface Reading {
  readonly pieces: TextPiece[];
  readonly pictures: string[];
}

/**
 * The words of XML or HTML: text by blocks in its runs, attributes, comments and processing instructions each by
 * themselves. Reads what our own writers wrote; it is no parser of foreign files.
 * @returns the pieces, and pictures that stand in it as data addresses
 */
export const readMarkup = (markup: string, where: string): Reading => {
  const pieces: TextPiece[] = [];
  const pictures: string[] = [];
  let runs: string[] = [];
  let count = 0;
  const close = (): void => {
    if (runs.some((run) => run.trim() !== '')) {
      count++;
      pieces.push({ where: `${where}, text ${count}`, runs });
    }
    runs = [];
  };
  const add = (text: string): void => {
    if (text !== '') runs.push(resolveReferences(text));
  };
  let place = 0;
  while (place < markup.length) {
    const open = markup.indexOf('<', place);
    if (open < 0) {
      add(markup.slice(place));
      break;
    }
    add(markup.slice(place, open));
    if (markup.startsWith('<!--', open)) {
      const end = markup.indexOf('-->', open + 4);
      const stop = end < 0 ? markup.length : end;
      pieces.push({ where: `${where}, comment`, runs: [markup.slice(open + 4, stop)] });
      place = stop + 3;
      continue;
    }
    if (markup.startsWith('<![CDATA[', open)) {
      const end = markup.indexOf(']]>', open);
      const stop = end < 0 ? markup.length : end;
      runs.push(markup.slice(open + 9, stop));
      place = stop + 3;
      continue;
    }
    // A ">" inside a quoted value does not end the element.
    let end = open + 1;
    let quote = '';
    for (; end < markup.length; end++) {
      const character = markup[end] ?? '';
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '"' || character === "'") quote = character;
      else if (character === '>') break;
    }
    const tag = markup.slice(open + 1, end);
    const name = (/^\/?([^\s/>]+)/.exec(tag)?.[1] ?? '').toLowerCase();
    if (!inline.has(name)) close();
    for (const [, attribute = '', double, single] of tag.matchAll(attributePattern)) {
      const value = resolveReferences(double ?? single ?? '');
      if (value.startsWith('data:')) pictures.push(value);
      else if (isWording(value)) pieces.push({ where: `${where}, ${name} ${attribute}`, runs: [value] });
    }
    place = end + 1;
  }
  close();
  return { pieces, pictures };
};
