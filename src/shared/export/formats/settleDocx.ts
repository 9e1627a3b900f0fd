import { unzipSync } from 'fflate';
import { zipFiles } from '../zipFiles.ts';

/** Gives what a pattern finds the numbers 1, 2, 3 … in the order in which each first stands there. */
const renumber = (text: string, pattern: RegExp): string => {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, number: string, after: string) => {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
    return `${before}${numbers.get(number)}${after}`;
  });
};

/** The writer counts marks through the whole life of a window, so the same document would differ from time to time. */
const settlePart: Readonly<Record<string, (text: string, day: string) => string>> = {
  'docProps/core.xml': (text, day) =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`),
  'word/document.xml': (text) => {
    const withMarks = renumber(text, /(_Toc)(\d+)([" ])/g);
    const withIds = renumber(withMarks, /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g);
    const withDrawings = renumber(withIds, /(<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")(\d+)(")/g);
    // A dirty field makes Word ask, before it shows anything, whether it may change the document.
    return withDrawings.replaceAll(' w:dirty="true"', '');
  },
};

/** The same bytes for the same document: the writer's own clock and counters are taken out of a Word file. */
export const settleDocx = (bytes: Uint8Array, day: string): Uint8Array<ArrayBuffer> => {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const settle = settlePart[name];
    if (settle === undefined) return { name, bytes: content };
    return { name, bytes: new TextEncoder().encode(settle(new TextDecoder().decode(content), day)) };
  });
  return zipFiles(parts, day);
};
