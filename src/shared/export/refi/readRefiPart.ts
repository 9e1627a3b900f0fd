import { unzipSync } from 'fflate';

const largest = 60_000_000;
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/**
 * The XML that holds the codebook, out of a `.qdc` or a `.qdpx`. Only that part is unpacked.
 * @returns null where the file is neither, such as a table
 */
export const readRefiPart = (bytes: Uint8Array): string | null => {
  const start = decode(bytes.subarray(0, 2_000))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<') && /<(?:\w+:)?(?:CodeBook|Project)[\s>]/.test(start)) return decode(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /(?:^|\/)project\.qde$/i.test(name) && originalSize < largest,
    });
    const [project] = Object.values(parts);
    return project === undefined ? null : decode(project);
  } catch {
    // A damaged archive is told of by the reader of tables, which is tried next.
    return null;
  }
};
