/** What is there of a file could not be read; the message is the sentence for the person. */
export class FileNotReadable extends Error {}

/**
 * The bytes of a file that a person chose. It may be gone or another one by now, or another program may hold it.
 * @throws FileNotReadable
 */
export const readFileBytes = async (file: Blob, fileName: string): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (problem) {
    const isGone = problem instanceof DOMException && problem.name === 'NotFoundError';
    throw new FileNotReadable(
      isGone
        ? `“${fileName}” is not there any more: it was moved, renamed or deleted. Nothing was stored. Choose it where it is now.`
        : `“${fileName}” could not be read: it was changed after you chose it, or another program holds it. Nothing was stored. Close it in Excel, let OneDrive finish downloading it, and choose it again.`,
    );
  }
};
