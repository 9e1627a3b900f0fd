import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { writeAtomically } from '../safeFile.ts';
import { type ChapterKey, keyIdOf, secretBytes } from './keyRing.ts';

// The secret of a chapter, wrapped by the passphrase, in a small file beside it. Without this file the passphrase opens
// nothing, but the recovery code still does: it is the secret itself.

const power = (exponent: number): number => 2 ** exponent;
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{8,64}={0,2}$/));

const keyFileSchema = z.object({
  format: z.literal('MentorGrove key'),
  version: z.literal(1),
  keyId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** RFC 7914. Bounded, so that a foreign file can't take the machine's memory. */
  scrypt: z.object({
    log2Cost: z.int().check(z.gte(10), z.lte(18)),
    blockSize: z.int().check(z.gte(1), z.lte(8)),
    salt: base64,
  }),
  /** AES-256-GCM over the secret; the key's id is bound in. */
  wrapped: z.object({ iv: base64, secret: base64, tag: base64 }),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

/** About 64 MB and a fifth of a second for each try. */
const presentScrypt = { log2Cost: 16, blockSize: 8 };

const wrappingKey = (passphrase: string, { log2Cost, blockSize, salt }: KeyFile['scrypt']): Buffer =>
  // The same letters typed on another keyboard may come in another form.
  scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, {
    N: power(log2Cost),
    r: blockSize,
    p: 1,
    maxmem: 256 * power(log2Cost) * blockSize,
  });

export const makeKey = (): ChapterKey => {
  const secret = randomBytes(secretBytes);
  return { id: keyIdOf(secret), secret };
};

/** Wraps a secret by a passphrase, with a salt of its own each time. */
export const wrapKey = ({ id, secret }: ChapterKey, passphrase: string): KeyFile => {
  const scrypt = { ...presentScrypt, salt: randomBytes(16).toString('base64') };
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, scrypt), iv);
  cipher.setAAD(Buffer.from(id, 'hex'));
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    format: 'MentorGrove key',
    version: 1,
    keyId: id,
    scrypt,
    wrapped: {
      iv: iv.toString('base64'),
      secret: wrapped.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
  };
};

/** The secret; null where the passphrase is not the one. */
export const unwrapKey = ({ keyId, scrypt, wrapped }: KeyFile, passphrase: string): ChapterKey | null => {
  try {
    const iv = Buffer.from(wrapped.iv, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(passphrase, scrypt), iv, {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(keyId, 'hex'));
    decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'));
    const secret = Buffer.concat([decipher.update(Buffer.from(wrapped.secret, 'base64')), decipher.final()]);
    return secret.length === secretBytes ? { id: keyId, secret } : null;
  } catch {
    return null;
  }
};

export const keyPathOf = (path: string): string => `${path}.key`;
/** The key of a file that is about to take the chapter's place. */
const nextKeyPathOf = (path: string): string => `${path}.key.next`;
/** In the folder of backups, one for each key that any of them was made under. */
export const keyPathIn = (folder: string, keyId: string): string => join(folder, `${keyId}.key`);

/** What a key file says; null for one that is damaged or none of ours. */
export const readKeyFile = (text: string): KeyFile | null => {
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Null also where it can't be read: the recovery code is what is left then. */
const readAt = (path: string): KeyFile | null => {
  try {
    return existsSync(path) ? readKeyFile(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
};

/** The wrapped key beside a file by its name, whatever it belongs to. */
export const keyFileBeside = (path: string): KeyFile | null => readAt(keyPathOf(path));

/** The wrapped key that belongs to a file: beside it by its name, or by the key's id. Null where it is lost. */
export const findKeyFile = (path: string, keyId: string): KeyFile | null =>
  [keyPathOf(path), nextKeyPathOf(path), keyPathIn(dirname(path), keyId)]
    .map(readAt)
    .find((found) => found?.keyId === keyId) ?? null;

/** The wrapped key of any file of a data folder, its chapters and their backups, under the present passphrase first. */
export const findKeyFileIn = (dataFolder: string, keyId: string): KeyFile | null => {
  const beside = listIn(dataFolder).filter((name) => name.endsWith('.key') || name.endsWith('.key.next'));
  const backups = join(dataFolder, 'backups');
  return (
    [
      ...beside.map((name) => join(dataFolder, name)),
      ...listIn(backups).map((name) => keyPathIn(join(backups, name), keyId)),
    ]
      .map(readAt)
      .find((found) => found?.keyId === keyId) ?? null
  );
};

const listIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

export const keyFileText = (key: KeyFile): string => `${JSON.stringify(key, null, 2)}\n`;

export const saveKeyFile = (path: string, key: KeyFile): void =>
  writeAtomically(keyPathOf(path), keyFileText(key));

/** Lays the key of the file to come beside the present one, so that either file finds its own. */
export const prepareKeyFile = (path: string, key: KeyFile): void =>
  writeAtomically(nextKeyPathOf(path), keyFileText(key));

/** Makes the wrapped key beside a file the one that belongs to it. */
export const settleKeyFile = (path: string, keyId: string | null): void => {
  const next = readAt(nextKeyPathOf(path));
  if (keyId !== null && next?.keyId === keyId) renameSync(nextKeyPathOf(path), keyPathOf(path));
  else rmSync(nextKeyPathOf(path), { force: true });
  if (keyId === null) rmSync(keyPathOf(path), { force: true });
};

/** Settles what a killed process left of an exchange of keys. The key beside a plain file stays: older copies may need it. */
export const settleLeftKeyFile = (path: string, keyId: string | null): void => {
  if (keyId === null) rmSync(nextKeyPathOf(path), { force: true });
  else settleKeyFile(path, keyId);
};

/** Gives a file that came from the backups the wrapped key that lies with them. */
export const adoptKeyFile = (path: string, keyId: string, folder: string): void => {
  const key = findKeyFile(path, keyId) ?? readAt(keyPathIn(folder, keyId));
  if (key !== null && key.keyId === keyId) saveKeyFile(path, key);
};

/** Keeps the wrapped key with the backups, so that they can be opened where the chapter's own folder is lost. */
export const keepKeyWith = (folder: string, key: KeyFile): void => {
  const path = keyPathIn(folder, key.keyId);
  if (existsSync(path) && readFileSync(path, 'utf8') === keyFileText(key)) return;
  writeAtomically(path, keyFileText(key));
};
