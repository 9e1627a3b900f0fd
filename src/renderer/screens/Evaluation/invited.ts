import type { Invited } from '../../../shared/evaluation/index.ts';
import type { Enrollment } from '../../../shared/model/index.ts';

/**
 * How many could have answered: everyone enrolled in the cycle. Null where someone is on both sides, because then
 * the two numbers would count a person twice.
 */
export const countInvited = (enrollments: readonly Enrollment[]): Invited | null => {
  const count = (role: Enrollment['role']): number => enrollments.filter((one) => one.role === role).length;
  if (enrollments.length === 0 || count('both') > 0) return null;
  return { mentee: count('mentee'), mentor: count('mentor') };
};
