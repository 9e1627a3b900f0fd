import { CFB } from 'xlsx';
import type { ZipPart } from './zipDirectory.ts';

interface Archive {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
}

const unpack = CFB.read as (bytes: Uint8Array, options: { type: 'buffer' }) => Archive;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip archives and PNG use it (ISO 3309). */
export const crc32 = (bytes: ArrayLike<number>): number => {
  let value = -1;
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] as number)) & 255] as number);
  }
  return (value ^ -1) >>> 0;
};

/**
 * Whether the parts of an archive are what they were when it was written. The workbook reader does not look at the
 * checksums: a damaged sheet would come out as other answers, not as an error.
 */
export const hasSoundParts = (bytes: Uint8Array, parts: readonly ZipPart[]): boolean => {
  let archive: Archive;
  try {
    archive = unpack(bytes, { type: 'buffer' });
  } catch {
    return false;
  }
  const contents = new Map(
    archive.FullPaths.map((path, at) => [path.replace(/^Root Entry\//, ''), archive.FileIndex[at]?.content]),
  );
  return parts
    .filter(({ name, bytes: size }) => size > 0 && /(\.xml|\.rels)$/i.test(name))
    .every(({ name, checksum }) => {
      const content = contents.get(name);
      return content !== undefined && crc32(content) === checksum;
    });
};
