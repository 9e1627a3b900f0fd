import type { OutgoingKind, PersonId } from '../../shared/model/index.ts';
import { noteOutgoing } from '../client/outgoing.ts';

/** What leaves, and whose data it holds: everyone's, that of some people, or nobody's. */
export interface Leaving {
  readonly kind: OutgoingKind;
  readonly about: 'everyone' | 'nobody' | readonly PersonId[];
}

/** Notes that something leaves, by a file or on paper, so that it can be told later where somebody's data went. */
export const noteLeaving = (fileName: string, { kind, about }: Leaving): void => {
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
