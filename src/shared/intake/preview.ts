import { type AnswerValue, describeStanding, type ImportDraft, standingOn } from '../model/index.ts';
import type { IdentifiedRow } from './identify.ts';
import type { ImportPlace, ImportProposal, ProposedItem } from './proposal.ts';
import type { KeyedRepair } from './repairs.ts';

export interface PreviewCell {
  readonly text: string;
  /** Why there is no answer; the text says it in words. */
  readonly missing: boolean;
  readonly repaired: boolean;
}

/** The first people as they will be stored. */
export interface PreviewTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly PreviewCell[] }[];
}

export const previewRows = 8;
const previewItems = 8;

const cell = (text: string, missing = false, repaired = false): PreviewCell => ({ text, missing, repaired });

const classYearOf = (entryCohort: number | null, { settings, cycle }: ImportPlace): string | null => {
  if (entryCohort === null) return null;
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  return describeStanding(standingOn(entryCohort, [], cycle.startsOn, rule), settings.classYears);
};

const roleWords = (row: ImportDraft['rows'][number]): string => {
  const { enrollment, side } = row;
  if (enrollment === null) return side ?? 'not said';
  if (enrollment.capacity === 0) return enrollment.role;
  return `${enrollment.role}, ${enrollment.capacity} ${enrollment.capacity === 1 ? 'place' : 'places'}`;
};

const repairedFields = ['wordNumber', 'placesUnreadable', 'roleUnclear'];

/** The first rows that count, with the person's columns and the first questions that can be shown on a line. */
export const makePreview = (
  draft: ImportDraft,
  proposal: ImportProposal,
  identified: readonly IdentifiedRow[],
  repairs: readonly KeyedRepair[],
  word: (entry: ProposedItem, value: AnswerValue) => string,
  place: ImportPlace,
): PreviewTable => {
  const shown = proposal.items
    .filter(({ key, item }) => item.type !== 'people' && draft.items.some((entry) => entry.key === key))
    .slice(0, previewItems);
  const showsYear = identified.some(({ details }) => details.entryCohort !== null);
  const named = draft.rows.some(({ person }) => person.kind !== 'anonymous');
  const roster = new Map(place.context.roster.map((person) => [person.id as string, person]));
  const touched = (row: number, test: (repair: KeyedRepair) => boolean): boolean =>
    repairs.some((repair) => repair.accepted && repair.rows.includes(row) && test(repair));
  const showsRole = draft.rows.some(({ enrollment, side }) => enrollment !== null || side !== null);
  const ownOf = new Map(identified.map((own) => [own.details.row, own]));
  const rows = draft.rows
    // Someone who answers as both has a submission from each side; the first one stands for the person.
    .filter((row, at) => !row.superseded && draft.rows[at - 1]?.row !== row.row)
    .slice(0, previewRows)
    .map((row) => ({ row, own: ownOf.get(row.row) as IdentifiedRow }))
    .map(({ row, own }) => {
      const cohort =
        row.person.kind === 'known'
          ? (roster.get(row.person.id)?.entryCohort ?? own.details.entryCohort)
          : own.details.entryCohort;
      const classYear = classYearOf(cohort, place);
      const about = named
        ? [
            cell(
              own.displayName,
              false,
              touched(row.row, ({ kind }) => kind === 'nameSpelling'),
            ),
            ...(showsYear
              ? [
                  cell(
                    classYear ?? 'not said',
                    classYear === null,
                    touched(row.row, ({ kind }) => kind === 'unknownClassYear'),
                  ),
                ]
              : []),
          ]
        : [cell(`row ${row.row}`)];
      const role = cell(
        roleWords(row),
        row.enrollment === null && row.side === null,
        touched(row.row, ({ kind, key }) => repairedFields.includes(kind) && !key.includes(':item-')),
      );
      const answers = shown.map((entry) => {
        const response = row.responses.find(({ itemKey }) => itemKey === entry.key);
        if (response === undefined || response.value === null)
          return cell(response?.missing ?? 'skipped', true);
        return cell(
          word(entry, response.value),
          false,
          touched(row.row, ({ key }) => key.includes(`:${entry.key}:`)),
        );
      });
      return { row: row.row, cells: [...about, ...(showsRole ? [role] : []), ...answers] };
    });
  const columns = [
    ...(named ? ['Name', ...(showsYear ? ['Class year'] : [])] : ['Answer']),
    ...(showsRole ? ['Role'] : []),
    ...shown.map(({ item }) => item.shortName),
  ];
  return { columns, rows };
};
