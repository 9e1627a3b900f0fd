import { createHash } from 'node:crypto';
import { secretBytes } from './keyRing.ts';

// Crockford's base 32: no letter that is taken for a digit, and none that spells words.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;
const codeLength = 28;

const checkByteOf = (secret: Buffer): number => createHash('sha256').update(secret).digest()[0] ?? 0;

/** The secret as a person writes it down: seven groups of four, the last letters a check on the others. */
export const writeRecoveryCode = (secret: Buffer): string => {
  const bytes = Buffer.concat([secret, Buffer.of(checkByteOf(secret))]);
  // 17 bytes are 136 bits; 28 letters hold 140.
  let value = BigInt(`0x${bytes.toString('hex')}`) << 4n;
  let code = '';
  for (let index = 0; index < codeLength; index++) {
    code = letters.charAt(Number(value & 31n)) + code;
    value >>= 5n;
  }
  return code.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? code;
};

/** Reads a code as it was typed: small letters, blanks and mistaken O, I and L do not matter. Null for what is no code. */
export const readRecoveryCode = (typed: string): Buffer | null => {
  const plain = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== codeLength || [...plain].some((letter) => !letters.includes(letter))) return null;
  const value = [...plain].reduce((sum, letter) => (sum << 5n) | BigInt(letters.indexOf(letter)), 0n);
  if ((value & 15n) !== 0n) return null;
  const bytes = Buffer.from((value >> 4n).toString(16).padStart((secretBytes + 1) * 2, '0'), 'hex');
  const secret = bytes.subarray(0, secretBytes);
  return bytes[secretBytes] === checkByteOf(secret) ? Buffer.from(secret) : null;
};
