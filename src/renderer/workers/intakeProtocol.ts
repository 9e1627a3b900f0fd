import type {
  BuiltDraft,
  ImportPlace,
  ImportProposal,
  StoreAs,
  VendorId,
} from '../../shared/intake/index.ts';
import type { InstrumentKind, Side } from '../../shared/model/index.ts';

/** What is asked of the intake worker, which keeps the file between the questions. */
export type IntakeRequest =
  | { readonly kind: 'open'; readonly file: Blob; readonly fileName: string; readonly place: ImportPlace }
  | { readonly kind: 'start'; readonly as: FileMeaning }
  | { readonly kind: 'storeAs'; readonly column: number; readonly wanted: StoreAs }
  | { readonly kind: 'decide'; readonly repair: string; readonly accept: boolean };

/** What the person says about the file as a whole. */
export interface FileMeaning {
  readonly kind: InstrumentKind;
  readonly fileSide: Side | null;
  /** Index of the sheet. */
  readonly sheet: number;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly vendor: VendorId;
  readonly vendorLabel: string;
  readonly encoding: string | null;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  readonly notes: readonly string[];
}

/** Where the review stands: everything that the screen shows. */
export interface IntakeReview {
  readonly file: OpenedFile;
  readonly as: FileMeaning;
  readonly proposal: ImportProposal;
  readonly built: BuiltDraft;
}

export type IntakeAnswer =
  | { readonly kind: 'progress'; readonly doing: string }
  | { readonly kind: 'review'; readonly review: IntakeReview }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string };
