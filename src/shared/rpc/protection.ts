import * as z from 'zod/mini';
import { protectionSchema } from '../model/index.ts';
import { openChapterSchema } from './chapters.ts';
import { procedure } from './errors.ts';

const passphrase = z.string().check(z.maxLength(1000));
/** Shown once, to be printed; it opens the file where the passphrase or the key file is lost. */
const withCode = z.object({ recoveryCode: z.string() });

export const protection = {
  state: procedure.output(protectionSchema),
  /** Opens the chapter that waits. With a recovery code, a new passphrase may be set at once. */
  unlock: procedure
    .input(
      z.object({
        by: z.enum(['passphrase', 'recovery code']),
        entered: passphrase,
        newPassphrase: z.nullable(passphrase),
      }),
    )
    .output(openChapterSchema),
  /** Closes the chapter and forgets its key. Does nothing where the chapter is not protected. */
  lock: procedure.output(z.null()),
  /** Encrypts the open chapter. */
  protect: procedure.input(z.object({ passphrase })).output(withCode),
  /** Sets another passphrase; with a new key, the file is written anew and older copies stay under the old one. */
  changePassphrase: procedure
    .input(z.object({ current: passphrase, next: passphrase, newKey: z.boolean() }))
    .output(z.object({ recoveryCode: z.nullable(z.string()) })),
  /** Writes the chapter without encryption. */
  unprotect: procedure.input(z.object({ current: passphrase })).output(z.null()),
  recoveryCode: procedure.input(z.object({ current: passphrase })).output(withCode),
  setAutoLock: procedure.input(z.object({ minutes: z.int().check(z.gte(0), z.lte(240)) })).output(z.null()),
  /** What becomes of copies that are not encrypted as the chapter is. */
  tidyBackups: procedure
    .input(z.object({ how: z.enum(['encrypt', 'remove', 'remove packages']) }))
    .output(z.object({ count: z.int() })),
};
