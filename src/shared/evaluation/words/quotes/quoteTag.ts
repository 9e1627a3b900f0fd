import type { Submission } from '../../../model/index.ts';
import type { PlainGroup } from '../../mergeGroups.ts';

/**
 * What may stand behind a quote: the role where enough people have it, and the class year where enough people share
 * both; empty where not even the role may be told.
 * @param roles respondents by role, labeled as one of them ("mentee")
 * @param years respondents by class year; empty where nobody's is known
 */
export const quoteTag = (
  submissionId: Submission['id'],
  roles: readonly PlainGroup<Submission>[],
  years: readonly PlainGroup<Submission>[],
  smallCell: number,
): string => {
  const holds = ({ members }: PlainGroup<Submission>): boolean =>
    members.some(({ id }) => id === submissionId);
  const role = roles.find(holds);
  if (role === undefined || role.members.length < smallCell) return '';
  const year = years.find(holds);
  if (year === undefined) return role.label;
  const inRole = new Set(role.members.map(({ id }) => id));
  const together = year.members.filter(({ id }) => inRole.has(id)).length;
  return together >= smallCell ? `${role.label}, ${year.label}` : role.label;
};
