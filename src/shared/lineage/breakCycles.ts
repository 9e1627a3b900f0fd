import { knownRow, type Roster } from './roster.ts';
import type { LineageWarning } from './types.ts';
import { warn } from './warnings.ts';

/** How far the link above a person points the wrong way: mentor's class year minus the mentee's; 0 where unknown. */
const backwardness = (roster: Roster, mentor: number, mentee: number): number => {
  const upper = knownRow(roster.people[mentor]!);
  const lower = knownRow(roster.people[mentee]!);
  return upper === null || lower === null ? 0 : upper - lower;
};

/**
 * Takes one link out of each circle of mentors: the one that points furthest back in class years, then the one
 * whose mentee is last in the roster. Changes `mentorOf` in place.
 */
export const breakCycles = (roster: Roster, mentorOf: Int32Array): readonly LineageWarning[] => {
  const warnings: LineageWarning[] = [];
  /** The walk in which a person was first met; 0 = not yet. */
  const metIn = new Int32Array(mentorOf.length);
  for (let start = 0; start < mentorOf.length; start++) {
    let at = start;
    while (at >= 0 && metIn[at] === 0) {
      metIn[at] = start + 1;
      at = mentorOf[at]!;
    }
    if (at < 0 || metIn[at] !== start + 1) continue;
    const circle = [at];
    for (let next = mentorOf[at]!; next !== at; next = mentorOf[next]!) circle.push(next);
    const cut = circle.reduce((worst, person) => {
      const difference =
        backwardness(roster, mentorOf[person]!, person) - backwardness(roster, mentorOf[worst]!, worst);
      return difference > 0 || (difference === 0 && person > worst) ? person : worst;
    });
    const place = circle.indexOf(cut);
    const [mentee, mentor, ...above] = [...circle.slice(place), ...circle.slice(0, place)];
    const ids = [mentor!, mentee!, ...above.reverse()].map((person) => roster.people[person]!.id);
    const names = ids.map(roster.nameOf);
    warnings.push(
      warn(
        'cycle',
        ids,
        `${names.join(' → ')} → ${names[0]} is a circle of mentors. ` +
          `The link from ${names[0]} to ${names[1]} is left out of the tree.`,
      ),
    );
    mentorOf[cut] = -1;
  }
  return warnings;
};
