/** A person as the lineage needs it. More fields may be there; they are not read. */
export interface LineagePerson {
  readonly id: string;
  /** Entry cohort, such as 2024; null where nobody knows. */
  readonly row: number | null;
  /** For the sentences of warnings; the id stands in where there is none. */
  readonly name?: string | undefined;
  /** False for someone who withdrew or left the program. Absent means true. */
  readonly isActive?: boolean | undefined;
}

export type LinkKind = 'primary' | 'co-mentor' | 'bridge';
export type LinkStatus = 'approved' | 'announced' | 'active' | 'at risk' | 'paused' | 'ended';
export type LinkEnd = 'completed' | 'no fit' | 'left' | 'no contact' | 're-paired';

/** A mentor and a mentee. A stored pairing fits as it is. */
export interface LineageLink {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly kind: LinkKind;
  /** Absent means active. */
  readonly status?: LinkStatus | undefined;
  readonly endReason?: LinkEnd | null | undefined;
  /** ISO days. A link without a start counts as older than any link with one. */
  readonly startedOn?: string | null | undefined;
  readonly endedOn?: string | null | undefined;
}

export type LineageWarningCode =
  | 'missing person'
  | 'self link'
  | 'cycle'
  | 'two primary mentors'
  | 'mentor in a later class'
  | 'same class'
  | 'no class year'
  | 'listed twice';

/** Something in the records that a person should look at. The lineage is built all the same. */
export interface LineageWarning {
  readonly code: LineageWarningCode;
  /** The people concerned; those that are missing included. */
  readonly ids: readonly string[];
  /** One sentence that names them. */
  readonly message: string;
}
