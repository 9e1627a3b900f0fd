const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A text as lower-case letters, digits and hyphens; may be empty. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/**
 * A file name that every system accepts, such as `alder-creek-pairs-2026-27.xlsx`.
 * @param parts joined by hyphens; those without a usable character are left out
 * @param extension without the dot
 */
export const fileNameFrom = (parts: readonly string[], extension: string): string => {
  const name = parts
    .map(slug)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 120)
    .replace(/-+$/, '');
  return `${name === '' || reserved.test(name) ? `mentorgrove${name === '' ? '' : `-${name}`}` : name}.${extension}`;
};
