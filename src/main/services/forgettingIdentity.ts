import { findPlaces } from '../../shared/export/leak/findLeaks.ts';
import { type Needles, prepareNeedles } from '../../shared/export/leak/needles.ts';
import { knownPeople } from '../../shared/export/leak/secrets.ts';
import type { Person, PersonId } from '../../shared/model/index.ts';
import { foldText } from '../../shared/util/index.ts';
import { type ChapterStore, listTexts, type TextCell } from '../storage/index.ts';
import { listPeople } from '../storage/queries/index.ts';
import { findInFull, findParts, type Identity, identityOf, type KnownDetails } from './forgettingNames.ts';

/** Records of the same person that were merged into this one, and whose entries are its entries since. */
const listMovedIds = ({ connection }: ChapterStore, id: string): string[] =>
  connection
    .prepare<{ id: string }, string>(
      `SELECT DISTINCT json_extract(gone.before, '$.id') FROM change_row AS gone
       WHERE gone.table_name = 'person' AND gone.after IS NULL AND EXISTS (
         SELECT 1 FROM change_row AS moved WHERE moved.sequence = gone.sequence
           AND instr(moved.before, json_extract(gone.before, '$.id')) > 0 AND instr(moved.after, @id) > 0)`,
    )
    .pluck()
    .all({ id });

/** Records without any entry that were merged into this one: known by the words of that change. */
const listEmptyMergedIds = (
  { connection }: ChapterStore,
  { id, name }: Person,
  others: readonly Person[],
): string[] =>
  connection
    .prepare<[], { goneId: string; goneName: string; label: string; touched: string }>(
      `SELECT json_extract(gone.before, '$.id') AS goneId, json_extract(gone.before, '$.name') AS goneName, label,
              (SELECT group_concat(json_extract(other.after, '$.id'), ' ') FROM change_row AS other
               WHERE other.sequence = gone.sequence AND other.table_name = 'person') AS touched
       FROM change_row AS gone JOIN change USING (sequence)
       WHERE gone.table_name = 'person' AND gone.after IS NULL AND label LIKE 'Merge % into %'`,
    )
    .all()
    .filter(({ goneName, label, touched }) =>
      touched === null
        ? label === `Merge ${goneName} into ${name}` && !others.some((other) => other.name === name)
        : touched.split(' ').includes(id),
    )
    .map(({ goneId }) => goneId);

/** How the history knew somebody: earlier names and addresses. */
const listEarlierDetails = ({ connection }: ChapterStore, ids: readonly string[]): KnownDetails[] =>
  connection
    .prepare<{ ids: string }, { name: string; goesBy: string; email: string; phone: string }>(
      `SELECT DISTINCT json_extract(row, '$.name') AS name, json_extract(row, '$.goes_by') AS goesBy,
              json_extract(row, '$.email') AS email, json_extract(row, '$.phone') AS phone
       FROM (SELECT before AS row, table_name FROM change_row UNION ALL SELECT after, table_name FROM change_row)
       WHERE table_name = 'person' AND json_extract(row, '$.id') IN (SELECT value FROM json_each(@ids))`,
    )
    .all({ ids: JSON.stringify(ids) });

export interface Recognized {
  /** Ids under which the person was known: the present one first, then those of merged records. */
  readonly ids: readonly PersonId[];
  readonly identity: Identity;
  /** Others of the same name, whose name stays. */
  readonly namesakes: number;
  /** The single words of the person's names in a text, those left out that belong to somebody else's full name. */
  readonly findOwnParts: (text: string) => readonly { readonly from: number; readonly to: number }[];
}

const digitsOf = (phone: string | null): string => (phone ?? '').replace(/\D/g, '');

/** An address or number that somebody else on the roster has as well is theirs too, so that it tells nobody apart. */
const withoutShared = (details: readonly KnownDetails[], others: readonly Person[]): KnownDetails[] => {
  const emails = new Set(others.map(({ email }) => email?.toLowerCase()));
  const phones = others.map(({ phone }) => digitsOf(phone)).filter((digits) => digits !== '');
  const isShared = (phone: string | null): boolean => {
    const digits = digitsOf(phone);
    return digits !== '' && phones.some((other) => other.includes(digits));
  };
  return details.map(({ name, goesBy, email, phone }) => ({
    name,
    goesBy,
    email: email !== null && emails.has(email.toLowerCase()) ? null : email,
    phone: isShared(phone) ? null : phone,
  }));
};

/**
 * By what somebody can be found in the texts of a chapter.
 * @param going others of whom the same is forgotten
 */
export const recognize = (
  store: ChapterStore,
  person: Person,
  going: ReadonlySet<PersonId> = new Set(),
): Recognized => {
  const others = listPeople(store.queries).filter(({ id }) => id !== person.id);
  const merged = [...listMovedIds(store, person.id), ...listEmptyMergedIds(store, person, others)];
  const ids = [...new Set([person.id, ...(merged as PersonId[])])];
  const details = [person, ...listEarlierDetails(store, ids)];
  const own = new Set(details.map(({ name }) => foldText(name)));
  const namesakes = others.filter(({ name }) => own.has(foldText(name)));
  const staying = others.filter(({ id }) => !going.has(id));
  const identity = identityOf(person.id, withoutShared(details, staying), namesakes.length > 0);
  let needles: Needles | null = null;
  return {
    ids,
    identity,
    namesakes: namesakes.length,
    findOwnParts: (text) => {
      const parts = findParts(text, identity);
      if (parts.length === 0) return parts;
      // Everyone's names are many: they are made ready once they are needed.
      needles ??= prepareNeedles(knownPeople(others.filter((other) => !namesakes.includes(other))));
      const taken = [...findPlaces(text, needles), ...findInFull(text, identity)];
      return parts.filter(({ from, to }) => !taken.some((span) => from < span.to && to > span.from));
    },
  };
};

/** Tables whose words are the board's own questions and settings, or somebody else's entry. */
const notReviewed = new Set([
  'person',
  'item',
  'instrument',
  'chapter',
  'program_cycle',
  'cycle_criteria',
  'scale',
]);

/** Answers in chosen options hold the board's words; only the others are looked at. */
const isFreeText = ({ connection }: ChapterStore): ((cell: TextCell) => boolean) => {
  const items = new Set(
    connection
      .prepare<[], string>("SELECT id FROM item WHERE type IN ('shortText', 'longText', 'place', 'people')")
      .pluck()
      .all(),
  );
  return ({ table, key }) => table !== 'response' || items.has((JSON.parse(key) as string[])[1] ?? '');
};

export const keyOfCell = ({ table, column, key }: TextCell): string => `${table} ${column} ${key}`;

/** Texts in which a single word of the person's names stands, so that somebody has to look at them. */
export const listPassages = (store: ChapterStore, { findOwnParts }: Recognized): TextCell[] => {
  const isText = isFreeText(store);
  return [...listTexts(store)].filter(
    (cell) => !notReviewed.has(cell.table) && findOwnParts(cell.text).length > 0 && isText(cell),
  );
};
