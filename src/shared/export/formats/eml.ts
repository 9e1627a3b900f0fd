import { type Letter, letterText } from '../../report/index.ts';
import { fileNameFrom } from '../fileName.ts';
import { plainText } from '../plainText.ts';
import { zipFiles } from '../zipFiles.ts';
import type { LetterFileOptions, LetterFormat } from './letterFormat.ts';

const encoder = new TextEncoder();

/** An address that can stand in a header as it is (RFC 5322 dot-atom at a domain); nothing else is let through. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    text,
  );

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [one = 0, two, three] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const digit = (shift: number): string => base64Digits[(bits >> shift) & 63] ?? '';
    text +=
      digit(18) + digit(12) + (two === undefined ? '=' : digit(6)) + (three === undefined ? '=' : digit(0));
  }
  return text;
};

/** Most bytes of text in one encoded word: its line, with the header's name, then has at most 76 characters (RFC 2047). */
const bytesInWord = 39;

/** A text for a header: on one line, and as encoded words where it is more than plain ASCII. */
const headerText = (text: string): string => {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  if (/^[\x20-\x7e]*$/.test(line) && line.length <= 60 && !line.includes('=?')) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (encoder.encode(word + character).length > bytesInWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${toBase64(encoder.encode(part))}?=`).join('\r\n ');
};

/** A name before an address: quoted where it is plain, else encoded. */
const displayName = (name: string): string => {
  const line = plainText(name).replace(/\s+/g, ' ').trim();
  return /^[\x20-\x7e]{1,60}$/.test(line) && !line.includes('=?')
    ? `"${line.replace(/["\\]/g, '\\$&')}"`
    : headerText(line);
};

const lineLength = 76;

/** Quoted-printable (RFC 2045): lines of at most 76 characters, trailing blanks kept. */
const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const units = [...encoder.encode(line)].map((byte, index, all) => {
        const isPlain =
          (byte >= 33 && byte <= 126 && byte !== 61) ||
          ((byte === 32 || byte === 9) && index < all.length - 1);
        return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      const lines = [''];
      for (const unit of units) {
        if ((lines.at(-1) ?? '').length + unit.length >= lineLength) {
          lines[lines.length - 1] += '=';
          lines.push('');
        }
        lines[lines.length - 1] += unit;
      }
      return lines.join('\r\n');
    })
    .join('\r\n');

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const mailDate = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  const weekday = weekdays[date.getUTCDay()];
  return `${weekday}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} 12:00:00 +0000`;
};

/**
 * A draft that a mail program opens ready to send (RFC 5322; `X-Unsent` makes it a draft). Without a sender there is no
 * `From`: the mail program puts in its own.
 * @param letter with an address for which `isMailAddress` holds
 */
export const emlDraft = (letter: Letter, { day, sender }: LetterFileOptions): string =>
  [
    'X-Unsent: 1',
    ...(sender !== null && isMailAddress(sender)
      ? [`From: ${displayName(letter.chapterName)}\r\n <${sender}>`]
      : []),
    `To: ${displayName(letter.name)}\r\n <${letter.email ?? ''}>`,
    `Subject: ${headerText(letter.mail.subject)}`,
    `Date: ${mailDate(day)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(plainText(letterText(letter))),
  ].join('\r\n');

/** A ZIP with an e-mail draft for each letter whose reader has an address. */
export const emlFormat: LetterFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  write: async (letters, options) => {
    const reachable = letters.filter(({ email }) => email !== null && isMailAddress(email));
    const digits = String(letters.length).length;
    const files = reachable.map((letter, index) => ({
      name: fileNameFrom([String(index + 1).padStart(Math.max(2, digits), '0'), letter.name], 'eml'),
      bytes: encoder.encode(emlDraft(letter, options)),
    }));
    const left = letters.length - reachable.length;
    return {
      bytes: zipFiles(files, options.day),
      notes:
        left === 0
          ? []
          : [
              `${left === 1 ? 'One person has' : `${left} people have`} no e-mail address that works, so no draft was made for ${left === 1 ? 'them' : 'these'}.`,
            ],
    };
  },
};

/** Longest link that mail programs take on every system. */
const longestLink = 1_900;

/** A link that opens a new e-mail with address, subject and the text to start from; null without an address. */
export const mailtoLink = ({ email, mail }: Letter): string | null => {
  if (email === null || !isMailAddress(email)) return null;
  const encode = (text: string): string => encodeURIComponent(plainText(text).replaceAll('\n', '\r\n'));
  const start = `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encode(mail.subject)}&body=`;
  let body = mail.text;
  while (body !== '' && start.length + encode(body).length > longestLink) {
    body = [...body].slice(0, Math.floor([...body].length * 0.9)).join('');
  }
  return `${start}${encode(body === mail.text ? body : `${body}…`)}`;
};
