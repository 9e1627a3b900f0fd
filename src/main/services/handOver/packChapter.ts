import { zipSync } from 'fflate/browser';
import type { Manifest, PackageExtra } from '../../../shared/model/index.ts';
import { type KeyFile, keyFileText } from '../../storage/index.ts';
import { manifestName, readPackage, sha256Of } from './packageFile.ts';
import { readmeText } from './readmeText.ts';

type FileEntry = Manifest['files'][number];
/** What a manifest says but for its list of files. */
export type PackageAbout =
  | Omit<Extract<Manifest, { formatVersion: 1 }>, 'files'>
  | Omit<Extract<Manifest, { formatVersion: 2 }>, 'files'>;

export interface PackageContents {
  readonly chapter: Uint8Array;
  /** The wrapped key of an encrypted chapter, so that its passphrase opens the package; null where there is none. */
  readonly keyFile: KeyFile | null;
  readonly extras: readonly PackageExtra[];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Packs a chapter with its manifest and a README, and reads the package back before it is given out.
 * @param fileName for the sentences
 */
export const packChapter = (
  about: PackageAbout,
  { chapter, keyFile, extras }: PackageContents,
  fileName: string,
): Uint8Array => {
  const inside: [FileEntry['name'], Uint8Array][] = [
    ['chapter.grove', chapter],
    ...(keyFile === null
      ? []
      : [['chapter.grove.key', bytesOf(keyFileText(keyFile))] satisfies [FileEntry['name'], Uint8Array]]),
    ...extras.map(({ name, text }): [FileEntry['name'], Uint8Array] => [name, bytesOf(text)]),
  ];
  const readme = bytesOf(
    readmeText(
      about,
      inside.map(([name]) => name),
    ),
  );
  const files: [FileEntry['name'], Uint8Array][] = [['README.txt', readme], ...inside];
  const manifest = {
    ...about,
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
  const zipped = zipSync(
    {
      'README.txt': readme,
      [manifestName]: bytesOf(`${JSON.stringify(manifest, null, 2)}\n`),
      // What is encrypted does not get smaller.
      ...Object.fromEntries(
        inside.map(([name, bytes]) => [
          name,
          [bytes, { level: name === 'chapter.grove' && about.formatVersion === 2 ? 0 : 6 }],
        ]),
      ),
    },
    { level: 6, mtime: new Date(about.madeAt) },
  );
  readPackage(zipped, fileName);
  return zipped;
};
