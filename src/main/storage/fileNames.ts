import { ChapterError } from './chapterError.ts';

export const chapterExtension = '.grove';
export const sampleFileName = `sample-chapter${chapterExtension}`;

/** Names that Windows keeps for devices, whatever the extension. */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Short enough for 255 bytes with every ending, even where each letter takes four. */
const slugLength = 40;

/** A text as the plain part of a file name: lower-case letters of any script, digits and hyphens, at most 40; never empty. */
export const slugOf = (text: string, fallback: string): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = [...plain]
    .slice(0, slugLength)
    .join('')
    .replace(/^-+|-+$/g, '');
  if (slug === '') return fallback;
  return deviceNames.test(slug) ? `${slug}-${fallback}` : slug;
};

export const chapterFileNameOf = (chapterName: string): string =>
  `${slugOf(chapterName, 'chapter')}${chapterExtension}`;

/** The file name without its extension. */
export const stemOf = (fileName: string): string => fileName.slice(0, -chapterExtension.length);

export const isChapterFileName = (fileName: string): boolean =>
  /^[^\\/:*?"<>|\p{Cc}]{1,200}\.grove$/u.test(fileName) && !fileName.startsWith('.');

/**
 * Lets only plain names of chapter files through, so that a name can't lead out of the folder.
 * @throws ChapterError NOT_FOUND
 */
export const requireChapterFileName = (fileName: string): string => {
  if (isChapterFileName(fileName)) return fileName;
  throw new ChapterError(
    'NOT_FOUND',
    'A chapter is opened by the plain name of its file, such as alder-creek.grove.',
    fileName.slice(0, 200),
  );
};
