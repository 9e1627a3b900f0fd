import type { Letter } from '../../report/index.ts';
import type { WrittenFile } from './format.ts';

export interface LetterFileOptions {
  /** The day that stands in the files' own records, as `2026-08-20`. */
  readonly day: string;
  /** The address that the e-mails come from; without one the mail program puts in its own. */
  readonly sender: string | null;
}

/** A way to write letters. The same letters give the same bytes. */
export interface LetterFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (letters: readonly Letter[], options: LetterFileOptions) => Promise<WrittenFile>;
}
