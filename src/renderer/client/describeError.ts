import { ORPCError } from '@orpc/client';
import { useUi } from '../stores/ui.ts';

const hasSentence = (data: unknown): data is { sentence: string } =>
  typeof data === 'object' && data !== null && 'sentence' in data && typeof data.sentence === 'string';

/** The sentence that a person reads when a call did not work. On a shared screen it names nobody. */
export const describeError = (error: unknown): string => {
  if (error instanceof ORPCError) {
    if (hasSentence(error.data))
      return useUi.getState().presenting
        ? 'This was refused, and nothing was changed. Leave presenter mode to read why.'
        : error.data.sentence;
    if (error.status === 401 || error.status === 403)
      return 'This tab does not belong to the running MentorGrove. Close it and open the address that the start printed.';
    if (error.status === 400 || error.status === 422)
      return 'Something in the entry has a form that MentorGrove does not accept. Nothing was changed.';
    return 'Something went wrong inside MentorGrove. Nothing of this step was saved; try it again.';
  }
  return 'MentorGrove no longer answers. What was saved is safe; start it again to go on.';
};
