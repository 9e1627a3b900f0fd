import {
  type AskedPurpose,
  type Consent,
  type PersonId,
  type Purpose,
  purposeOfQuestion,
} from '../../shared/model/index.ts';
import { ChapterError, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  listConsentAnswers,
  listNotedConsents,
  listPeople,
  listYesNoItems,
  readSettings,
  setNotedConsent,
  setStaysNamed,
} from '../storage/queries/index.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

// What people agreed to is what they answered last, or what the board noted since. So an import, the kiosk and their
// undo need nothing of their own, and a question that was answered before is counted as well.

const keyOf = ({ personId, purpose }: Pick<Consent, 'personId' | 'purpose'>): string =>
  `${purpose} ${personId}`;

/** What questionnaires were answered with, oldest first. */
const listAnsweredConsents = (queries: Queries): Consent[] => {
  const asked = new Map(
    listYesNoItems(queries).flatMap(({ id, wording, shortName }) => {
      const purpose = purposeOfQuestion(`${wording.mentee} ${wording.mentor}`, shortName);
      return purpose === null ? [] : [[id, purpose] as const];
    }),
  );
  return listConsentAnswers(queries, [...asked.keys()]).flatMap(({ itemId, personId, value, on, title }) => {
    const purpose = asked.get(itemId);
    return purpose === undefined || (value !== 'yes' && value !== 'no')
      ? []
      : [{ personId, purpose, answer: value, on, source: title }];
  });
};

/** What everybody said last about each purpose. Who was never asked has no entry, but for the tree. */
export const listConsents = (queries: Queries): Consent[] => {
  const last = new Map<string, Consent>();
  for (const consent of listAnsweredConsents(queries)) last.set(keyOf(consent), consent);
  for (const noted of listNotedConsents(queries)) {
    const answered = last.get(keyOf(noted));
    // Where both are of one day, the board noted what was said after the questionnaire.
    if (answered === undefined || (answered.on ?? '') <= (noted.on ?? '')) last.set(keyOf(noted), noted);
  }
  const inTree = listPeople(queries).map(
    ({ id, staysNamed }): Consent => ({
      personId: id,
      purpose: 'named in the tree',
      answer: staysNamed ? 'yes' : 'no',
      on: null,
      source: '',
    }),
  );
  return [...last.values(), ...inTree];
};

/** Everybody who said no to a purpose. */
export const listRefusing = (queries: Queries, purpose: Purpose): ReadonlySet<PersonId> =>
  new Set(
    listConsents(queries)
      .filter((consent) => consent.purpose === purpose && consent.answer === 'no')
      .map(({ personId }) => personId),
  );

const wordsOf: Readonly<Record<Purpose, string>> = {
  pairing: 'being paired',
  'shown to partner': 'showing answers to the partner',
  research: 'research',
  'named in the tree': 'staying named in the tree',
};

/** Notes what people said about a purpose. @returns how many entries changed */
export const setConsents = (
  store: WritableStore,
  personIds: readonly PersonId[],
  said: { readonly purpose: Purpose; readonly answer: 'yes' | 'no'; readonly on: string },
): number =>
  runCommand(store, (queries) => {
    const { purpose, answer, on } = said;
    // A window east of Greenwich is a day ahead for some hours.
    if (on > new Date(Date.parse(store.now()) + 86_400_000).toISOString().slice(0, 10)) {
      throw new ChapterError('REFUSED', 'The day lies ahead. Nothing was noted.');
    }
    const people = personIds.map((id) => requirePerson(queries, id));
    const now = new Map(listConsents(queries).map((consent) => [keyOf(consent), consent]));
    const changing = people.filter(({ id }) => now.get(keyOf({ personId: id, purpose }))?.answer !== answer);
    const ids = changing.map(({ id }) => id);
    if (purpose === 'named in the tree') setStaysNamed(queries, ids, answer === 'yes');
    else noteAll(queries, ids, purpose, { answer, givenOn: on });
    const [only] = changing;
    const who =
      changing.length === 1 && only !== undefined ? only.name : counted(changing.length, 'person', 'people');
    return {
      label: `Note ${answer === 'yes' ? 'an agreement' : 'a refusal'}: ${wordsOf[purpose]}, ${who}`,
      value: changing.length,
    };
  });

const noteAll = (
  queries: Queries,
  ids: readonly PersonId[],
  purpose: AskedPurpose,
  said: { readonly answer: 'yes' | 'no'; readonly givenOn: string },
): void => {
  const { officer } = readSettings(queries);
  const source = officer === '' ? 'noted by the board' : `noted by ${officer}`;
  for (const id of ids) setNotedConsent(queries, id, purpose, { ...said, source });
};
