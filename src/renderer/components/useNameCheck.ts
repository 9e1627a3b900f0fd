import type { LeakReport } from '../../shared/export/index.ts';
import { useChapter } from '../client/ChapterProvider.tsx';
import { useClient } from '../client/ClientProvider.tsx';

/** Everyone whom the chapter knows, for what must not tell who is meant. */
export interface KnownNames {
  /** Full names and names people go by. */
  readonly names: readonly string[];
  /**
   * Reads a written file back and searches it for everyone by name, address and number. The chapter's name may stand
   * in it.
   * @param allowed further texts that may
   */
  readonly check: (bytes: Uint8Array, fileName: string, allowed?: readonly string[]) => Promise<LeakReport>;
}

/** Asks for everyone on the roster, of all years, whenever a file is about to leave. */
export const useNameCheck = (): (() => Promise<KnownNames>) => {
  const client = useClient();
  const { chapter } = useChapter();
  return async () => {
    const { people } = await client.lineage.snapshot();
    return {
      names: people.flatMap(({ name, goesBy }) => (goesBy === null ? [name] : [name, goesBy])),
      check: async (bytes, fileName, allowed = []) => {
        const { checkFile, knownPeople, prepareNeedles } = await import('../../shared/export/index.ts');
        const needles = prepareNeedles(knownPeople(people));
        return checkFile(bytes, fileName, needles, [chapter.settings.name, ...allowed]);
      },
    };
  };
};
