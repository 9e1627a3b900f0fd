import { createHash } from 'node:crypto';
// The part without threads: the other one asks for a module that the packaged program does not hold.
import { unzipSync } from 'fflate/browser';
import { type Manifest, manifestSchema, packageFileNames } from '../../../shared/model/index.ts';
import { readZipDirectory, type ZipPart } from '../../../shared/tabular/zipDirectory.ts';
import { ChapterError, type KeyFile, readHeader, readKeyFile } from '../../storage/index.ts';

// The opening check of a hand-over package. It may come from anybody, so nothing of it is trusted: names are compared with
// a list and never used as paths, sizes are looked at before anything is unpacked, and every file is held against its sum.

export const manifestName = 'manifest.json';
const allowedNames = new Set<string>([manifestName, ...packageFileNames]);
/** More than any chapter takes with all its files. */
const mostUnpackedBytes = 1024 * 1024 * 1024;
/** A chapter packs to a tenth; what packs to less than a two-hundredth was made to fill the disk. */
const mostTimesPacked = 200;
const smallBytes = 1024 * 1024;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const refusal = (fileName: string, why: string): ChapterError =>
  new ChapterError(
    'NOT_A_CHAPTER',
    `${fileName} ${why} It was not opened; ask for the package again from the laptop that it comes from.`,
    fileName,
  );

const checkDirectory = (parts: readonly ZipPart[] | null, fileName: string): readonly ZipPart[] => {
  if (parts === null) throw refusal(fileName, 'is cut off or damaged: its list of files can’t be read.');
  const odd = parts.find(({ name }) => !allowedNames.has(name));
  if (odd !== undefined) {
    throw refusal(
      fileName,
      `holds “${odd.name.slice(0, 60)}”, which does not belong into a hand-over package.`,
    );
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length) {
    throw refusal(fileName, 'holds two files of one name.');
  }
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const bomb = parts.find(
    ({ bytes, packedBytes }) => bytes > smallBytes && bytes > packedBytes * mostTimesPacked,
  );
  if (unpacked > mostUnpackedBytes || bomb !== undefined) {
    throw refusal(fileName, 'would unpack to far more than a chapter needs.');
  }
  for (const needed of [manifestName, 'chapter.grove']) {
    if (!parts.some(({ name }) => name === needed)) throw refusal(fileName, `lacks its ${needed}.`);
  }
  return parts;
};

const unpack = (
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  fileName: string,
): Record<string, Uint8Array> => {
  const sizes = new Map(parts.map(({ name, bytes: size }) => [name, size]));
  try {
    // The sizes that the unpacker goes by stand beside each file: they have to be those that were looked at.
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.get(name) !== originalSize) throw new Error('Two lists of files.');
        return true;
      },
    });
  } catch {
    throw refusal(fileName, 'is damaged: its files can’t be unpacked.');
  }
};

const readManifest = (bytes: Uint8Array | undefined, fileName: string): Manifest => {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw refusal(fileName, 'has a manifest that no MentorGrove writes.');
  }
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export { isZip as looksLikePackage };

/** Holds what the manifest says of encryption against the chapter and the key beside it. @returns that key */
const readKey = (files: Record<string, Uint8Array>, manifest: Manifest, fileName: string): KeyFile | null => {
  const { keyId } = readHeader(files['chapter.grove'] ?? new Uint8Array());
  if (keyId !== (manifest.formatVersion === 2 ? manifest.encryption.keyId : null)) {
    throw refusal(fileName, 'holds a chapter that is not encrypted as its manifest says.');
  }
  const bytes = files['chapter.grove.key'];
  if (bytes === undefined) return null;
  const key = readKeyFile(new TextDecoder().decode(bytes));
  if (keyId === null || key?.keyId !== keyId)
    throw refusal(fileName, 'holds a key file that does not belong to its chapter.');
  return key;
};

/**
 * Checks a package and gives its chapter file, still unopened, and the wrapped key beside an encrypted one.
 * @throws ChapterError NOT_A_CHAPTER, saying what is wrong with it
 */
export const readPackage = (
  bytes: Uint8Array,
  fileName: string,
): { manifest: Manifest; chapter: Uint8Array; key: KeyFile | null } => {
  const parts = checkDirectory(readZipDirectory(bytes), fileName);
  const files = unpack(bytes, parts, fileName);
  const manifest = readManifest(files[manifestName], fileName);
  const listed = new Set(manifest.files.map(({ name }) => name as string));
  const unlisted = Object.keys(files).find((name) => name !== manifestName && !listed.has(name));
  if (unlisted !== undefined || listed.size < manifest.files.length) {
    throw refusal(fileName, `holds ${unlisted ?? 'a file'} that its manifest does not list once.`);
  }
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const file = files[name];
    if (file === undefined) throw refusal(fileName, `lacks ${name}, which its manifest lists.`);
    if (file.length !== size || sha256Of(file) !== sha256) {
      throw refusal(fileName, `is damaged or was changed: ${name} is not what its manifest says.`);
    }
  }
  const key = readKey(files, manifest, fileName);
  return { manifest, chapter: files['chapter.grove'] as Uint8Array, key };
};
