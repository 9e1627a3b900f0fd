export { countCodePoints, sliceText, toCodePoint, toIndex, trimPassage } from './codePoints.ts';
export {
  type CodedAnswer,
  type CodeGroup,
  type CoderView,
  type CodingProgress,
  codeKeys,
  countPeopleByCode,
  countProgress,
  hasChangedSince,
  type ListedCode,
  listCodebook,
  viewOfCoder,
  withUnchanged,
} from './coderView.ts';
export {
  type CodingTask,
  fingerprintLine,
  nameLine,
  nothingColumn,
  readCodingTask,
  type TakenTask,
  taskSheets,
  taskText,
} from './codingTask.ts';
export { cutPassages, type LaidMark, type MarkedPassage, type TextPiece } from './cutPassages.ts';
export {
  type AnswerFilter,
  type AnswerOrder,
  type AnswerState,
  answerOrders,
  answerStates,
  bandOf,
  filterAnswers,
  noFilter,
  type RatingBand,
  ratingBands,
} from './filterAnswers.ts';
export { findKeyword, type KeywordPlace } from './findKeyword.ts';
export {
  findSameCoding,
  foreseeApplied,
  foreseeNothing,
  foreseeRemoved,
  nextColor,
  settleCoding,
} from './foreseeWords.ts';
export { listOftenSaid, type OftenSaid, readSaid, type SaidAnswer } from './listOftenSaid.ts';
export {
  extendSelection,
  moveSelection,
  passageOf,
  type Step,
  selectionOf,
  splitWords,
  type WordSelection,
} from './splitWords.ts';
export { startingCodebook } from './startingCodebook.ts';
export {
  type BesideRating,
  listBesideItems,
  listTextAnswers,
  listTextQuestions,
  mostBeside,
  type TextAnswer,
  type TextQuestion,
} from './textAnswers.ts';
