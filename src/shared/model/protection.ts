import * as z from 'zod/mini';

export const shortestPassphrase = 8;

/** Choices of the time without use after which a protected chapter locks itself; 0 is never. */
export const autoLockChoices = [0, 5, 15, 30, 60] as const;
export const usualAutoLockMinutes = 15;

export const protectionSchema = z.object({
  /** The chapter that waits for its passphrase; null where none does. */
  locked: z.nullable(
    z.object({
      fileName: z.string(),
      name: z.string(),
      /** Whether a passphrase opens it; without its key file only the recovery code does. */
      hasKeyFile: z.boolean(),
      /** Seconds until the next try, after wrong ones. */
      waitSeconds: z.int(),
    }),
  ),
  /** Whether the open chapter is encrypted. */
  isProtected: z.boolean(),
  autoLockMinutes: z.int(),
  /**
   * Copies of the open chapter that are not encrypted as it is: backups and what restores put aside, plain or under an
   * earlier key, and hand-over packages that can be read.
   */
  otherBackups: z.object({ plain: z.int(), earlierKey: z.int(), packages: z.int() }),
});
export type ProtectionState = z.infer<typeof protectionSchema>;

/** Passphrases that everybody tries first, as they begin. */
const commonBeginnings = [
  'password',
  'passwort',
  'passphrase',
  '123456',
  'qwerty',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'abc123',
  'mentor',
  'mentorgrove',
  'medschool',
  'stethoscope',
  'doctor',
];

export interface PassphraseStrength {
  readonly level: 'too short' | 'weak' | 'fair' | 'good';
  readonly sentence: string;
}

/**
 * An honest guess at how long a passphrase holds, from its length and variety alone: it knows no dictionary, so it says
 * "good" only to what is long. A guess costs an attacker about a fifth of a second and 64 MB.
 * @param known words that are easy to guess here, such as the chapter's name
 */
export const judgePassphrase = (passphrase: string, known: readonly string[] = []): PassphraseStrength => {
  const letters = [...passphrase];
  if (letters.length < shortestPassphrase)
    return {
      level: 'too short',
      sentence: `At least ${shortestPassphrase} letters. Four or five words in a row are easy to keep.`,
    };
  const folded = passphrase.toLowerCase();
  const guessable = [...commonBeginnings, ...known.map((word) => word.toLowerCase())].find(
    (word) => word.length >= 4 && folded.includes(word),
  );
  const variety = new Set(letters).size;
  // Each different letter is worth about two guesses' bits, each further one about half of that.
  const worth =
    variety * 2 + (letters.length - variety) - (guessable === undefined ? 0 : guessable.length * 2);
  if (worth < 18 || variety < 5)
    return {
      level: 'weak',
      sentence:
        guessable === undefined
          ? 'Weak: someone with the file and a few days finds it. Longer is better than stranger.'
          : `Weak: “${guessable}” is tried first. Choose words that nobody links with you.`,
    };
  if (worth < 30)
    return { level: 'fair', sentence: 'Fair: keeps curious people out. Another word makes it good.' };
  return { level: 'good', sentence: 'Good: long enough that trying all takes longer than it is worth.' };
};
