export interface ZipPart {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * The list of files inside a zip archive, from its central directory alone: nothing is unpacked.
 * @returns null where the directory is missing or cut off (PKWARE APPNOTE 4.3.12 and 4.3.16)
 */
export const readZipDirectory = (bytes: Uint8Array): ZipPart[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === endSignature) {
      end = at;
      break;
    }
  }
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    parts.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
};
