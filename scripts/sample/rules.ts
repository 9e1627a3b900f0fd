import type { Rule, RuleId } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { cycles } from './calendar.ts';
import { createIdMaker } from './chance.ts';
import type { CurrentCycle } from './currentCycle.ts';

/** Two confidential "rather not" wishes among people who take part in 2026–27. */
export const buildRules = ({ mentees, mentors, inBothRoles }: CurrentCycle): Rule[] => {
  const nextId = createIdMaker(createRandom(31), Date.UTC(2026, 7, 15, 20));
  return [3, 17].map((which) => ({
    id: nextId() as RuleId,
    cycleId: cycles[3].id,
    kind: 'forbid' as const,
    menteeId: (mentees.filter((mentee) => mentee !== inBothRoles)[which] as (typeof mentees)[number]).id,
    mentorId: (mentors[which + 5] as (typeof mentors)[number]).id,
    reason: 'Rather not, said at the social',
    confidential: true,
  }));
};
