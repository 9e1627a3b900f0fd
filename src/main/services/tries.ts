import { ChapterError, type ChapterKey } from '../storage/index.ts';

/** Slows down whoever tries one passphrase after another, wherever a passphrase or a recovery code is asked for. */
export interface Tries {
  /** Seconds until the next try. */
  waitSeconds(): number;
  /**
   * Runs a try, which gives null for a wrong passphrase or code; wrong ones make the next wait.
   * @param what such as "passphrase", for the sentence
   * @throws ChapterError WRONG_PASSPHRASE, also while the next try has to wait
   */
  attempt(what: string, tryIt: () => ChapterKey | null): ChapterKey;
}

const freeTries = 2;
const longestWait = 60;

/** Seconds to wait after so many wrong passphrases in a row: none after two, then 1, 2, 4 … up to a minute. */
export const waitAfterWrong = (wrong: number): number =>
  wrong <= freeTries ? 0 : Math.min(longestWait, 2 ** (wrong - freeTries - 1));

/** @param seconds a clock that no one can set: seconds since some moment */
export const createTries = (seconds: () => number): Tries => {
  let wrong = 0;
  let lastWrongAt = 0;
  const waitSeconds = (): number => Math.max(0, Math.ceil(lastWrongAt + waitAfterWrong(wrong) - seconds()));
  return {
    waitSeconds,
    attempt: (what, tryIt) => {
      const wait = waitSeconds();
      if (wait > 0) {
        throw new ChapterError(
          'WRONG_PASSPHRASE',
          `After ${wrong} wrong tries, the next one is possible in ${wait === 1 ? 'a second' : `${wait} seconds`}.`,
        );
      }
      const key = tryIt();
      if (key !== null) {
        wrong = 0;
        return key;
      }
      wrong += 1;
      lastWrongAt = seconds();
      throw new ChapterError('WRONG_PASSPHRASE', `This is not the ${what}. Nothing was changed; try again.`);
    },
  };
};
