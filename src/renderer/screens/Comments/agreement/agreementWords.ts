import type { CodeAgreement, Coefficient } from '../../../../shared/evaluation/index.ts';

/** A coefficient as APA writes it: no zero before the point. */
const twoDigits = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.');

export const coefficientWords = (coefficient: Coefficient): string => {
  if (!coefficient.ok) return '–';
  const { estimate, lower, upper } = coefficient;
  return lower === null || upper === null
    ? twoDigits(estimate)
    : `${twoDigits(estimate)} [${twoDigits(lower)}, ${twoDigits(upper)}]`;
};

export const agreedWords = ({ percent }: Pick<CodeAgreement, 'percent'>): string =>
  percent === null ? '–' : `${Math.round(100 * percent)}%`;

/** What stands below the figures of a code: why there are none, or how to read them. */
export const remarkWords = ({ kappa, remark }: Pick<CodeAgreement, 'kappa' | 'remark'>): string | null =>
  kappa.ok ? remark : kappa.because;
