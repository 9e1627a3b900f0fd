/** Names of encodings on screen. */
export const encodingWords: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  'iso-8859-2': 'ISO 8859-2',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
