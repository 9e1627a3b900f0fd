import { shortestPassphrase } from '../../shared/model/index.ts';
import { ChapterError } from '../storage/index.ts';

/** @throws ChapterError REFUSED for one that is too short to keep anybody out */
export const requirePassphrase = (passphrase: string): void => {
  if ([...passphrase].length >= shortestPassphrase) return;
  throw new ChapterError(
    'REFUSED',
    `A passphrase has at least ${shortestPassphrase} letters. Four or five words in a row are easy to keep.`,
  );
};
