import { ORPCError } from '@orpc/client';
import * as z from 'zod/mini';
import { type Fault, faultSchema } from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/index.ts';

const withFault = z.object({ fault: faultSchema, sentence: z.string(), subject: z.optional(z.string()) });

export interface FoundFault {
  readonly fault: Fault;
  readonly sentence: string;
  readonly subject: string | undefined;
}

/** The fault of the disk or of a file that an error comes down to; null for any other error. */
export const faultOf = (error: unknown): FoundFault | null => {
  if (!(error instanceof ORPCError)) return null;
  const { success, data } = z.safeParse(withFault, error.data);
  return success ? { fault: data.fault, sentence: data.sentence, subject: data.subject } : null;
};

/** How storage calls the open chapter where it does not know its file. */
const anyChapter = 'The chapter';

/** Faults that may as well lie in another file, such as a backup or one that was handed in. */
const faultsOfFiles: ReadonlySet<Fault> = new Set<Fault>(['damaged', 'newer', 'not a chapter', 'vanished']);

const faultsOfViews: ReadonlySet<Fault> = new Set<Fault>(['read only', 'held elsewhere']);

/**
 * The fault of a command that stands in the way of all work on the open chapter, so that it is told over every screen.
 * @param chapter the open one; null where none is
 */
export const faultAtWork = (
  error: unknown,
  chapter: Pick<OpenChapter, 'fileName' | 'access'> | null,
): FoundFault | null => {
  const found = faultOf(error);
  if (found === null || chapter === null || found.fault === 'encrypted') return null;
  // That the chapter can only be looked at stands over every screen already.
  if (chapter.access === 'read' && faultsOfViews.has(found.fault)) return null;
  const isOfChapter = found.subject === chapter.fileName || found.subject === anyChapter;
  return isOfChapter || !faultsOfFiles.has(found.fault) ? found : null;
};
