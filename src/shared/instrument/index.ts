export { answerTo, answerWords } from './answerWords.ts';
export { type AskedQuestion, askedQuestions, sidesOfRole } from './askedQuestions.ts';
export { type CarriedAnswers, carryFromLastYear, type LastYear } from './carryFromLastYear.ts';
export { checkSpread, type SpreadQuestion } from './checkSpread.ts';
export { isScored } from './checkStructure.ts';
export { isDayFirst, readDay, readMoment } from './dates.ts';
export { estimateMinutes, isAsked } from './estimateMinutes.ts';
export { type Fitted, fitAnswer, isWriteIn } from './fitAnswer.ts';
export { blankItem, canComplement, hasLimit, hasOptions, type ItemContent } from './itemContent.ts';
export {
  earlierVersions,
  isSameQuestion,
  lastYearsItem,
  type QuestionChange,
  questionChanges,
} from './itemVersions.ts';
export { type LearnedChoices, learnChoices } from './learnChoices.ts';
export { missingReasonOf } from './missingWords.ts';
export { type ReadNumber, readNumber } from './numbers.ts';
export { addOptions, distinctAnswers, findOption, makeOptions } from './options.ts';
export { learnScale, splitStep, stepOf } from './ratingScales.ts';
export type { SpreadFinding } from './spreadFinding.ts';
export { templateItems } from './templates.ts';
export { readChoices, writeInPrefix } from './types/choiceCells.ts';
export type {
  AnswerShape,
  CellChange,
  ColumnHints,
  ParsedCell,
  QuestionTypeDefinition,
  ReadingTools,
} from './types/definition.ts';
export { splitNames } from './types/people.ts';
export { guessType, questionTypeDefinitions, type TypeGuess } from './types/registry.ts';
export { readYesNo } from './types/yesNo.ts';
