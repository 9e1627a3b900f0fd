import {
  type AnnouncedLetter,
  type Announcement,
  type Enrollment,
  findCountedSubmissions,
  isOpenPairing,
  type Pairing,
  type Person,
  type PersonId,
  type Side,
  type ToldPartner,
} from '../../model/index.ts';
import { compareText } from '../../util/index.ts';
import { readAgreement } from './agreement.ts';
import type { LettersSource } from './types.ts';

/** A short fingerprint of a text (FNV-1a, 53 bits, in base 36): to notice a change, not to hide anything. */
const fingerprint = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return ((high >>> 11) * 0x1_0000_0000 + (low >>> 0)).toString(36);
};

/** A pair seen from one of its two people. */
export interface Seen {
  readonly reader: PersonId;
  readonly partner: Person;
  /** What the partner is to the reader. */
  readonly side: Side;
  readonly pairing: Pairing;
}

/** The open pairs of the cycle, seen from both sides, by reader: mentors before mentees, then by start and name. */
export const pairsByReader = (
  source: Pick<LettersSource, 'cycle' | 'people' | 'pairings'>,
): ReadonlyMap<PersonId, readonly Seen[]> => {
  const people = new Map(source.people.map((person) => [person.id, person]));
  const seen = source.pairings
    .filter((pairing) => pairing.cycleId === source.cycle.id && isOpenPairing(pairing))
    .flatMap((pairing): Seen[] => {
      const mentee = people.get(pairing.menteeId);
      const mentor = people.get(pairing.mentorId);
      if (mentee === undefined || mentor === undefined) return [];
      return [
        { reader: mentee.id, partner: mentor, side: 'mentor', pairing },
        { reader: mentor.id, partner: mentee, side: 'mentee', pairing },
      ];
    })
    .sort(
      (left, right) =>
        compareText(right.side, left.side) ||
        compareText(
          left.pairing.kind === 'primary' ? '' : left.pairing.kind,
          right.pairing.kind === 'primary' ? '' : right.pairing.kind,
        ) ||
        compareText(left.pairing.startedOn, right.pairing.startedOn) ||
        compareText(left.partner.name, right.partner.name) ||
        compareText(left.pairing.id, right.pairing.id),
    );
  return Map.groupBy(seen, ({ reader }) => reader);
};

/** The last letter that each person got, and the one before it. */
export const lastLetters = (
  announcements: readonly Announcement[],
): ReadonlyMap<
  PersonId,
  { readonly letter: AnnouncedLetter; readonly on: string; readonly before: AnnouncedLetter | null }
> => {
  const last = new Map<PersonId, { letter: AnnouncedLetter; on: string; before: AnnouncedLetter | null }>();
  for (const { letters, announcedOn } of announcements.toSorted(
    (left, right) => left.version - right.version,
  ))
    for (const letter of letters)
      last.set(letter.personId, {
        letter,
        on: announcedOn,
        before: last.get(letter.personId)?.letter ?? null,
      });
  return last;
};

type TellsSource = Pick<
  LettersSource,
  'cycle' | 'people' | 'pairings' | 'items' | 'submissions' | 'hiddenFromPartner'
>;

/** What each person's letter tells as things stand: with whom they are, and how to reach them. */
export const tellsByReader = (source: TellsSource): ReadonlyMap<PersonId, readonly ToldPartner[]> => {
  const submissionOf = findCountedSubmissions(source.submissions);
  const hidden = new Set(source.hiddenFromPartner);
  const detailsOf = (partner: Person, side: Side): string => {
    const agreement = readAgreement(source.items, submissionOf(partner.id, side), hidden.has(partner.id));
    const shown = [
      partner.name,
      partner.pronouns,
      agreement.answers ? partner.email : null,
      agreement.phone ? partner.phone : null,
    ];
    return fingerprint(JSON.stringify(shown));
  };
  return new Map(
    [...pairsByReader(source)].map(([reader, seen]) => [
      reader,
      seen.map(({ partner, side, pairing }) => ({
        partnerId: partner.id,
        side,
        kind: pairing.kind,
        details: detailsOf(partner, side),
      })),
    ]),
  );
};

const keyOf = ({ partnerId, side, kind, details }: ToldPartner): string =>
  `${partnerId} ${side} ${kind} ${details}`;

export const tellsTheSame = (left: readonly ToldPartner[], right: readonly ToldPartner[]): boolean => {
  const keys = new Set(left.map(keyOf));
  return left.length === right.length && right.every((partner) => keys.has(keyOf(partner)));
};

const isThrough = ({ cycle, pairings }: TellsSource, personId: PersonId): boolean => {
  const own = pairings.filter(
    ({ cycleId, menteeId, mentorId }) =>
      cycleId === cycle.id && (menteeId === personId || mentorId === personId),
  );
  return own.length > 0 && own.every(({ endReason }) => endReason === 'completed');
};

/**
 * The letters that have to go out: before the first announcement those of everyone with a pair, later those whose
 * content has changed. Who has left the program gets none, nor whose pairs all came to their end as planned: what they
 * were told was so.
 */
export const dueLetters = (
  source: TellsSource & {
    readonly enrollments: readonly Enrollment[];
    readonly announcements: readonly Announcement[];
  },
): readonly AnnouncedLetter[] => {
  const now = tellsByReader(source);
  const told = lastLetters(source.announcements);
  const takesPart = new Set(
    source.enrollments.filter(({ role }) => role !== 'neither').map(({ personId }) => personId),
  );
  const known = new Set(source.people.map(({ id }) => id));
  const readers = [...new Set([...now.keys(), ...told.keys()])].sort(compareText);
  return readers.flatMap((personId): AnnouncedLetter[] => {
    const partners = [...(now.get(personId) ?? [])];
    const last = told.get(personId)?.letter;
    if (!known.has(personId) || (partners.length === 0 && !takesPart.has(personId))) return [];
    if (last !== undefined && (tellsTheSame(last.partners, partners) || isThrough(source, personId)))
      return [];
    return [{ personId, version: (last?.version ?? 0) + 1, partners }];
  });
};
