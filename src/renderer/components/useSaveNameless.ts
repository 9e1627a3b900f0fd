import { notifications } from '@mantine/notifications';
import { countOf } from './format.ts';
import { type Leaving, saveFile } from './saveFile.ts';
import { useNameCheck } from './useNameCheck.ts';

/**
 * Saves a file in which nobody may stand by name: it is read back and searched for everyone on the roster first, and
 * not saved where somebody is found.
 * @returns whether it was saved; where it was not, the reason has been said
 */
export const useSaveNameless = () => {
  const askNames = useNameCheck();
  return async (
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    leaving: Leaving,
    /** What is searched where the file is a picture: the drawing that it was made from. */
    words: Uint8Array = bytes,
  ): Promise<boolean> => {
    const { check } = await askNames();
    const { leaks, hints } = await check(words, fileName);
    const [first] = leaks;
    if (first === undefined) {
      saveFile(fileName, bytes, type, leaving);
      if (hints.length > 0)
        notifications.show({
          message: `Look at ${fileName} once more: ${hints.map(({ word, where }) => `“${word}” (${where})`).join(', ')} may name someone.`,
          autoClose: 20_000,
        });
      return true;
    }
    notifications.show({
      message: `${fileName} was not saved: ${countOf(leaks.length, 'passage')} in it could tell who is meant, such as “${first.excerpt}” (${first.where}). Take the name out there and save again.`,
      color: 'red',
      autoClose: 20_000,
      withBorder: true,
    });
    return false;
  };
};
