// Run by itself: the most memory that pairing 5,000 mentees with 5,000 mentors takes, scores included.
import { solveMatching } from '../../../src/shared/matching/index.ts';
import { makeScores } from './matrices.ts';

const size = Number(process.argv[2] ?? 5_000);
const score = makeScores('questionnaire', size, size, 7);
const before = process.resourceUsage().maxRSS;
const result = solveMatching(
  { menteeCount: size, mentorCount: size, score },
  { objective: 'worstThenTotal' },
);
const peak = process.resourceUsage().maxRSS;
console.log(
  JSON.stringify({ ok: result.ok, megabytes: Math.round(peak / 1_024), before: Math.round(before / 1_024) }),
);
