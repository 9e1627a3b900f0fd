import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findKeyFile,
  makeKey,
  readRecoveryCode,
  unwrapKey,
  wrapKey,
  writeRecoveryCode,
} from '../../src/main/storage/index.ts';
import { judgePassphrase } from '../../src/shared/model/index.ts';
import { makeFolder } from './support/folders.ts';

const passphrase = 'quiet lantern orchard seven';

describe('keys', () => {
  test('a recovery code is the secret, however it is typed, and a slip in it is noticed', () => {
    for (let round = 0; round < 200; round++) {
      const { secret } = makeKey();
      const code = writeRecoveryCode(secret);
      expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)?.equals(secret)).toBe(true);
    }
    const code = writeRecoveryCode(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
    // Made with Python: base64.b32encode(secret + sha256(secret).digest()[:1]), its letters exchanged for Crockford's.
    expect(code).toBe('008J-4CT4-ANK7-F24S-NAXW-SQFE-ZYM0');
    let noticed = 0;
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (letter !== code[0] && readRecoveryCode(letter + code.slice(1)) === null) noticed += 1;
    }
    expect(noticed).toBeGreaterThanOrEqual(30);
    expect(readRecoveryCode('no code')).toBeNull();
  });

  test('a wrapped key that was touched opens nothing, and no parameters take the machine', () => {
    const key = makeKey();
    const wrapped = wrapKey(key, passphrase);
    expect(unwrapKey(wrapped, passphrase)?.secret.equals(key.secret)).toBe(true);
    const foreign = wrapKey(makeKey(), passphrase);
    expect(unwrapKey({ ...wrapped, wrapped: foreign.wrapped }, passphrase)).toBeNull();
    expect(unwrapKey({ ...wrapped, keyId: foreign.keyId }, passphrase)).toBeNull();
    const folder = makeFolder();
    const path = join(folder, 'x.grove');
    writeFileSync(`${path}.key`, JSON.stringify({ ...wrapped, scrypt: { ...wrapped.scrypt, log2Cost: 30 } }));
    expect(findKeyFile(path, key.id)).toBeNull();
    writeFileSync(`${path}.key`, 'not JSON');
    expect(findKeyFile(path, key.id)).toBeNull();
  });

  test('passphrases are judged by length and by what is tried first', () => {
    const levels = (texts: readonly string[]) =>
      texts.map((text) => judgePassphrase(text, ['Briar Glen']).level);
    expect(
      levels([
        '',
        'short',
        'password',
        'aaaaaaaaaaaaaaaa',
        'briar glen 1',
        'xkq7rtpl',
        'quiet lantern',
        passphrase,
      ]),
    ).toEqual(['too short', 'too short', 'weak', 'weak', 'weak', 'weak', 'fair', 'good']);
  });
});
