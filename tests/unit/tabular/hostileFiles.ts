import { strToU8, zipSync } from 'fflate';
import { CFB, utils, type WorkBook, type WorkSheet, write } from 'xlsx';

// Files as people and attackers hand them in. All of them are made here; none is stored.

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

export const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : [...part])));

export const utf16 = (content: string, order: 'le' | 'be'): Uint8Array =>
  Uint8Array.from(
    [...content].flatMap((character) => {
      const code = character.charCodeAt(0);
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

export const sheetOf = (lines: readonly (readonly unknown[])[]): WorkSheet =>
  utils.aoa_to_sheet(lines.map((line) => [...line]));

export const workbook = (
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: 'xlsx' | 'ods' | 'xlsb' | 'biff8' = 'xlsx',
  more: Partial<WorkBook> = {},
): Uint8Array =>
  new Uint8Array(
    write({ SheetNames: Object.keys(sheets), Sheets: { ...sheets }, ...more }, { type: 'array', bookType }),
  );

export const plainBook = (bookType: 'xlsx' | 'ods' | 'xlsb' | 'biff8' = 'xlsx'): Uint8Array =>
  workbook(
    {
      Answers: sheetOf([
        ['Name', 'City'],
        ['Zoë', 'Łódź'],
      ]),
    },
    bookType,
  );

/** A workbook with parts of it replaced or added. */
export const patchedBook = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const archive = CFB.read(plainBook(), { type: 'array' });
  for (const [name, content] of Object.entries(parts)) CFB.utils.cfb_add(archive, `/${name}`, text(content));
  return new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip' }) as ArrayBuffer);
};

export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A zip whose directory tells another unpacked size than the part has. */
export const lyingZip = (realBytes: number, saidBytes: number): Uint8Array => {
  const made = zip({
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': new Uint8Array(realBytes),
  });
  const view = new DataView(made.buffer);
  for (let at = 0; at + 4 < made.length; at++) {
    const signature = view.getUint32(at, true);
    const sizeAt = signature === 0x02014b50 ? at + 24 : signature === 0x04034b50 ? at + 22 : -1;
    if (sizeAt > 0 && view.getUint32(sizeAt, true) === realBytes) view.setUint32(sizeAt, saidBytes, true);
  }
  return made;
};

const sheetXml = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook whose only sheet holds these rows as XML. */
export const bookWithRows = (rows: string): Uint8Array =>
  patchedBook({ 'xl/worksheets/sheet1.xml': sheetXml(rows) });

export const cell = (at: string, content: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;

/** What Excel saves when a workbook gets a password: an old container around an encrypted package. */
export const encryptedBook = (): Uint8Array => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(600));
  CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(8000).fill(7));
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer);
};

/** What LibreOffice saves when a spreadsheet gets a password: its parts are there, but encrypted. */
export const encryptedOds = (): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': Uint8Array.from({ length: 900 }, (_, at) => (at * 167 + 13) % 256),
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="3000"><manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="Blowfish CFB"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>`,
  });
