import { isDayFirst } from '../instrument/index.ts';
import type { InstrumentKind, Side } from '../model/index.ts';
import { groupColumns } from './columnGroups.ts';
import { fieldOfHeading, numberHeadings, withoutNumber } from './headings.ts';
import { addItemForColumns, type ItemBasket, type ItemColumn } from './itemColumns.ts';
import { withoutTotals } from './joinedRows.ts';
import {
  type ImportContext,
  type ImportPlace,
  type ImportProposal,
  type PersonField,
  type ProposedColumn,
  personFields,
} from './proposal.ts';
import type { Sheet } from './readTable.ts';
import { joinSections } from './sections.ts';
import { vendors } from './vendors/registry.ts';
import type { VendorId } from './vendors/vendor.ts';

export interface ProposalRequest {
  readonly sheet: Sheet;
  readonly vendor: VendorId;
  readonly fileName: string;
  readonly kind: InstrumentKind;
  readonly place: ImportPlace;
  /** Whose file it is, where the person said so; null where a column says it or nobody knows. */
  readonly fileSide: Side | null;
}

/** Fields that surveys do not take, so that answers stay anonymous unless the board maps them. */
const identifying: readonly PersonField[] = [
  'name',
  'firstName',
  'lastName',
  'goesBy',
  'pronouns',
  'email',
  'phone',
  'staysNamed',
];
const enrolling: readonly PersonField[] = ['places', 'oneMore', 'hadMentor', 'bothRoles', 'entryYear'];

const isField = (text: string): text is PersonField => (personFields as readonly string[]).includes(text);

const leftOut = (
  base: Omit<ProposedColumn, 'target' | 'certainty' | 'remark'>,
  remark: string,
): ProposedColumn => ({
  ...base,
  target: { kind: 'leftOut' },
  certainty: 'recognized',
  remark,
});

const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\s*\((responses|respuestas)\)\s*(- form responses \d+)?$/i, '')
    .trim()
    .slice(0, 200) || 'Questionnaire';

/** The instrument of the cycle that the answers would be added to. */
const findTarget = ({ kind, place }: ProposalRequest): ImportContext['instruments'][number] | undefined =>
  place.context.instruments.find(
    ({ instrument: { id, kind: own, cycleId } }) =>
      own === kind &&
      cycleId === place.cycle.id &&
      (kind === 'matching' || place.survey === undefined || id === place.survey),
  );

/**
 * What each column of a form export is going to be stored as. Nothing is stored by this: the proposal is plain data
 * to be looked at, changed with `storeColumnAs`, and handed to `buildDraft`.
 */
export const proposeImport = (asked: ProposalRequest): ImportProposal => {
  const { kind } = asked;
  const instrument = findTarget(asked);
  // One target for all questions: a cycle can hold several surveys that ask the same.
  const place: ImportPlace =
    kind === 'matching' ? asked.place : { ...asked.place, survey: instrument?.instrument.id ?? 'own' };
  const request = { ...asked, place, sheet: withoutTotals(asked.sheet) };
  const { sheet } = request;
  const vendor = vendors[request.vendor];
  const headings = numberHeadings(sheet.header);
  const sampleOf = (index: number): string[] => {
    const found: string[] = [];
    for (const row of sheet.rows) {
      const cell = (row[index] ?? '').trim();
      if (cell !== '') found.push(cell.slice(0, 200));
      if (found.length === 3) break;
    }
    return found;
  };
  const isAnonymous = (index: number): boolean => {
    const filled = sheet.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => /^(anonymous|anonym|anonyme|anónimo)$/i.test(cell));
  };
  const basket: ItemBasket = { items: [], taken: new Set(), columnsOf: new Map() };
  const columns: (ProposedColumn | undefined)[] = headings.map(() => undefined);
  const usedFields = new Set<PersonField>();
  const base = (index: number) => ({ index, heading: headings[index] as string, samples: sampleOf(index) });
  const storeAsItem = (
    itemColumns: readonly ItemColumn[],
    wording: string,
    group: Parameters<typeof addItemForColumns>[3],
  ): void => {
    for (const made of addItemForColumns(request, basket, itemColumns, group, wording)) {
      columns[made.index] = { ...base(made.index), ...made.column };
    }
  };

  for (const group of groupColumns(sheet.header, sheet.rows, request.vendor, sheet.codes)) {
    if (group.columns.every(({ index }) => sampleOf(index).length === 0)) continue;
    if (vendor.bookkeeping.some((pattern) => pattern.test(group.stem))) continue;
    storeAsItem(group.columns, group.stem, group.kind);
  }
  headings.forEach((heading, index) => {
    if (columns[index] !== undefined) return;
    const own = base(index);
    const original = sheet.header[index] ?? heading;
    const remembered = Object.hasOwn(place.context.rememberedMapping, heading)
      ? (place.context.rememberedMapping[heading] ?? '')
      : '';
    const field = isField(remembered) ? remembered : fieldOfHeading(original);
    const isEmpty = field !== null && isAnonymous(index);
    if (isEmpty) {
      columns[index] = leftOut(own, 'left out: the service hides who answered');
      return;
    }
    if (field !== null && !usedFields.has(field) && own.samples.length > 0) {
      const isKept =
        kind === 'matching' ||
        isField(remembered) ||
        !(identifying.includes(field) || enrolling.includes(field));
      if (!isKept && identifying.includes(field)) {
        columns[index] = leftOut(own, 'left out, so that answers stay anonymous');
        return;
      }
      if (isKept) {
        usedFields.add(field);
        const certainty = isField(remembered) ? 'remembered' : 'recognized';
        columns[index] = { ...own, target: { kind: 'field', field }, certainty, remark: null };
        return;
      }
    }
    if (remembered === 'leftOut')
      columns[index] = { ...leftOut(own, 'left out, as last time'), certainty: 'remembered' };
    else if (own.samples.length === 0) columns[index] = leftOut(own, 'left out: nobody answered');
    else if (vendor.bookkeeping.some((pattern) => pattern.test(original.trim()))) {
      columns[index] = leftOut(own, `left out: added by ${vendor.label}`);
    } else storeAsItem([{ index, part: null }], withoutNumber(original.replace(/\s+/g, ' ').trim()), 'one');
  });

  const stored = columns.filter((column) => column !== undefined);
  const fitting = basket.items.filter((entry) => entry.existingId !== null).length;
  const isChosen = kind === 'matching' || asked.place.survey !== undefined;
  const addsTo = instrument !== undefined && (isChosen || fitting >= basket.items.length * 0.6);
  const answeredAt = stored.find(({ target }) => target.kind === 'field' && target.field === 'answeredAt');
  const firstColumn = (key: string): number => Math.min(...(basket.columnsOf.get(key) ?? [0]));
  const inOrder = [...basket.items].sort((left, right) => firstColumn(left.key) - firstColumn(right.key));
  const proposal: ImportProposal = {
    kind,
    fileName: request.fileName,
    vendor: request.vendor,
    cycleId: place.cycle.id,
    instrumentId: addsTo ? instrument.instrument.id : null,
    title: addsTo ? instrument.instrument.title : titleOf(request.fileName),
    fileSide: usedFields.has('role') ? null : request.fileSide,
    dayFirst: answeredAt !== undefined && isDayFirst(sheet.rows.map((row) => row[answeredAt.index] ?? '')),
    columns: stored,
    items: addsTo
      ? inOrder
      : inOrder.map((entry) => (entry.existingId === null ? entry : asNewVersion(entry))),
  };
  return joinSections(proposal, sheet, place);
};

/** In a new instrument nothing exists yet: an item of another one becomes the new item's past. */
const asNewVersion = (entry: ImportProposal['items'][number]): ImportProposal['items'][number] => ({
  ...entry,
  existingId: null,
  item: { ...entry.item, previousItemId: entry.existingId },
});
