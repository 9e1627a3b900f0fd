import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

/** The word as it is kept: never itself, only what scrypt (RFC 7914) makes of it with a salt of its own. */
export const hashedWordSchema = z.object({
  salt: z.string(),
  hash: z.string(),
  /** CPU and memory cost, block size. */
  cost: z.int(),
  blockSize: z.int(),
});
export type HashedWord = z.infer<typeof hashedWordSchema>;

export const shortestWord = 4;

const hashBytes = 32;
/** About 32 MB and a tenth of a second for each try. */
const presentCost = { cost: 2 ** 15, blockSize: 8 };

const hashOf = (word: string, salt: Buffer, { cost, blockSize }: typeof presentCost): Buffer =>
  // The same letters typed on another keyboard may come in another form.
  scryptSync(word.trim().normalize('NFKC'), salt, hashBytes, {
    N: cost,
    r: blockSize,
    p: 1,
    maxmem: 256 * cost * blockSize,
  });

export const hashWord = (word: string): HashedWord => {
  const salt = randomBytes(16);
  return {
    salt: salt.toString('base64'),
    hash: hashOf(word, salt, presentCost).toString('base64'),
    ...presentCost,
  };
};

export const isWord = (word: string, kept: HashedWord): boolean =>
  timingSafeEqual(hashOf(word, Buffer.from(kept.salt, 'base64'), kept), Buffer.from(kept.hash, 'base64'));

const freeTries = 3;
const longestWait = 300;

/** Seconds to wait after so many wrong words: none after two, then 5, 10, 20 … up to five minutes. */
export const waitAfter = (wrongWords: number): number =>
  wrongWords < freeTries ? 0 : Math.min(longestWait, 5 * 2 ** (wrongWords - freeTries));
