import { appendFileSync } from 'node:fs';

/** Set by `npm run test:faults`: the numbers of before a release instead of those of every push. */
const isRelease = process.env.MENTORGROVE_FAULTS === 'release';

/** How often a fault is tried: at every push, or before a release. */
export const rounds = (everyPush: number, release: number): number => (isRelease ? release : everyPush);

/** Tells what came of a fault test; `npm run test:faults` puts it into docs/reliability.md. */
export const tellFigure = (fault: string, tried: number, outcome: string): void => {
  console.log(`${fault}: ${tried} tried, ${outcome}`);
  const file = process.env.MENTORGROVE_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, tried, outcome })}\n`);
};
