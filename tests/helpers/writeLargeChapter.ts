import { createHash } from 'node:crypto';
import { commitImport } from '../../src/main/services/index.ts';
import type { CycleId, DraftRow, ImportDraft, Side } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { startChapterIn } from '../storage/support/chapters.ts';
import { sampleSnapshot } from './sampleSnapshot.ts';

const random = createRandom(2026);
const pick = <Value>(values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

const side = (name: Side) => sampleSnapshot.submissions.filter((submission) => submission.side === name);
const submissions = { mentee: side('mentee'), mentor: side('mentor') };

/** Someone made up, who answers each question as somebody of the sample class did. */
const rowOf = (role: Side, index: number): DraftRow => ({
  row: index + 2,
  hash: null,
  person: {
    kind: 'new',
    newKey: `${role} ${index}`,
    details: {
      name: `${role === 'mentee' ? 'Larch' : 'Sorrel'} Person ${String(index + 1).padStart(3, '0')}`,
      goesBy: null,
      pronouns: null,
      email: null,
      phone: null,
      entryCohort: role === 'mentee' ? 2026 : 2025,
      staysNamed: true,
    },
  },
  side: role,
  enrollment: {
    role,
    capacity: role === 'mentor' ? 1 : 0,
    oneMore: 'not asked',
    priorityTier: 1,
    pausedUntil: null,
  },
  codeWord: null,
  submittedAt: '2026-08-03T17:41:25Z',
  superseded: false,
  responses: sampleSnapshot.items.map(({ id }) => {
    const response = pick(submissions[role]).responses.find(({ itemId }) => itemId === id);
    const value = response?.value ?? null;
    return { itemKey: id, value, missing: value === null ? 'skipped' : null };
  }),
});

const draftOf = (cycleId: CycleId, size: number): ImportDraft => {
  const rows = (['mentee', 'mentor'] as const).flatMap((role) =>
    Array.from({ length: size }, (_, index) => rowOf(role, index)),
  );
  return {
    cycleId,
    kind: 'matching',
    fileName: 'A whole class.csv',
    sha256: createHash('sha256').update(`a class of ${size}`).digest('hex'),
    vendor: 'googleFormsSheet',
    instrumentId: null,
    title: 'Questionnaire',
    items: sampleSnapshot.items.map(({ id, instrumentId: _, position: __, ...item }) => ({
      key: id,
      existingId: null,
      item: { ...item, previousItemId: null },
    })),
    rows,
    repairs: [],
    decisions: [],
    counts: { inFile: rows.length, stored: rows.length, keptAside: 0, refused: 0, known: 0 },
    refused: [],
    mapping: {},
  };
};

// Writes a chapter with as many mentees as mentors into a data folder, everyone with answers; it is named Briar Glen.
// A program of its own: the browser tests' loader can't take the database in.
const [dataFolder = '', size = '232'] = process.argv.slice(2);
const { session, cycleId } = startChapterIn(dataFolder);
commitImport(session.writing(), draftOf(cycleId, Number(size)));
session.close();
