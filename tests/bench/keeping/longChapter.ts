import { createHash } from 'node:crypto';
import {
  announce,
  approveRun,
  type ChapterSession,
  changePerson,
  commitImport,
  createChapter,
  readPairing,
  saveRun,
  startCycle,
} from '../../../src/main/services/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';
import type {
  Assignment,
  CycleId,
  DraftItem,
  DraftRow,
  ImportDraft,
  NewCycle,
  Person,
  PersonId,
  Side,
} from '../../../src/shared/model/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import { settings } from '../../storage/support/chapters.ts';

/** What the chapter of fifteen years holds. */
export const size = { cycles: 15, people: 3_450, pairings: 10_000, answers: 240_000 } as const;
/** The last approval of the newest cycle, which is what gets undone. */
export const lastApproval = 200;

const firstYear = 2012;
const classes = 4;
/** The first cycle has four classes in school, so three of them came before it. */
const cohorts = size.cycles + classes - 1;
const answersACycle = size.answers / size.cycles;
const editsACycle = 120;

const random = createRandom(2026);
const pick = <Value>(values: readonly Value[]): Value =>
  values[randomInteger(random, values.length)] as Value;

const words = 'listens walks studies cooks rows paints reads climbs sings plans rests gardens travels'.split(
  ' ',
);
const sentence = (length: number): string =>
  `${Array.from({ length }, () => pick(words)).join(' ')}, and tells of it.`;

type Kind = 'choice' | 'rating' | 'text';

const itemOf = (key: string, kind: Kind, use: 'similarity' | 'none'): DraftItem => ({
  key,
  existingId: null,
  item: {
    type: kind === 'choice' ? 'multiple' : kind === 'rating' ? 'rating' : 'longText',
    role: 'both',
    wording: { mentee: `How is it with ${key}?`, mentor: `How is it with ${key}?` },
    shortName: key,
    options: kind === 'choice' ? words.map((word) => ({ id: word, label: word, aliases: [] })) : [],
    rows: [],
    scale: kind === 'rating' ? { min: 1, max: 5, labels: ['never', '', '', '', 'always'] } : null,
    atMost: kind === 'choice' ? 3 : null,
    reversed: false,
    use: kind === 'text' ? 'none' : use,
    weight: 1,
    sensitive: false,
    visibleTo: 'board',
    previousItemId: null,
  },
});

const answerTo = ({ key, item }: DraftItem): DraftRow['responses'][number] => {
  if (random() < 0.04) return { itemKey: key, value: null, missing: 'skipped' };
  if (item.type === 'rating') return { itemKey: key, value: 1 + randomInteger(random, 5), missing: null };
  if (item.type === 'longText')
    return { itemKey: key, value: sentence(6 + randomInteger(random, 30)), missing: null };
  const chosen = new Set([pick(words), pick(words), pick(words)]);
  return { itemKey: key, value: [...chosen], missing: null };
};

const listItems = (kinds: readonly Kind[], use: 'similarity' | 'none'): DraftItem[] =>
  kinds.map((kind, index) => itemOf(`${kind} ${index + 1}`, kind, use));
const repeat = (kind: Kind, count: number): Kind[] => Array.from({ length: count }, () => kind);
/** Ten questions of the questionnaire are scales, three are lists to choose from, one is open. */
const matching = listItems([...repeat('rating', 10), ...repeat('choice', 3), 'text'], 'similarity');
const evaluation = listItems([...repeat('rating', 18), ...repeat('text', 2)], 'none');

const cycleOf = (index: number): NewCycle => {
  const year = firstYear + index;
  return { label: `${year}–${(year + 1) % 100}`, startsOn: `${year}-08-01`, endsOn: `${year + 1}-05-31` };
};

/** Place of a cohort's first person among all of them; the cohorts differ by one at most. */
const startOf = (cohort: number): number => Math.floor((cohort * size.people) / cohorts);

interface Student {
  readonly name: string;
  readonly cohort: number;
  readonly classYear: number;
}

/** Who is in school in a cycle: the class that graduates last. */
const studentsOf = (cycle: number): Student[] =>
  Array.from({ length: classes }, (_, classYear) => classYear).flatMap((classYear) => {
    const cohort = cycle + classes - 1 - classYear;
    const [from, to] = [startOf(cohort), startOf(cohort + 1)];
    return Array.from({ length: to - from }, (_, index) => ({
      name: `Person ${String(from + index + 1).padStart(4, '0')} Larch`,
      cohort: firstYear - (classes - 1) + cohort,
      classYear,
    }));
  });

const roleOf = ({ classYear }: Student): 'mentee' | 'mentor' | 'both' =>
  classYear === 0 ? 'mentee' : classYear === classes - 1 ? 'mentor' : 'both';

const rowOf = (
  student: Student,
  row: number,
  known: Person | undefined,
  items: readonly DraftItem[],
  submittedAt: string,
  enrolls: boolean,
): DraftRow => {
  const side: Side = student.classYear === 0 ? 'mentee' : 'mentor';
  const { name, cohort } = student;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.edu`;
  const details = { name, goesBy: null, pronouns: null, email, phone: null, entryCohort: cohort };
  const role = roleOf(student);
  return {
    row,
    hash: createHash('sha256').update(`${submittedAt} ${name}`).digest('hex').slice(0, 32),
    person:
      known === undefined
        ? { kind: 'new', newKey: name, details: { ...details, staysNamed: true } }
        : { kind: 'known', id: known.id, email: null },
    side,
    enrollment: enrolls
      ? {
          role,
          capacity: role === 'mentee' ? 0 : 2,
          oneMore: 'not asked',
          priorityTier: 1,
          pausedUntil: null,
        }
      : null,
    codeWord: null,
    submittedAt,
    superseded: false,
    responses: items.map(answerTo),
  };
};

const draftOf = (
  cycleId: CycleId,
  kind: 'matching' | 'evaluation',
  label: string,
  rows: readonly DraftRow[],
): ImportDraft => ({
  cycleId,
  kind,
  fileName: `${kind} ${label}.csv`,
  sha256: createHash('sha256').update(`${kind} ${label}`).digest('hex'),
  vendor: 'googleFormsSheet',
  instrumentId: null,
  title: `${kind === 'matching' ? 'Questionnaire' : 'Survey'} ${label}`,
  items: kind === 'matching' ? matching : evaluation,
  rows: [...rows],
  repairs: [],
  decisions: [],
  counts: { inFile: rows.length, stored: rows.length, keptAside: 0, refused: 0, known: 0 },
  refused: [],
  mapping: {},
});

/** Each class is mentored by the one above, everybody by somebody else every year; some have a second mentor. */
const assignmentsOf = (
  cycle: number,
  students: readonly Student[],
  idOf: ReadonlyMap<string, PersonId>,
): Assignment[] => {
  const wanted =
    Math.floor(((cycle + 1) * size.pairings) / size.cycles) -
    Math.floor((cycle * size.pairings) / size.cycles);
  const byClass = Map.groupBy(students, ({ classYear }) => classYear);
  const pairsAt = (shift: number): Assignment[] =>
    [0, 1, 2].flatMap((classYear) => {
      const mentors = byClass.get(classYear + 1) ?? [];
      return (byClass.get(classYear) ?? []).map((mentee, index): Assignment => {
        const mentor = mentors[(index + shift) % mentors.length] as Student;
        return {
          menteeId: idOf.get(mentee.name) as PersonId,
          mentorId: idOf.get(mentor.name) as PersonId,
          score: 900_000 - shift * 1_000 - randomInteger(random, 1_000),
          parts: [],
          state: 'proposed',
        };
      });
    });
  // A mentor has two places: the classes differ by one person at most, so one mentor may get two mentees already.
  const primary = pairsAt(3 * cycle);
  const taken = Map.groupBy(primary, ({ mentorId }) => mentorId);
  const second = pairsAt(3 * cycle + 1).filter(({ mentorId }) => (taken.get(mentorId)?.length ?? 0) < 2);
  return [...primary, ...second].slice(0, wanted);
};

const playCycle = (session: ChapterSession, cycle: number, cycleId: CycleId): void => {
  const store = session.writing();
  const { label, startsOn, endsOn } = cycleOf(cycle);
  const students = studentsOf(cycle);
  const known = new Map(listPeople(store.queries).map((person) => [person.name, person]));
  const asked = students.map((student, index) =>
    rowOf(student, index + 2, known.get(student.name), matching, `${startsOn}T17:41:25Z`, true),
  );
  commitImport(store, draftOf(cycleId, 'matching', label, asked));
  const people = new Map(listPeople(store.queries).map((person) => [person.name, person]));
  const idOf = new Map([...people].map(([name, { id }]) => [name, id]));

  for (let edit = 0; edit < editsACycle; edit++) {
    const person = people.get(pick(students).name) as Person;
    changePerson(store, {
      ...person,
      phone: `555 ${String(randomInteger(random, 10_000)).padStart(4, '0')}`,
    });
  }

  const all = assignmentsOf(cycle, students, idOf);
  const approve = (assignments: readonly Assignment[]): void => {
    const { submissions } = readPairing(store, cycleId);
    const runId = saveRun(store, {
      cycleId,
      settings: { objective: 'worstThenTotal', seed: 7, weights: [] },
      appVersion: '0.1.0',
      input: JSON.stringify({ submissions }),
      outcome: { total: assignments.length, worst: 1, proven: true, steps: [], milliseconds: 40 },
      assignments: [...assignments],
      unmatched: [],
      idle: [],
    });
    approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn });
  };
  if (cycle < size.cycles - 1) {
    approve(all);
    announce(store, cycleId, startsOn);
  }

  const left = answersACycle - asked.length * matching.length;
  const judged = students.slice(0, Math.ceil(left / evaluation.length)).map((student, index) => {
    const row = rowOf(student, index + 2, people.get(student.name), evaluation, `${endsOn}T08:00:00Z`, false);
    return { ...row, responses: row.responses.slice(0, left - index * evaluation.length) };
  });
  commitImport(store, draftOf(cycleId, 'evaluation', label, judged));

  if (cycle === size.cycles - 1) {
    // Of the mentees with one mentor, the last ones are approved in a second step.
    const mentorsOf = Map.groupBy(all, ({ menteeId }) => menteeId);
    const later = all.filter(({ menteeId }) => mentorsOf.get(menteeId)?.length === 1).slice(-lastApproval);
    approve(all.filter((assignment) => !later.includes(assignment)));
    approve(later);
  }
};

/**
 * Plays fifteen years of a made-up chapter through the application's own commands, so that its history, its indexes and
 * its free pages are those of a chapter that was used. The same seed makes the same chapter.
 * @param session without an open chapter; afterwards the long one is open
 */
export const playLongChapter = (session: ChapterSession, say: (line: string) => void): void => {
  let opened = createChapter(session, { ...settings, name: 'Larch Hill' }, cycleOf(0));
  for (let cycle = 0; cycle < size.cycles; cycle++) {
    if (cycle > 0) opened = startCycle(session, cycleOf(cycle));
    playCycle(session, cycle, opened.currentCycleId);
    say(`Played ${cycleOf(cycle).label}`);
  }
};
