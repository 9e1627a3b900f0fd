export {
  answerKey,
  type CodingWork,
  type SettledCoding,
  type SettledSegment,
  settleCoding,
} from './settleCoding.ts';
