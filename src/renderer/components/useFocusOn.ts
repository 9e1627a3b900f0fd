import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus into a field when it comes up, where there is nothing else to do there: a passphrase is typed at once.
 * @param which a field of its own takes the focus anew each time that this changes
 */
export const useFocusOn = (which: string): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says when, and is not needed to do it.
  useEffect(() => field.current?.focus(), [which]);
  return field;
};
