import { defineConfig } from 'vitest/config';

/** One project for each kind of test, so that `npm test` can name what it counts. */
const project = (name: string, testTimeout = 20_000) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout, environment: 'node' as const },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('golden'),
      project('badInput'),
      project('architecture'),
      project('storage', process.env.MENTORGROVE_FAULTS === 'release' ? 3_600_000 : 120_000),
      // `npm run test:faults` tries each fault many times over.
      project('faults', process.env.MENTORGROVE_FAULTS === 'release' ? 3_600_000 : 300_000),
      project('rpc', 60_000),
      project('renderer'),
    ],
  },
});
