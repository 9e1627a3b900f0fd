import { unzipSync } from 'fflate';
import type { TextPiece } from './findLeaks.ts';
import { readMarkup } from './readMarkup.ts';

const utf8 = new TextDecoder('utf-8');
const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const decodeBase64 = (text: string): Uint8Array => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = [...text].map((character) => alphabet.indexOf(character)).filter((value) => value >= 0);
  const bytes = new Uint8Array(Math.floor((values.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const value of values) {
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
};

/** The bytes of a `data:` address. */
const readDataAddress = (address: string): Uint8Array => {
  const comma = address.indexOf(',');
  const body = address.slice(comma + 1);
  if (address.slice(0, comma).endsWith(';base64')) return decodeBase64(body);
  return new TextEncoder().encode(decodeURIComponent(body));
};

/** The texts of a PNG: its picture is drawn from a figure whose words are checked on their own. */
const readPng = (bytes: Uint8Array, where: string): TextPiece[] => {
  const pieces: TextPiece[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let place = 8; place + 12 <= bytes.length; ) {
    const length = view.getUint32(place);
    const kind = utf8.decode(bytes.subarray(place + 4, place + 8));
    if (/^(?:tEXt|iTXt|zTXt|eXIf)$/.test(kind))
      pieces.push({
        where: `${where}, ${kind}`,
        runs: [utf8.decode(bytes.subarray(place + 8, place + 8 + length))],
      });
    place += 12 + length;
  }
  return pieces;
};

const readLines = (text: string, where: string): TextPiece[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ where: `${where}, line ${index + 1}`, runs: [line] }))
    .filter(({ runs }) => runs[0]?.trim() !== '');

const readText = (bytes: Uint8Array, where: string): TextPiece[] => {
  const text = startsWith(bytes, 0xff, 0xfe)
    ? new TextDecoder('utf-16le').decode(bytes)
    : startsWith(bytes, 0xfe, 0xff)
      ? new TextDecoder('utf-16be').decode(bytes)
      : utf8.decode(bytes);
  if (!/^\ufeff?\s*</.test(text)) return readLines(text, where);
  const { pieces, pictures } = readMarkup(text, where);
  return [
    ...pieces,
    ...pictures.flatMap((picture, index) =>
      readBack(readDataAddress(picture), `${where}, picture ${index + 1}`),
    ),
  ];
};

/**
 * Reads a written file back as the pieces of text that it holds: Word, Excel and other ZIP files with every part in
 * them and the parts' names, web pages with the pictures inside, SVG, PNG's texts, CSV, JSON and plain text.
 * @param where how the file is named in what is reported
 */
export const readBack = (bytes: Uint8Array, where: string): readonly TextPiece[] => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [
      { where: `${where}, file name`, runs: [name] },
      ...readBack(content, `${where}, ${name}`),
    ]);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return readPng(bytes, where);
  return readText(bytes, where);
};
