import type {
  ChapterSettings,
  CycleId,
  DraftItem,
  Instrument,
  InstrumentId,
  InstrumentKind,
  Item,
  ItemId,
  Person,
  ProgramCycle,
  RememberedRepair,
  Side,
} from '../model/index.ts';
import type { VendorId } from './vendors/vendor.ts';

/** What a column can say about a person and their part in the cycle, besides answering a question. */
export const personFields = [
  'name',
  'firstName',
  'lastName',
  'goesBy',
  'pronouns',
  'email',
  'phone',
  'entryYear',
  'role',
  'bothRoles',
  'places',
  'oneMore',
  'hadMentor',
  'staysNamed',
  'answeredAt',
  'codeWord',
] as const;
export type PersonField = (typeof personFields)[number];

export type ColumnTarget =
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'field'; readonly field: PersonField }
  /** `part`: the row of a grid, the option of a check box column, the place in a ranking; null for whole answers. */
  | { readonly kind: 'item'; readonly itemKey: string; readonly part: string | null };

export interface ProposedColumn {
  readonly index: number;
  /** Heading, numbered where the file has it more than once. */
  readonly heading: string;
  readonly target: ColumnTarget;
  /** How sure the proposal is: as last time, plainly recognized, wording changed, only guessed, or set by hand. */
  readonly certainty: 'remembered' | 'recognized' | 'linked' | 'guess' | 'chosen';
  /** A few words below the heading, such as "wording changed since last year"; null where nothing needs saying. */
  readonly remark: string | null;
  /** First filled cells. */
  readonly samples: readonly string[];
}

export type ItemContent = DraftItem['item'];

export interface ProposedItem {
  readonly key: string;
  readonly existingId: ItemId | null;
  readonly item: ItemContent;
  /** How its columns are put together. */
  readonly columns: 'one' | 'grid rows' | 'grid boxes' | 'check boxes' | 'ranks' | 'rank numbers';
  /** Sign between choices in one cell. */
  readonly separator: string;
  /** Options that hold the separator, put together again. */
  readonly glued: readonly string[];
  /** True where the cells are numbers that stand for the known options in their order. */
  readonly coded: boolean;
}

/** How one file is going to be stored: plain data that the board can change before anything is stored. */
export interface ImportProposal {
  readonly kind: InstrumentKind;
  readonly fileName: string;
  readonly vendor: VendorId;
  readonly cycleId: CycleId;
  /** Instrument that the answers are added to; null for a new one. */
  readonly instrumentId: InstrumentId | null;
  readonly title: string;
  /** Whose file it is, where no column says so. */
  readonly fileSide: Side | null;
  readonly dayFirst: boolean;
  readonly columns: readonly ProposedColumn[];
  readonly items: readonly ProposedItem[];
}

/** What the chapter knows already; the answer of the `intake.context` query fits. */
export interface ImportContext {
  readonly roster: readonly Person[];
  readonly instruments: readonly { readonly instrument: Instrument; readonly items: readonly Item[] }[];
  readonly rememberedMapping: Readonly<Record<string, string>>;
  /** What the board decided about repairs of earlier files. */
  readonly rememberedRepairs: readonly RememberedRepair[];
  /** Hashes of the rows that were stored before; see `hashRows`. */
  readonly knownRows: readonly string[];
}

export interface ImportPlace {
  /**
   * The survey of the cycle that the answers of a survey are added to, or `own` for another one, such as a second
   * wave. Without it they are added to the first survey of the cycle that asks the same.
   */
  readonly survey?: InstrumentId | 'own';
  readonly context: ImportContext;
  readonly settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn' | 'words'>;
  readonly cycle: ProgramCycle;
}

export const hasField = (proposal: ImportProposal, field: PersonField): boolean =>
  proposal.columns.some(({ target }) => target.kind === 'field' && target.field === field);
