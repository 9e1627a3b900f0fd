import type {
  BuiltDraft,
  Decision,
  HeadingLine,
  ImportPlace,
  ImportProposal,
  Sheet,
  StoreAs,
  TableChoices,
  VendorId,
} from '../../shared/intake/index.ts';
import type { CycleId, ImportDraft, InstrumentId, InstrumentKind, Side } from '../../shared/model/index.ts';

/** What is asked of the intake worker, which keeps the file between the questions. */
export type IntakeRequest =
  | {
      readonly kind: 'open';
      readonly file: Blob;
      readonly fileName: string;
      readonly place: ImportPlace;
      /** Where only one kind can be stored, such as surveys in a past cycle; null to find out. */
      readonly kindAtMost: InstrumentKind | null;
    }
  | { readonly kind: 'start'; readonly as: FileMeaning }
  | { readonly kind: 'storeAs'; readonly column: number; readonly wanted: StoreAs }
  /** The file once more, read in another way; what was decided is asked anew. */
  | { readonly kind: 'read'; readonly choices: TableChoices }
  /** The same file in another program cycle. */
  | { readonly kind: 'place'; readonly place: ImportPlace }
  | { readonly kind: 'remember'; readonly remember: boolean }
  | { readonly kind: 'decide'; readonly repairs: readonly string[]; readonly decision: Decision };

/** What the person says about the file as a whole. */
export interface FileMeaning {
  readonly kind: InstrumentKind;
  readonly fileSide: Side | null;
  /** The survey that answers are added to, `own` for another one; null to find out. */
  readonly survey: InstrumentId | 'own' | null;
  /** Index of the sheet. */
  readonly sheet: number;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly vendor: VendorId;
  readonly vendorLabel: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    /** First lines as they stand in the file, and which of them the headings were read from. */
    readonly opening: NonNullable<Sheet['opening']>;
    readonly headings: HeadingLine;
  }[];
  /** How each encoding reads the words with letters outside of ASCII; empty for workbooks and plain files. */
  readonly encodings: readonly { readonly encoding: string; readonly words: readonly string[] }[];
  /** What the person said about how to read the file. */
  readonly choices: TableChoices;
  readonly notes: readonly string[];
}

/** What the screen shows of a draft, and the draft itself as JSON: copying half a million answers would hold the window up. */
export interface ShownDraft extends Pick<ImportDraft, 'kind' | 'counts' | 'refused'> {
  /** Rows that a repair asks about, among those that are stored. */
  readonly waiting: number;
  readonly json: Blob;
}

/** Where the review stands: everything that the screen shows. */
export interface IntakeReview {
  readonly file: OpenedFile;
  readonly as: FileMeaning;
  readonly proposal: ImportProposal;
  readonly built: Pick<BuiltDraft, 'repairs' | 'preview'> & { readonly draft: ShownDraft };
  /** The cycle that the answers go into. */
  readonly cycleId: CycleId;
  readonly remember: boolean;
}

export type IntakeAnswer =
  | { readonly kind: 'progress'; readonly doing: string }
  | { readonly kind: 'review'; readonly review: IntakeReview }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string };
