import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MatchingProblem, solveMatching, verifyMatching } from '../../../src/shared/matching/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import { randomProblem } from './randomProblem.ts';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const WEIGHT = 100_000;

/** The ladder as one linear program: coverage by tiers and missing minimums weigh more than all points together. */
const writeProgram = (problem: MatchingProblem): string => {
  const { menteeCount, mentorCount, score } = problem;
  const goal: string[] = [];
  const rules: string[] = [];
  const bounds: string[] = [];
  const byMentee: string[][] = Array.from({ length: menteeCount }, () => []);
  const byMentor: string[][] = Array.from({ length: mentorCount }, () => []);
  for (let mentee = 0; mentee < menteeCount; mentee++)
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const cell = mentee * mentorCount + mentor;
      if (problem.eligible?.[cell] === 0) continue;
      const name = `x${mentee}_${mentor}`;
      goal.push(`${score[cell]} ${name}`);
      byMentee[mentee]!.push(name);
      byMentor[mentor]!.push(name);
      const isRequired = (problem.required ?? []).some((pair) => pair[0] === mentee && pair[1] === mentor);
      bounds.push(isRequired ? `${name} = 1` : `0 <= ${name} <= 1`);
    }
  const tiers = [...new Set(problem.tier ?? [0])].sort((one, other) => one - other);
  byMentee.forEach((names, mentee) => {
    bounds.push(`0 <= c${mentee} <= 1`);
    goal.push(`${WEIGHT * (tiers.length - tiers.indexOf(problem.tier?.[mentee] ?? 0))} c${mentee}`);
    rules.push(`${[`c${mentee}`, ...names.map((name) => `- ${name}`)].join(' ')} <= 0`);
    if (names.length > 0) rules.push(`${names.join(' + ')} <= ${problem.menteeMax?.[mentee] ?? 1}`);
  });
  byMentor.forEach((names, mentor) => {
    const most = problem.mentorMax?.[mentor] ?? 1;
    bounds.push(`0 <= d${mentor}`);
    goal.push(`- ${WEIGHT} d${mentor}`);
    rules.push(
      `${[`d${mentor}`, ...names].join(' + ')} >= ${Math.min(most, problem.mentorMin?.[mentor] ?? 0)}`,
    );
    if (names.length > 0) rules.push(`${names.join(' + ')} <= ${most}`);
  });
  const sum = goal.map((term) => (term.startsWith('-') ? term : `+ ${term}`)).join('\n ');
  return `Maximize\n obj: ${sum}\nSubject To\n ${rules.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`;
};

const worth = (problem: MatchingProblem): number => {
  const result = solveMatching(problem, { objective: 'total' });
  if (!result.ok) throw new Error(result.reason);
  expect(verifyMatching(problem, result)).toEqual({ ok: true });
  const tiers = [...new Set(problem.tier ?? [0])].sort((one, other) => one - other);
  const unmatched = new Set(result.unmatched);
  let sum = result.total;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++)
    if (!unmatched.has(mentee)) sum += WEIGHT * (tiers.length - tiers.indexOf(problem.tier?.[mentee] ?? 0));
  const load = new Map<number, number>();
  for (const [, mentor] of result.pairs) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
    const least = Math.min(problem.mentorMax?.[mentor] ?? 1, problem.mentorMin?.[mentor] ?? 0);
    sum -= WEIGHT * Math.max(0, least - (load.get(mentor) ?? 0));
  }
  return sum;
};

describe('solveMatching against HiGHS', () => {
  it('has the same optimum on 300 random instances up to 30 × 30', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = createRandom(seed * 17);
      const size = () => 2 + randomInteger(random, 29);
      const problem = randomProblem(seed, {
        mentees: size(),
        mentors: size(),
        top: seed % 5 === 0 ? 9 : 1_000,
        forbidden: random() * 0.8,
        capacity: 1 + randomInteger(random, 3),
        ...(seed % 2 === 0 ? { minimum: 1 + (seed % 3) } : {}),
        ...(seed % 3 === 0 ? { tiers: 3 } : {}),
        ...(seed % 4 === 0 ? { menteeMax: 3 } : {}),
        ...(seed % 7 === 0 ? { required: 2 } : {}),
      });
      const expected = highs.solve(writeProgram(problem));
      expect(expected.Status, `seed ${seed}`).toBe('Optimal');
      expect(worth(problem), `seed ${seed}`).toBe(Math.round(expected.ObjectiveValue));
    }
  }, 120_000);
});
