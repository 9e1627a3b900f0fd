import { createHash, hkdfSync } from 'node:crypto';

// The keys that are unlocked in this process, by their public id. They live in memory alone, and are overwritten when
// the chapter is locked.

/** What opens an encrypted file: a random secret that the recovery code spells out, and a public name for it. */
export interface ChapterKey {
  /** Eight bytes as hex. They stand at the head of each file that the key opens. */
  readonly id: string;
  /** Sixteen random bytes. */
  readonly secret: Buffer;
}

/** The first eight bytes of an encrypted file; its key's id follows. */
export const encryptedMark = 'MGRVENC1';
export const keyIdBytes = 8;
export const secretBytes = 16;

/** The public name of a secret: a part of its hash, so that a code can be held against a file without opening it. */
export const keyIdOf = (secret: Buffer): string =>
  createHash('sha256')
    .update('MentorGrove key id')
    .update(secret)
    .digest('hex')
    .slice(0, 2 * keyIdBytes);

const held = new Map<string, ChapterKey>();

export const holdKey = (key: ChapterKey): void => void held.set(key.id, key);
export const heldKey = (id: string): ChapterKey | null => held.get(id) ?? null;

/** Overwrites a key in memory, where it is held. */
export const dropKey = (id: string): void => {
  held.get(id)?.secret.fill(0);
  held.delete(id);
};

/** Overwrites all keys in memory. */
export const dropKeys = (): void => {
  for (const id of [...held.keys()]) dropKey(id);
};

/** What the cipher takes: 32 bytes made from the secret (HKDF, RFC 5869), and the 16 bytes that the file begins with. */
export const rawKeyOf = ({ id, secret }: ChapterKey): Buffer => {
  const bytes = hkdfSync('sha256', secret, Buffer.from(id, 'hex'), 'MentorGrove chapter file', 32);
  const head = Buffer.concat([Buffer.from(encryptedMark, 'latin1'), Buffer.from(id, 'hex')]);
  return Buffer.from(`raw:${Buffer.from(bytes).toString('hex')}${head.toString('hex')}`);
};
