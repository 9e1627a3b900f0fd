import type { ConcernKind } from '../../../shared/roster/index.ts';

/** What needs a look, in a few words. */
export const concernWords: Readonly<Record<ConcernKind, string>> = {
  'no class year': 'class year unknown',
  'class year does not fit': 'class year does not fit',
  'both roles': 'in both roles',
  'not on the class list': 'not on the class list',
  'answered, not enrolled': 'answered, no role',
  'no e-mail': 'no e-mail',
  'e-mail looks wrong': 'e-mail looks wrong',
};
