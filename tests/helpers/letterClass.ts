import type {
  AnnouncedLetter,
  Announcement,
  AnnouncementId,
  CycleId,
  Enrollment,
  Family,
  FamilyId,
  InstrumentId,
  Item,
  ItemId,
  Pairing,
  PairingId,
  Person,
  PersonId,
  ProgramCycle,
  Response,
  Submission,
  SubmissionId,
} from '../../src/shared/model/index.ts';
import { defaultDisplayWords } from '../../src/shared/model/index.ts';
import type { LettersOptions, LettersSource } from '../../src/shared/report/index.ts';

// A made-up class that is small enough to be known by heart:
//
//   Eli ── Dee ── Olu        Ben ── Mia, Noa        Cat ·· Mia (co-mentor)
//
// Noa did not agree to show anything. Words in capitals must never stand in a letter.

export const secrets = ['BOARDONLY', 'SENSITIVE', 'RATHERNOT', 'CONFIDENTIALREASON'] as const;

export const cycle: ProgramCycle = {
  id: 'cycle' as CycleId,
  label: '2026–27',
  startsOn: '2026-08-01',
  endsOn: '2027-05-31',
};

const person = (id: string, name: string, fields: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name,
  goesBy: null,
  pronouns: null,
  email: `${id}@example.edu`,
  phone: `555-01${id.length}${id.charCodeAt(0)}`,
  entryCohort: 2025,
  staysNamed: true,
  ...fields,
});

export const people = {
  ben: person('ben', 'Ben Marsh'),
  cat: person('cat', 'Cat Reed', { pronouns: 'they/them' }),
  dee: person('dee', 'Dee Park'),
  eli: person('eli', 'Eli Fox', { entryCohort: 2024 }),
  mia: person('mia', 'Mía Stone', { goesBy: 'Mimi', entryCohort: 2026 }),
  noa: person('noa', 'Noa "N" Birch', { entryCohort: 2026, email: null }),
  olu: person('olu', 'Olu Hart', { entryCohort: 2026 }),
} as const;
export type Name = keyof typeof people;

const item = (id: string, fields: Partial<Item>): Item => ({
  id: id as ItemId,
  instrumentId: 'questionnaire' as InstrumentId,
  position: 0,
  type: 'multiple',
  role: 'both',
  wording: { mentee: id, mentor: id },
  shortName: id,
  options: [],
  rows: [],
  scale: null,
  atMost: null,
  reversed: false,
  use: 'similarity',
  weight: 1,
  sensitive: false,
  visibleTo: 'partner',
  previousItemId: null,
  ...fields,
});

const option = (id: string, label: string) => ({ id, label, aliases: [] });

export const items: readonly Item[] = [
  item('values', {
    shortName: 'Values',
    weight: 3,
    options: [option('family', 'Family'), option('service', 'Service'), option('learning', 'Learning')],
  }),
  item('fun', {
    shortName: 'Things to do',
    weight: 3,
    position: 1,
    options: [option('hiking', 'Hiking'), option('chess', 'Chess'), option('none', 'None of these')],
  }),
  item('talk', { shortName: 'Talk for an hour', type: 'shortText', use: 'none', weight: 0, position: 2 }),
  item('note', {
    shortName: 'For the board',
    type: 'longText',
    visibleTo: 'board',
    use: 'none',
    position: 3,
  }),
  item('ease', { shortName: 'At ease', sensitive: true, position: 4, options: [option('s', 'SENSITIVE')] }),
  item('not', { shortName: 'Rather not', type: 'people', position: 5 }),
  item('nobody', { shortName: 'Nobody', type: 'shortText', visibleTo: 'nobody', position: 6 }),
  item('consent', {
    shortName: 'Consent',
    use: 'none',
    position: 7,
    wording: { mentee: 'I agree to', mentor: 'I agree to' },
    options: [option('use', 'Use for pairing'), option('show', 'Show ticked answers to my partner')],
  }),
];

const answers: Readonly<Record<Name, Readonly<Record<string, Response['value']>>>> = {
  ben: {
    values: ['family', 'learning'],
    fun: ['hiking', 'none'],
    talk: 'Old\nmaps',
    consent: ['use', 'show'],
  },
  cat: { values: ['service'], fun: ['none'], talk: 'Bees', consent: ['show'] },
  dee: { values: ['learning'], fun: ['chess'], consent: ['show'] },
  eli: { values: ['learning'], fun: ['chess'], consent: ['show'] },
  mia: { values: ['family', 'service'], fun: ['hiking', 'none'], talk: '=HYPERLINK("x")', consent: ['show'] },
  noa: { values: ['family'], fun: ['hiking'], talk: 'Trains', consent: ['use'] },
  olu: { values: ['learning'], fun: [], consent: ['show'] },
};

const mentees: readonly Name[] = ['mia', 'noa', 'olu'];

const submissions = (Object.keys(people) as Name[]).map(
  (name): Submission => ({
    id: `answers of ${name}` as SubmissionId,
    instrumentId: 'questionnaire' as InstrumentId,
    personId: people[name].id,
    side: name === 'dee' ? null : mentees.includes(name) ? 'mentee' : 'mentor',
    codeWord: null,
    submittedAt: '2026-08-10T10:00:00Z',
    importBatchId: null,
    superseded: false,
    responses: Object.entries({
      ...answers[name],
      note: 'BOARDONLY',
      ease: ['s'],
      not: ['RATHERNOT'],
      nobody: 'BOARDONLY too',
    }).map(([itemId, value]) => ({ itemId: itemId as ItemId, value, missing: null })),
  }),
);

export const pairingOf = (mentee: Name, mentor: Name, fields: Partial<Pairing> = {}): Pairing => ({
  id: `${mentee}+${mentor}` as PairingId,
  cycleId: cycle.id,
  menteeId: people[mentee].id,
  mentorId: people[mentor].id,
  kind: 'primary',
  status: 'approved',
  startedOn: '2026-08-20',
  endedOn: null,
  endReason: null,
  runId: null,
  score: 700_000,
  approvedBy: ['Ama Osei', 'Lars Marsh'],
  ...fields,
});

export const pairings: readonly Pairing[] = [
  pairingOf('mia', 'ben'),
  pairingOf('noa', 'ben'),
  pairingOf('mia', 'cat', { kind: 'co-mentor' }),
  pairingOf('olu', 'dee'),
  pairingOf('dee', 'eli'),
];

const family = (founder: Name, name: string): Family => ({
  id: `family of ${founder}` as FamilyId,
  founderId: people[founder].id,
  name,
});

const enrollmentOf = (name: Name): Enrollment => ({
  personId: people[name].id,
  cycleId: cycle.id,
  role: name === 'dee' ? 'both' : mentees.includes(name) ? 'mentee' : 'mentor',
  capacity: mentees.includes(name) ? 0 : 2,
  oneMore: 'no',
  priorityTier: 1,
  pausedUntil: null,
});

export const letterSource: LettersSource & { readonly rules: readonly { readonly reason: string }[] } = {
  cycle,
  people: Object.values(people),
  enrollments: (Object.keys(people) as Name[]).map(enrollmentOf),
  items,
  submissions,
  pairings,
  families: [family('ben', 'Hazel'), family('eli', 'Rowan')],
  wordings: [],
  announcements: [],
  rules: [{ reason: 'CONFIDENTIALREASON' }],
};

export const letterOptions: LettersOptions = {
  chapterName: 'Alder Creek',
  words: defaultDisplayWords,
  today: '2026-08-21',
};

/** An announcement of the letters that are due. */
export const announcementOf = (
  letters: readonly AnnouncedLetter[],
  version: number,
  announcedOn: string,
): Announcement => ({
  id: `announcement ${version}` as AnnouncementId,
  cycleId: cycle.id,
  version,
  announcedOn,
  createdAt: `${announcedOn}T12:00:00Z`,
  officer: '',
  letters: [...letters],
});
