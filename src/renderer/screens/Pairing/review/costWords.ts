import type { WhyNotAnswer } from '../../../../shared/matching/run/index.ts';
import { countOf, formatPoints } from '../../../components/format.ts';

/** Points with a sign: what is given up is negative. */
export const signedPoints = (score: number): string => {
  const said = formatPoints(Math.abs(score), 1).replace(/\.0$/, '');
  if (said === '0') return '±0';
  return score > 0 ? `−${said}` : `+${said}`;
};

/** Such as "−6 points, 3 people move". */
export const describeCost = ({ cost, changes }: Extract<WhyNotAnswer, { ok: true }>): string =>
  `${signedPoints(cost)} points, ${countOf(changes.length, 'person moves', 'people move')}`;
