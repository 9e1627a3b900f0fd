export {
  type Agreement,
  type CodeAgreement,
  type Coefficient,
  compareCoders,
  type Disagreement,
} from './agreement.ts';
