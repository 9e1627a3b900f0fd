import { foldText } from '../util/index.ts';

/** `foldText` that remembers: columns of choices hold the same few texts thousands of times. */
export const foldOnce = (): ((text: string) => string) => {
  const folded = new Map<string, string>();
  return (text) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const fresh = foldText(text);
    folded.set(text, fresh);
    return fresh;
  };
};
