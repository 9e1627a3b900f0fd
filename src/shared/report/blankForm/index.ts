export { blankSheet, choiceSeparator, columnsOfItem } from './blankSheet.ts';
export { type AnswerSpace, type FormQuestion, formQuestions } from './formQuestions.ts';
export { formText } from './formText.ts';
