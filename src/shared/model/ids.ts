import * as z from 'zod/mini';

const identifier = z.string().check(z.minLength(1), z.maxLength(64));

/** Branded so that the id of a person can't be passed where the id of a cycle belongs. Values are UUIDv7. */
export const personIdSchema = identifier.brand<'PersonId'>();
export const cycleIdSchema = identifier.brand<'CycleId'>();
export const instrumentIdSchema = identifier.brand<'InstrumentId'>();
export const itemIdSchema = identifier.brand<'ItemId'>();
export const submissionIdSchema = identifier.brand<'SubmissionId'>();
export const importBatchIdSchema = identifier.brand<'ImportBatchId'>();
export const ruleIdSchema = identifier.brand<'RuleId'>();
export const runIdSchema = identifier.brand<'RunId'>();
export const draftIdSchema = identifier.brand<'DraftId'>();
export const pairingIdSchema = identifier.brand<'PairingId'>();
export const familyIdSchema = identifier.brand<'FamilyId'>();
export const changeIdSchema = identifier.brand<'ChangeId'>();
export const scaleIdSchema = identifier.brand<'ScaleId'>();
export const announcementIdSchema = identifier.brand<'AnnouncementId'>();
export const waitlistEntryIdSchema = identifier.brand<'WaitlistEntryId'>();
export const pairingChangeIdSchema = identifier.brand<'PairingChangeId'>();
export const coderIdSchema = identifier.brand<'CoderId'>();
export const codeIdSchema = identifier.brand<'CodeId'>();
export const codingIdSchema = identifier.brand<'CodingId'>();
export const memoIdSchema = identifier.brand<'MemoId'>();
export const themeIdSchema = identifier.brand<'ThemeId'>();
export const quoteIdSchema = identifier.brand<'QuoteId'>();
export const jointRowIdSchema = identifier.brand<'JointRowId'>();
export const reportIdSchema = identifier.brand<'ReportId'>();

export type PersonId = z.infer<typeof personIdSchema>;
export type CycleId = z.infer<typeof cycleIdSchema>;
export type InstrumentId = z.infer<typeof instrumentIdSchema>;
export type ItemId = z.infer<typeof itemIdSchema>;
export type SubmissionId = z.infer<typeof submissionIdSchema>;
export type ImportBatchId = z.infer<typeof importBatchIdSchema>;
export type RuleId = z.infer<typeof ruleIdSchema>;
export type RunId = z.infer<typeof runIdSchema>;
export type DraftId = z.infer<typeof draftIdSchema>;
export type PairingId = z.infer<typeof pairingIdSchema>;
export type FamilyId = z.infer<typeof familyIdSchema>;
export type ChangeId = z.infer<typeof changeIdSchema>;
export type ScaleId = z.infer<typeof scaleIdSchema>;
export type AnnouncementId = z.infer<typeof announcementIdSchema>;
export type WaitlistEntryId = z.infer<typeof waitlistEntryIdSchema>;
export type PairingChangeId = z.infer<typeof pairingChangeIdSchema>;
export type CoderId = z.infer<typeof coderIdSchema>;
export type CodeId = z.infer<typeof codeIdSchema>;
export type CodingId = z.infer<typeof codingIdSchema>;
export type MemoId = z.infer<typeof memoIdSchema>;
export type ThemeId = z.infer<typeof themeIdSchema>;
export type QuoteId = z.infer<typeof quoteIdSchema>;
export type JointRowId = z.infer<typeof jointRowIdSchema>;
export type ReportId = z.infer<typeof reportIdSchema>;

/** A day as `2026-08-19`. */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A moment as ISO 8601 in UTC, such as `2026-08-19T19:00:00.000Z`. */
export const momentSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));
/** A single line that a person typed. */
export const lineSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
export const longTextSchema = z.string().check(z.maxLength(200_000));
