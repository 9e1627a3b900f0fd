import { familyToken } from '../../figures/index.ts';
import { familyOfEveryone } from '../../lineage/index.ts';
import {
  findCountedSubmissions,
  firstCheckInOn,
  type LetterWording,
  type Pairing,
  type Person,
  type PersonId,
  type Side,
} from '../../model/index.ts';
import { compareText, foldText } from '../../util/index.ts';
import { printableItems, readAgreement } from './agreement.ts';
import { dayInWords } from './days.ts';
import { describeChanges } from './describeChanges.ts';
import { type DetailRoom, partnerDetails, shorten } from './details.ts';
import { createSharedFinder, describeShared } from './sharedThings.ts';
import { dueLetters, lastLetters, pairsByReader, type Seen } from './tells.ts';
import type { Letter, LetterPartner, LettersOptions, LettersSource } from './types.ts';
import { fillPlaceholders, type Placeholder, wordingFor } from './wording.ts';

/** How much a page tells of each partner, by the number of partners. */
const roomFor = (partners: number): DetailRoom =>
  partners === 1
    ? { atMost: 7, lines: 12 }
    : partners === 2
      ? { atMost: 3, lines: 5 }
      : { atMost: partners === 3 ? 1 : 0, lines: 2 };

/** The name a person goes by, else the first of their names. */
export const firstNameOf = ({ goesBy, name }: Pick<Person, 'goesBy' | 'name'>): string =>
  shorten(goesBy?.trim() || (name.trim().split(/\s+/)[0] ?? name), 60);

const roleWord = (side: Side, kind: Pairing['kind'], words: LettersOptions['words']): string =>
  kind === 'primary'
    ? words[side]
    : kind === 'co-mentor' && side === 'mentor'
      ? `co-${words.mentor}`
      : words[side];

const listed = (parts: readonly string[]): string =>
  parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const createPartnerWriter = (source: LettersSource, { words }: LettersOptions) => {
  const submissionOf = findCountedSubmissions(source.submissions);
  const printable = printableItems(source.items);
  const counted = source.submissions.filter(({ superseded }) => !superseded);
  const findShared = createSharedFinder(printable, counted);
  const families = familyOfEveryone(source);
  const hidden = new Set(source.hiddenFromPartner);
  return ({ reader, partner, side, pairing }: Seen, room: DetailRoom): LetterPartner => {
    const agreement = readAgreement(source.items, submissionOf(partner.id, side), hidden.has(partner.id));
    const own = readAgreement(
      source.items,
      submissionOf(reader, side === 'mentor' ? 'mentee' : 'mentor'),
      hidden.has(reader),
    );
    const [mentee, mentor] = [
      submissionOf(pairing.menteeId, 'mentee'),
      submissionOf(pairing.mentorId, 'mentor'),
    ];
    const family = families.get(pairing.mentorId);
    return {
      personId: partner.id,
      pairingId: pairing.id,
      name: shorten(partner.name, 120),
      firstName: firstNameOf(partner),
      pronouns: partner.pronouns === null ? null : shorten(partner.pronouns, 40),
      side,
      kind: pairing.kind,
      roleWord: roleWord(side, pairing.kind, words),
      family: family === undefined ? null : { name: family, token: familyToken(family) },
      email: agreement.answers ? partner.email : null,
      phone: agreement.phone ? partner.phone : null,
      // What both share shows both of them: both have to agree.
      shared: agreement.answers && own.answers ? describeShared(findShared(mentee, mentor)) : '',
      details: agreement.answers ? partnerDetails(printable, submissionOf(partner.id, side), side, room) : [],
      startsOn: pairing.startedOn,
    };
  };
};

const noPartnerYet = 'You are on the list for a new partner. As soon as a place opens, you hear from us.';

/**
 * The letters of a cycle, one for each person: whoever has an open pair, and whoever was told of one that has ended and
 * still takes part. In order of the reader's name.
 */
export const writeLetters = (source: LettersSource, options: LettersOptions): readonly Letter[] => {
  const { words, chapterName } = options;
  const people = new Map(source.people.map((person) => [person.id, person]));
  const told = lastLetters(source.announcements);
  const due = new Map(dueLetters(source).map((letter) => [letter.personId, letter]));
  const seenBy = pairsByReader(source);
  const writePartner = createPartnerWriter(source, options);
  const nameOf = (id: PersonId): string | null => people.get(id)?.name ?? null;

  const write = (reader: Person): Letter | null => {
    const seen = seenBy.get(reader.id) ?? [];
    const next = due.get(reader.id);
    const last = told.get(reader.id);
    const current = next ?? last?.letter;
    if (current === undefined || (seen.length === 0 && next === undefined && current.partners.length > 0))
      return null;
    const before = next === undefined ? (last?.before ?? null) : (last?.letter ?? null);
    const partners = seen.map((one) => writePartner(one, roomFor(seen.length)));
    const asMentor = partners.every(({ side }) => side === 'mentee') && partners.length > 0;
    const wording = wordingFor(source.wordings, asMentor ? 'mentor' : 'mentee');
    const first = seen[0]?.pairing;
    const startsOn =
      seen
        .map(({ pairing }) => pairing.startedOn)
        .sort(compareText)
        .at(-1) ?? null;
    const checkInOn = startsOn === null ? null : firstCheckInOn(startsOn);
    const family = partners.find(({ family: one }) => one !== null)?.family ?? null;
    const officers = first?.approvedBy ?? [];
    const values = (of: readonly LetterPartner[]): Record<Placeholder, string> => ({
      name: firstNameOf(reader),
      partner: listed(of.map(({ name }) => name)),
      'partner-name': listed(of.map(({ firstName }) => firstName)),
      role: wordFor(of, words),
      chapter: chapterName,
      cycle: source.cycle.label,
      start: startsOn === null ? '' : dayInWords(startsOn),
      'check-in': checkInOn === null ? '' : dayInWords(checkInOn),
      officers: listed(officers),
      family: family?.name ?? '',
    });
    const everything = values(partners);
    const fill = (part: keyof LetterWording): string => fillPlaceholders(wording[part], everything);
    const groups = (['mentor', 'mentee'] as const).flatMap((side) => {
      const of = partners.filter((partner) => partner.side === side);
      if (of.length === 0) return [];
      const own = wordingFor(source.wordings, side === 'mentor' ? 'mentee' : 'mentor');
      return [{ opening: fillPlaceholders(own.opening, values(of)), partners: of }];
    });
    return {
      personId: reader.id,
      name: shorten(reader.name, 120),
      firstName: firstNameOf(reader),
      email: reader.email,
      state: next === undefined ? 'told' : last === undefined ? 'new' : 'changed',
      version: current.version,
      dated: next === undefined ? (last?.on ?? options.today) : options.today,
      changes: before === null ? [] : describeChanges(before.partners, current.partners, words, nameOf),
      chapterName,
      cycleLabel: source.cycle.label,
      family,
      greeting: fill('greeting'),
      groups,
      promptsHeading: partners.length === 0 ? '' : fill('promptsHeading'),
      prompts:
        partners.length === 0
          ? []
          : fill('prompts')
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
      closing: partners.length === 0 ? noPartnerYet : fill('closing'),
      officers,
      startsOn,
      checkInOn,
      mail: {
        subject: partners.length === 0 ? `A change of your pair in ${chapterName}` : fill('mailSubject'),
        text: partners.length === 0 ? fillPlaceholders('Hello {name},', everything) : fill('mailText'),
        // It goes to one person; of several partners the first stands there as an example.
        firstMessage:
          partners.length === 0 ? '' : fillPlaceholders(wording.firstMessage, values(partners.slice(0, 1))),
      },
      tells: current.partners,
    };
  };
  return source.people
    .flatMap((reader) => write(reader) ?? [])
    .sort(
      (left, right) =>
        compareText(foldText(left.name), foldText(right.name)) || compareText(left.personId, right.personId),
    );
};

/** "mentor", "mentees", or "mentor and mentees" for someone who is in the middle of the tree. */
const wordFor = (partners: readonly LetterPartner[], words: LettersOptions['words']): string => {
  const plural = { mentor: words.mentors, mentee: words.mentees } as const;
  return listed(
    (['mentor', 'mentee'] as const).flatMap((side) => {
      const of = partners.filter((partner) => partner.side === side);
      const [only] = of;
      if (only === undefined) return [];
      return [of.length === 1 ? only.roleWord : plural[side]];
    }),
  );
};
