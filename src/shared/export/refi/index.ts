export type { CodebookToWrite } from './codebookElements.ts';
export { describeCode } from './codebookElements.ts';
export { codeRgb } from './codeRgb.ts';
export { readRefiPart } from './readRefiPart.ts';
export { refiCodebookType, writeRefiCodebook } from './writeCodebook.ts';
export { type RefiProject, type RefiSource, writeRefiProject } from './writeProject.ts';
