import * as z from 'zod/mini';
import { openChapterSchema } from './chapters.ts';
import { procedure } from './errors.ts';

/** The system's keychain as a convenience beside the passphrase. Only Electron has one to offer. */
export const keychain = {
  state: procedure.output(
    z.object({
      /** Whether this window has a keychain that can be trusted. */
      isOffered: z.boolean(),
      /** Whether it opens the chapter that is open or waits. */
      remembers: z.boolean(),
    }),
  ),
  /** Remembers the open chapter on this laptop; asks for its passphrase. */
  remember: procedure.input(z.object({ current: z.string().check(z.maxLength(1000)) })).output(z.null()),
  forget: procedure.output(z.null()),
  /** Opens the chapter that waits by what this laptop remembers. */
  unlock: procedure.output(openChapterSchema),
};
