import { zipSync } from 'fflate';

/**
 * Files in one ZIP archive; names as they are listed, each dated alike, so that the same files give the same bytes.
 * @param day ISO day; ZIP knows no day before 1980
 */
export const zipFiles = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  day: string,
): Uint8Array<ArrayBuffer> => {
  // A ZIP's time has no zone: the parts of a local noon come out the same in every zone.
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(Math.max(1980, year), month - 1, date, 12);
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    mtime,
    level: 6,
  }) as Uint8Array<ArrayBuffer>;
};
