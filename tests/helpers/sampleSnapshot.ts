import { readFileSync } from 'node:fs';
import type {
  ChapterSettings,
  Enrollment,
  Family,
  Instrument,
  Item,
  Pairing,
  Person,
  ProgramCycle,
  Rule,
  StatusEvent,
  Submission,
} from '../../src/shared/model/index.ts';
import type { PairingSnapshot } from '../../src/shared/rpc/index.ts';

interface SampleFile {
  readonly settings: ChapterSettings;
  readonly cycles: ProgramCycle[];
  readonly people: Person[];
  readonly statusEvents: StatusEvent[];
  readonly enrollments: Enrollment[];
  readonly families: Family[];
  readonly instruments: Instrument[];
  readonly items: Item[];
  readonly submissions: Submission[];
  readonly rules: Rule[];
  readonly pairings: Pairing[];
}

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
  pairings: sample.pairings,
  families: sample.families,
  runs: [],
};
