export { printableItems, readAgreement } from './agreement.ts';
export { dayInWords } from './days.ts';
export { describeChanges } from './describeChanges.ts';
export { lettersTable } from './lettersTable.ts';
export { footOf, headingOf, letterText, reachOf } from './letterText.ts';
export { createSharedFinder, describeShared } from './sharedThings.ts';
export { dueLetters, lastLetters, tellsByReader, tellsTheSame } from './tells.ts';
export type {
  Letter,
  LetterDetail,
  LetterPartner,
  LetterState,
  LettersOptions,
  LettersSource,
} from './types.ts';
export {
  fillPlaceholders,
  type Placeholder,
  placeholders,
  shippedWording,
  unknownPlaceholders,
  wordingFor,
} from './wording.ts';
export { writeLetters } from './writeLetters.ts';
