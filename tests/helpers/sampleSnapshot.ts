import { readFileSync } from 'node:fs';
import { emptyCriteria, emptyPlan, type SampleFile } from '../../src/shared/model/index.ts';
import type { PairingSnapshot } from '../../src/shared/rpc/index.ts';

export const sample = JSON.parse(
  readFileSync(new URL('../../resources/sample/chapter.json', import.meta.url), 'utf8'),
) as SampleFile;

const cycle = sample.cycles.at(-1)!;
const instrument = sample.instruments.find(
  ({ cycleId, kind }) => cycleId === cycle.id && kind === 'matching',
)!;

/** The sample chapter's newest cycle as the window would read it, before any run. */
export const sampleSnapshot: PairingSnapshot = {
  cycle,
  people: sample.people,
  statusEvents: sample.statusEvents,
  enrollments: sample.enrollments.filter(({ cycleId }) => cycleId === cycle.id),
  instrument,
  items: sample.items.filter(({ instrumentId }) => instrumentId === instrument.id),
  submissions: sample.submissions.filter(
    ({ instrumentId, superseded }) => instrumentId === instrument.id && !superseded,
  ),
  rules: sample.rules,
  plan: emptyPlan,
  criteria: emptyCriteria,
  classYearRule: {
    classYearCount: sample.settings.classYears.length,
    yearStartsOn: sample.settings.yearStartsOn,
  },
  pairings: sample.pairings,
  families: sample.families,
  runs: [],
};
