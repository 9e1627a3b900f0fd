import type { OutgoingKind, PersonId } from '../../shared/model/index.ts';
import { noteOutgoing } from '../client/outgoing.ts';

/** What leaves, and whose data it holds: everyone's, that of some people, or nobody's. */
export interface Leaving {
  readonly kind: OutgoingKind;
  readonly about: 'everyone' | 'nobody' | readonly PersonId[];
}

// Every way out of the window is here, and each is noted: a file, a sheet of paper, a text for another program. A test
// holds that no other place has one.

/** Notes that something leaves, so that it can be told later where somebody's data went. */
const noteLeaving = (fileName: string, { kind, about }: Leaving): void => {
  const people = typeof about === 'string' ? [] : [...about];
  noteOutgoing({
    kind,
    fileName: fileName.slice(0, 200),
    about: typeof about === 'string' ? about : 'listed',
    people,
  });
};

/**
 * Hands bytes or text to the person as a download; nothing goes through the network. The one way by which a file leaves
 * the window: the chapter keeps its name, day and whom it was about.
 */
export const saveFile = (
  fileName: string,
  content: Uint8Array<ArrayBuffer> | string,
  type: string,
  leaving: Leaving,
): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  noteLeaving(fileName, leaving);
};

let isNoted = false;

/** Prints what stands in the page for paper, and notes it under a name. */
export const printPage = (name: string, leaving: Leaving): void => {
  noteLeaving(`${name}, printed`, leaving);
  isNoted = true;
  try {
    window.print();
  } finally {
    isNoted = false;
  }
};

/** Notes what somebody prints by the keys of the browser, past the app's own buttons. */
export const notePrintsOfBrowser = (nameOfScreen: () => string): (() => void) => {
  const note = (): void => {
    if (!isNoted)
      noteLeaving(`${nameOfScreen()}, printed by the browser`, { kind: 'screen', about: 'everyone' });
  };
  window.addEventListener('beforeprint', note);
  return () => window.removeEventListener('beforeprint', note);
};

/** Puts a text where other programs can take it, and notes it. Throws where the clipboard can't be used. */
export const copyOut = async (name: string, text: string, leaving: Leaving): Promise<void> => {
  await navigator.clipboard.writeText(text);
  noteLeaving(`${name}, copied`, leaving);
};

/** Notes that a link hands a text to the mail program; to be called when somebody follows it. */
export const noteMail = (name: string, leaving: Leaving): void =>
  noteLeaving(`${name}, opened as a mail`, leaving);
