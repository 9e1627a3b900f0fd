import * as z from 'zod/mini';
import {
  closingYearSchema,
  cycleIdSchema,
  handedInSchema,
  madePackageSchema,
  packageExtraSchema,
  receivedSchema,
} from '../model/index.ts';
import { openChapterSchema } from './chapters.ts';
import { procedure } from './errors.ts';

/** Larger files are no chapters: fifteen years of 230 people take some 100 MB. */
export const mostReceivedBytes = 280 * 1024 * 1024;

const receivedId = z.object({ receivedId: z.string() });

export const handOver = {
  /** How far the year is from being closed. */
  closing: procedure.input(z.object({ cycleId: cycleIdSchema })).output(closingYearSchema),
  /** Writes a package into the app's folder: the chapter as it is now, with what is needed to read it without the app. */
  make: procedure
    .input(
      z.object({
        extras: z.array(packageExtraSchema).check(z.maxLength(4)),
        /** Needed for extras beside an encrypted chapter: they can be read without its passphrase. */
        mayBeRead: z.boolean(),
      }),
    )
    .output(madePackageSchema),
  /** Packages of the open chapter in the app's folder, newest first. */
  list: procedure.output(z.array(madePackageSchema)),
  download: procedure.input(z.object({ fileName: z.string() })).output(z.instanceof(Blob)),
  /** Takes a chapter file or a package in, checks it, and keeps it aside. Nothing of it is opened as a chapter yet. */
  receive: procedure.input(z.object({ file: z.instanceof(File) })).output(handedInSchema),
  /** Opens what was received encrypted, so that it can be described; the passphrase or code is that of its chapter. */
  unlock: procedure
    .input(
      z.object({
        receivedId: z.string(),
        by: z.enum(['passphrase', 'recovery code']),
        entered: z.string().check(z.maxLength(1000)),
      }),
    )
    .output(receivedSchema),
  /** Makes what was received a chapter of this laptop, and opens it. Refused where the chapter is here already. */
  open: procedure.input(receivedId).output(openChapterSchema),
  /** Takes in a second version of a chapter that lies in the folder, as `chapters.place` lists them. */
  receiveCopy: procedure.input(z.object({ fileName: z.string() })).output(handedInSchema),
  /** A second version was merged: nothing is said of it any more. The file stays. */
  settleCopy: procedure.input(z.object({ fileName: z.string() })).output(z.null()),
  /** Throws away what was received. */
  discard: procedure.input(receivedId).output(z.null()),
};
