import { createAncestry } from '../ancestry.ts';
import type { SettledPeople } from './settlePeople.ts';
import type { NamedLink, PastDecisions, PastLink, PastPerson, PastPlace, PastQuestion } from './types.ts';

/** What became of the links of a row. */
export interface RowFinding {
  readonly row: number;
  readonly kind: 'stored' | 'repaired' | 'known' | 'aside' | 'refused';
  readonly reason: string | null;
}

export interface SettledLinks {
  readonly links: readonly PastLink[];
  readonly findings: readonly RowFinding[];
  readonly questions: readonly PastQuestion[];
}

interface Candidate {
  readonly row: number;
  readonly mentor: PastPerson;
  readonly mentee: PastPerson;
  readonly year: number;
  readonly kind: NamedLink['kind'];
}

const idOf = ({ knownId, key }: PastPerson): string => knownId ?? key;

/** Links against the order of classes are looked at last: where there is a circle, one of them closes it. */
const isOdd = ({ mentor, mentee }: Candidate): boolean =>
  mentor.entryCohort !== null && mentee.entryCohort !== null && mentor.entryCohort > mentee.entryCohort;

/** Links between settled people, with their year and kind. Each named link gives exactly one finding of its row. */
export const settleLinks = (
  named: readonly NamedLink[],
  { personOf, waiting }: SettledPeople,
  place: PastPlace,
  decisions: PastDecisions,
): SettledLinks => {
  const findings: RowFinding[] = [];
  const note = (row: number, kind: RowFinding['kind'], reason: string | null): void => {
    findings.push({ row, kind, reason });
  };
  const candidates: Candidate[] = [];
  const yearless: number[] = [];
  const missing = decisions.get('missing year') ?? null;
  for (const { row, mentor: mentorMention, mentee: menteeMention, year: typedYear, kind } of named) {
    const mentor = personOf.get(mentorMention);
    const mentee = personOf.get(menteeMention);
    if (decisions.get(`row ${row}`) === 'leave') note(row, 'aside', 'The row was left out.');
    else if (mentor === undefined || mentee === undefined)
      note(
        row,
        'aside',
        waiting.get(mentorMention) ?? waiting.get(menteeMention) ?? 'It is open who is meant.',
      );
    else if (idOf(mentor) === idOf(mentee)) note(row, 'refused', `${mentor.name} would be their own mentor.`);
    else {
      const byClass = mentee.entryCohort ?? (mentor.entryCohort === null ? null : mentor.entryCohort + 1);
      const known = typedYear ?? byClass;
      if (known === null) yearless.push(row);
      const year = known ?? (missing === null || missing === 'aside' ? null : Number(missing));
      if (year === null) note(row, 'aside', 'No year stands there, and none follows from a class.');
      else if (year > place.currentYear) note(row, 'refused', `The year ${year} has not begun.`);
      else candidates.push({ row, mentor, mentee, year, kind });
    }
  }
  const questions: PastQuestion[] = [];
  if (yearless.length > 0)
    questions.push({
      key: 'missing year',
      rows: [...new Set(yearless)],
      message: 'Some pairs have no year, and none follows from a class. In which year do they belong?',
      choices: [
        { id: 'aside', words: 'leave them aside' },
        ...Array.from({ length: 30 }, (_, at) => String(place.currentYear - 1 - at)).map((id) => ({
          id,
          words: id,
        })),
      ],
      chosen: missing,
      isNeeded: false,
    });

  const ordered = [...candidates].sort(
    (one, other) => Number(isOdd(one)) - Number(isOdd(other)) || one.year - other.year || one.row - other.row,
  );
  const names = new Map(place.roster.map(({ id, name }) => [id, name]));
  for (const { mentor, mentee } of candidates) {
    names.set(idOf(mentor), mentor.name);
    names.set(idOf(mentee), mentee.name);
  }
  const stored = new Map(place.pairings.map(({ mentorId, menteeId }) => [`${mentorId} ${menteeId}`, 0]));
  const ancestry = createAncestry(place.pairings);
  const accepted: Candidate[] = [];
  for (const link of ordered) {
    const [mentorId, menteeId] = [idOf(link.mentor), idOf(link.mentee)];
    const pair = `${mentorId} ${menteeId}`;
    const earlier = stored.get(pair);
    if (earlier === 0) {
      note(link.row, 'known', null);
      continue;
    }
    if (earlier !== undefined) {
      note(link.row, 'repaired', `The same pair as in row ${earlier}; counted once.`);
      continue;
    }
    const way = ancestry.wayUp(mentorId, menteeId);
    if (way !== null) {
      const told = way.map((id) => names.get(id) ?? 'someone').join(' → ');
      note(
        link.row,
        'refused',
        `${link.mentee.name} would be their own ancestor (${told}). Leave out another row of the circle to bring this one in.`,
      );
      continue;
    }
    stored.set(pair, link.row);
    ancestry.add(mentorId, menteeId);
    accepted.push(link);
  }

  const links: PastLink[] = [];
  for (const [menteeId, own] of Map.groupBy(accepted, ({ mentee }) => idOf(mentee))) {
    const inOrder = [...own].sort((one, other) => one.year - other.year || one.row - other.row);
    const hasMentor = place.pairings.some((one) => one.menteeId === menteeId && one.kind === 'primary');
    const plain = inOrder.filter(({ kind }) => kind === null);
    const key = `mentors ${menteeId}`;
    const chosen = decisions.get(key);
    const first = plain.find(({ mentor }) => mentor.key === chosen) ?? plain[0];
    if (plain.length > 1 && first !== undefined && !hasMentor)
      questions.push({
        key,
        rows: plain.map(({ row }) => row),
        message: `${first.mentee.name} has ${plain.length} mentors. One is the primary mentor, the others are co-mentors.`,
        choices: plain.map(({ mentor }) => ({ id: mentor.key, words: mentor.name })),
        chosen: first.mentor.key,
        isNeeded: false,
      });
    for (const link of inOrder) {
      const kind = link.kind ?? (link === first && !hasMentor ? 'primary' : 'co-mentor');
      const { mentor, mentee } = link;
      links.push({ row: link.row, mentorKey: mentor.key, menteeKey: mentee.key, year: link.year, kind });
      const remark =
        link.kind === null && kind === 'co-mentor'
          ? `${mentee.name} has another primary mentor; ${mentor.name} becomes a co-mentor.`
          : isOdd(link)
            ? `${mentor.name} entered later than ${mentee.name}; kept as it stands.`
            : mentor.entryCohort !== null && mentor.entryCohort === mentee.entryCohort
              ? `Both entered in ${mentor.entryCohort}; kept as it stands.`
              : null;
      note(link.row, remark === null ? 'stored' : 'repaired', remark);
    }
  }
  return { links: links.sort((one, other) => one.row - other.row), findings, questions };
};
