// From their own files: the whole of intake would bring the readers of spreadsheets into the main process.
import { fieldOfHeading } from '../../../shared/intake/headings.ts';
import type { PersonField } from '../../../shared/intake/index.ts';
import { academicYearOf, type Instrument, type Item } from '../../../shared/model/index.ts';
import type { KioskQuestionnaire } from '../../../shared/rpc/index.ts';
import { ChapterError, type Queries } from '../../storage/index.ts';
import { findInstrument, listItems, readSettings } from '../../storage/queries/index.ts';
import { requireNewestCycle } from '../require.ts';
import type { KioskRecord } from './kioskRecord.ts';

/** What the kiosk asks by itself; questions for the same are left out. */
const askedByKiosk: ReadonlySet<PersonField> = new Set([
  'name',
  'firstName',
  'lastName',
  'email',
  'entryYear',
  'role',
  'bothRoles',
  'codeWord',
]);

/** The detail of a person or an enrollment that a question asks for, such as the places of a mentor; else null. */
export const fieldOfItem = ({ wording, shortName }: Item): PersonField | null =>
  fieldOfHeading(wording.mentee) ?? fieldOfHeading(wording.mentor) ?? fieldOfHeading(shortName);

export const isNamed = ({ kind }: Pick<Instrument, 'kind'>): boolean => kind !== 'evaluation';

/** @throws ChapterError NOT_FOUND, and REFUSED for a questionnaire of a past cycle */
export const requireKioskInstrument = (
  queries: Queries,
  { instrumentId }: Pick<KioskRecord, 'instrumentId'>,
) => {
  const instrument = findInstrument(queries, instrumentId);
  if (instrument === undefined) {
    throw new ChapterError('NOT_FOUND', 'This questionnaire is not in the chapter any more.', instrumentId);
  }
  const cycle = requireNewestCycle(queries, instrument.cycleId);
  return { instrument, cycle, items: listItems(queries, instrument.id) };
};

/** The questions that are put to people, in order. */
export const listAskedItems = (items: readonly Item[]): Item[] =>
  items.filter((item) => {
    const field = fieldOfItem(item);
    return field === null || !askedByKiosk.has(field);
  });

export const readKioskQuestionnaire = (queries: Queries, record: KioskRecord): KioskQuestionnaire => {
  const { instrument, cycle, items } = requireKioskInstrument(queries, record);
  const { name, words, classYears, yearStartsOn } = readSettings(queries);
  const youngest = academicYearOf(cycle.startsOn, yearStartsOn);
  return {
    title: instrument.title,
    kind: instrument.kind,
    chapter: name,
    words,
    named: isNamed(instrument),
    classes: classYears.map((label, at) => ({ label, entryCohort: youngest - at })),
    asksPlaces: instrument.kind === 'matching' && items.every((item) => fieldOfItem(item) !== 'places'),
    items: listAskedItems(items).map(({ id, type, role, wording, options, rows, scale, atMost }) => ({
      ...{ id, type, role, wording, rows, scale, atMost },
      // Other spellings come from earlier answers; nobody else has to see them.
      options: options.map((option) => ({ ...option, aliases: [] })),
    })),
  };
};
