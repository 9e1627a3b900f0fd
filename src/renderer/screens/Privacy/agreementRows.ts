import {
  type ChapterSettings,
  type Consent,
  describeStanding,
  type Person,
  type PersonId,
  type Purpose,
  type StatusEvent,
  standingOn,
} from '../../../shared/model/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';

export const answerKinds = ['agreed', 'refused', 'not asked'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What one person said about one purpose. */
export interface AgreementRow {
  readonly id: PersonId;
  readonly name: string;
  /** Class year or standing today, such as `MS2`. */
  readonly standing: string;
  readonly answer: AnswerKind;
  /** Null where nothing was said, or no day is known. */
  readonly on: string | null;
  readonly source: string;
  readonly findKey: string;
}

export interface AgreementFilter {
  readonly answer: AnswerKind | null;
  readonly standing: string | null;
  readonly typed: string;
}

/** One row a person, by name, with what they said last about a purpose. */
export const listAgreements = (
  people: readonly Person[],
  consents: readonly Consent[],
  purpose: Purpose,
  known: {
    readonly statusEvents: readonly StatusEvent[];
    readonly settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>;
    readonly today: string;
  },
): AgreementRow[] => {
  const said = new Map(
    consents.filter((consent) => consent.purpose === purpose).map((consent) => [consent.personId, consent]),
  );
  const events = Map.groupBy(known.statusEvents, ({ personId }) => personId);
  const { classYears, yearStartsOn } = known.settings;
  const rule = { classYearCount: classYears.length, yearStartsOn };
  return people
    .map(({ id, name, entryCohort }): AgreementRow => {
      const consent = said.get(id);
      const standing = standingOn(entryCohort, events.get(id) ?? [], known.today, rule);
      return {
        id,
        name,
        standing: describeStanding(standing, classYears),
        answer: consent === undefined ? 'not asked' : consent.answer === 'yes' ? 'agreed' : 'refused',
        on: consent?.on ?? null,
        source: purpose === 'named in the tree' ? 'kept with the person' : (consent?.source ?? ''),
        findKey: foldText(name),
      };
    })
    .sort((left, right) => compareText(left.findKey, right.findKey));
};

/** The rows that fit; `answer` is left out where the others are counted. */
export const filterAgreements = (
  rows: readonly AgreementRow[],
  { answer, standing, typed }: AgreementFilter,
): AgreementRow[] => {
  const key = foldText(typed.trim());
  return rows.filter(
    (row) =>
      (answer === null || row.answer === answer) &&
      (standing === null || row.standing === standing) &&
      row.findKey.includes(key),
  );
};
