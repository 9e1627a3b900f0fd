import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { emlDraft } from '../../../src/shared/export/formats/eml.ts';
import {
  isMailAddress,
  letterFormatNames,
  letterFormats,
  mailtoLink,
} from '../../../src/shared/export/index.ts';
import { type Letter, letterText, writeLetters } from '../../../src/shared/report/index.ts';
import { letterOptions, letterSource, secrets } from '../../helpers/letterClass.ts';

const letters = writeLetters(letterSource, letterOptions);
const options = { day: '2026-08-21', sender: null };
const write = async (name: (typeof letterFormatNames)[number], of = letters) =>
  (await letterFormats[name].write(of, options)).bytes;

const letterOf = (id: string): Letter => letters.find(({ personId }) => personId === id)!;

/** Everything that stands in a file: of an archive, the text of every part. */
const textOf = async (name: (typeof letterFormatNames)[number]): Promise<string> => {
  const bytes = await write(name);
  if (name === 'mergeCsv') return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(
      ([part, content]) =>
        `${part}\n${part.endsWith('.eml') ? decodeMail(strFromU8(content)).body : strFromU8(content)}`,
    )
    .join('\n');
};

/** A reader of mail of our own: unfolds headers, decodes encoded words and quoted-printable. */
const decodeMail = (mail: string): { headers: Map<string, string>; body: string } => {
  const end = mail.indexOf('\r\n\r\n');
  const headers = new Map(
    mail
      .slice(0, end)
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => {
        const [name = '', ...rest] = line.split(': ');
        const value = rest
          .join(': ')
          .replace(/\?=\s+=\?/g, '?==?')
          .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, data: string) =>
            Buffer.from(data, 'base64').toString('utf8'),
          );
        return [name, value];
      }),
  );
  const bytes = mail
    .slice(end + 4)
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, body: Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n') };
};

describe.each(letterFormatNames)('letters as %s', (name) => {
  test('hold nothing that a partner must not see', async () => {
    const text = await textOf(name);
    expect(text).toContain('Ben Marsh');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/rather not/i);
  });

  test('come out with the same bytes each time', async () => {
    expect(Buffer.compare(await write(name), await write(name))).toBe(0);
  });

  test('can be written of nobody', async () => {
    expect((await write(name, [])).length).toBeGreaterThan(0);
  });
});

describe('the Word document', () => {
  test('has a section and a foot for each letter, real styles, and no author', async () => {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(await write('docx'))).map(([part, bytes]) => [part, strFromU8(bytes)]),
    );
    const body = parts['word/document.xml'] ?? '';
    expect(body.match(/<w:sectPr/g)).toHaveLength(letters.length);
    expect(body.match(/<w:type w:val="nextPage"\/>/g)?.length).toBeGreaterThanOrEqual(letters.length - 1);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="LetterHead"/>');
    expect(body).toContain('Dear Mimi,');
    const feet = Object.entries(parts).filter(([part]) => /^word\/footer\d+\.xml$/.test(part));
    expect(feet).toHaveLength(letters.length);
    expect(feet[0]?.[1]).toContain('version 1, August 21, 2026');
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>MentorGrove</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>MentorGrove</cp:lastModifiedBy>');
    expect(core.match(/2026-08-21T12:00:00Z/g)).toHaveLength(2);
    expect(Object.values(parts).join('')).not.toMatch(/Un-named|\/root|\/home|[A-Z]:\\/);
  });
});

describe('the mail merge', () => {
  test('has a row for each person and columns for each partner, in both forms alike', async () => {
    const [csv, xlsx] = [await write('mergeCsv'), await write('mergeXlsx')].map((bytes, index) => {
      const book = index === 0 ? read(strFromU8(bytes).slice(1), { type: 'string', raw: true }) : read(bytes);
      return utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] as string]!, {
        raw: false,
      });
    });
    for (const rows of [csv, xlsx]) {
      expect(rows).toHaveLength(letters.length);
      expect(rows?.find((row) => row['First name'] === 'Mimi')).toMatchObject({
        Email: 'mia@example.edu',
        'Partner 1': 'Ben Marsh',
        'Partner 1 is your': 'mentor',
        'Partner 2': 'Cat Reed',
        'Partner 2 is your': 'co-mentor',
        'Partner 1 in common': 'You both named family (values) and hiking (things to do).',
        Family: 'Hazel',
        Version: '1',
      });
    }
  });

  test('makes cells that begin like a formula harmless', async () => {
    const hostile = letters.map((letter) => ({
      ...letter,
      name: '=cmd|x',
      firstName: '@sum',
      email: '+1@x.org',
    }));
    const csv = strFromU8(await write('mergeCsv', hostile));
    expect(csv).toContain("\r\n'=cmd|x,'@sum,'+1@x.org,");
    const sheet = read(await write('mergeXlsx', hostile)).Sheets['Letters 2026–27']!;
    expect(sheet.A2).toMatchObject({ t: 's', v: "'=cmd|x" });
    expect(sheet.A2?.f).toBeUndefined();
  });
});

describe('e-mail drafts', () => {
  test('are one file for each person with an address, under safe names, and say who is left', async () => {
    const hostile = letters.map((letter) =>
      letter.personId === 'ben' ? { ...letter, name: '../../CON\u0000' } : letter,
    );
    const { bytes, notes } = await letterFormats.eml.write(hostile, options);
    expect(Object.keys(unzipSync(bytes))).toEqual([
      '01-con.eml',
      '02-cat-reed.eml',
      '03-dee-park.eml',
      '04-eli-fox.eml',
      '05-mia-stone.eml',
      '06-olu-hart.eml',
    ]);
    expect(notes).toEqual(['One person has no e-mail address that works, so no draft was made for them.']);
  });

  test('carry headers and text through another reader unharmed, on lines that every server takes', () => {
    const letter = {
      ...letterOf('mia'),
      mail: { subject: 'Grüße '.repeat(30).trim(), text: 'Zoë = 1.\n\n  🌳  \n.', firstMessage: '' },
    };
    const draft = emlDraft(letter, { ...options, sender: 'board@example.edu' });
    const { headers, body } = decodeMail(draft);
    expect(Object.fromEntries(headers)).toMatchObject({
      'X-Unsent': '1',
      From: '"Alder Creek" <board@example.edu>',
      To: 'Mía Stone <mia@example.edu>',
      Subject: letter.mail.subject,
      Date: 'Fri, 21 Aug 2026 12:00:00 +0000',
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': 'quoted-printable',
    });
    expect(body).toBe(letterText(letter));
    expect(draft).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(draft.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of draft.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });

  test('let no name and no subject add a header', () => {
    const letter = {
      ...letterOf('mia'),
      name: 'Mia"\r\nBcc: x@example.com',
      mail: { subject: 'A\r\nBcc: y@example.com', text: '', firstMessage: '' },
    };
    const { headers } = decodeMail(emlDraft(letter, { ...options, sender: 'a@b.org\r\nBcc: z@example.com' }));
    expect([...headers.keys()]).not.toContain('Bcc');
    expect([...headers.keys()]).not.toContain('From');
    expect(headers.get('Subject')).toBe('A Bcc: y@example.com');
  });

  test.each([
    ['a@b.org', true],
    ["o'brien+x@mail.example.edu", true],
    ['a@b', false],
    ['a b@c.org', false],
    ['a@b.org, c@d.org', false],
    ['a@b.org\r\nBcc: x@y.org', false],
    ['<a@b.org>', false],
    ['.a@b.org', false],
    ['zoë@example.edu', false],
    [`${'a'.repeat(250)}@b.org`, false],
  ])('take %j for an address: %s', (address, fine) => {
    expect(isMailAddress(address)).toBe(fine);
  });
});

describe('mailto links', () => {
  test('carry address, subject and the text to start from, for both roles', () => {
    for (const id of ['mia', 'ben']) {
      const letter = letterOf(id);
      const link = new URL(mailtoLink(letter) ?? '');
      expect(link.protocol).toBe('mailto:');
      expect(decodeURIComponent(link.pathname)).toBe(letter.email);
      expect(link.searchParams.get('subject')).toBe(letter.mail.subject);
      expect(link.searchParams.get('body')).toBe(letter.mail.text.replaceAll('\n', '\r\n'));
    }
    expect(letterOf('mia').mail.text).not.toBe(letterOf('ben').mail.text);
    expect(mailtoLink(letterOf('noa'))).toBeNull();
  });

  test('stay short enough for every system', () => {
    const long = { ...letterOf('mia'), mail: { ...letterOf('mia').mail, text: '🌳 & text '.repeat(600) } };
    const link = mailtoLink(long) ?? '';
    expect(link.length).toBeLessThanOrEqual(1_910);
    expect(new URL(link).searchParams.get('body')?.endsWith('…')).toBe(true);
  });
});
