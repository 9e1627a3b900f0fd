import { foldText } from '../util/index.ts';
import type { AskedPurpose } from './privacy.ts';

/** How questionnaires ask for each agreement, the most telling first. */
const asksFor: readonly (readonly [AskedPurpose, RegExp])[] = [
  ['research', /\b(research|publish\w*|publication|scientific|study without|consent: research)\b/],
  [
    'shown to partner',
    /\b(show|share|pass on|give)\b.{0,60}\b(partner|mentor|mentee|match|pair)\b|\b(partner|mentor|mentee|match)\b.{0,30}\bmay (see|read|have)\b|\bconsent: partner\b/,
  ],
  [
    'pairing',
    /\b(may we|can we|i agree|i consent|consent|permission)\b.{0,80}\b(pair|pairs|pairing|paired|match|matched|matching)\b/,
  ],
];

/** What a yes-or-no question asks an agreement for; null where it asks something else. */
export const purposeOfQuestion = (wording: string, shortName: string): AskedPurpose | null => {
  const text = foldText(`${wording} ${shortName}`);
  return asksFor.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
};
