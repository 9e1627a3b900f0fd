/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'oldOffice' | 'pdf' | 'picture' | 'markup' | 'richText' | 'database' | 'text';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', ascii('%PDF')],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
  ['richText', ascii('{\\rtf')],
  ['database', ascii('SQLite format 3')],
];

export const sniffFile = (bytes: Uint8Array): FileKind => {
  for (const [kind, signature] of signatures) if (startsWith(bytes, signature)) return kind;
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return /^<(!doctype|html|\?xml|table|svg|body|head|meta)/.test(start) ? 'markup' : 'text';
};
