export {
  type AnswerChoice,
  type AnswerHead,
  checkMerge,
  joinEnrollments,
  type MergeCheck,
  type MergeSource,
} from './checkMerge.ts';
export {
  type ConcernKind,
  type ConcernSource,
  concernKinds,
  findConcerns,
  looksLikeEmail,
} from './findConcerns.ts';
export {
  addressKey,
  type DistinctPair,
  type DuplicatePair,
  type DuplicateReason,
  findDuplicates,
} from './findDuplicates.ts';
export { planYear, type YearPlanner } from './planYear.ts';
export {
  type ClassListPlace,
  type ListedDifference,
  type ListedRow,
  readClassList,
} from './readClassList.ts';
export {
  type YearLine,
  type YearLineKind,
  type YearOutcome,
  type YearPart,
  type YearPlan,
  type YearReason,
  type YearStart,
  yearLineKinds,
} from './yearTypes.ts';
