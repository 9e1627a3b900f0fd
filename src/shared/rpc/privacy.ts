import * as z from 'zod/mini';
import {
  consentSchema,
  daySchema,
  erasureSchema,
  momentSchema,
  newOutgoingSchema,
  outgoingSchema,
  personIdSchema,
  purposes,
  retentionSchema,
  runIdSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

const countSchema = z.object({ what: z.string(), count: z.int() });

export const privacySnapshotSchema = z.object({
  consents: z.array(consentSchema),
  /** Newest first, at most 2,000. */
  outgoing: z.array(outgoingSchema),
  erasures: z.array(erasureSchema),
  /** Runs whose inputs lost something that was forgotten. */
  unrepeatableRuns: z.array(runIdSchema),
  retention: retentionSchema,
});
export type PrivacySnapshot = z.infer<typeof privacySnapshotSchema>;

/** A text in which a single word of somebody's names stands. */
const passageSchema = z.object({ key: z.string(), where: z.string(), before: z.string(), after: z.string() });
export type Passage = z.infer<typeof passageSchema>;

export const copyKinds = [
  'backup',
  'hand-over package',
  'handed in',
  'before a restore',
  'damaged file',
  'second copy',
  'in the shared folder',
] as const;
/** Another file of this laptop with the chapter as it was at some time. */
export const copySchema = z.object({
  /** Names it in an order to delete it. */
  key: z.string(),
  kind: z.enum(copyKinds),
  fileName: z.string(),
  at: momentSchema,
  bytes: z.int(),
  /** Whether it holds what was asked for; unknown where it can't be read, as without its passphrase. */
  holds: z.enum(['holds', 'unknown']),
});
export type Copy = z.infer<typeof copySchema>;
const copyKeysSchema = z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(20_000));

/** What erasing somebody would do. */
export const erasePreviewSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  /** The name of the place that stays in the tree; null where none is needed. */
  staysAs: z.nullable(z.string()),
  /** Others of the same name: it is then only taken out where somebody chose the passage. */
  namesakes: z.int(),
  goes: z.array(countSchema),
  /** Partners of pairs of this cycle, which end. */
  openPairs: z.array(z.string()),
  families: z.array(z.object({ before: z.string(), after: z.string() })),
  /** Entries of the history that name them. */
  labels: z.int(),
  /** Texts in which the full name, an address or a number is replaced. */
  texts: z.int(),
  passages: z.array(passageSchema),
  /** Proposals that can't be repeated any more. */
  runs: z.int(),
  outgoing: z.array(outgoingSchema),
  /** Copies that hold them, or may. */
  copies: z.array(copySchema),
});
export type ErasePreview = z.infer<typeof erasePreviewSchema>;

const proofSchema = z.object({
  /** How often the names, addresses and numbers were found. */
  found: z.int(),
  searchedBytes: z.int(),
  /** What was searched for, as it was written; for the window alone, and never stored. */
  searchedFor: z.array(z.string()),
  /** The files that were searched, packed ones unpacked. */
  files: z.array(z.string()),
  /** Files that could not be read, such as encrypted ones without their key. */
  unread: z.array(z.string()),
  /** Copies from before that are still there and hold what was forgotten, or may. */
  left: z.array(copySchema),
});
export type Proof = z.infer<typeof proofSchema>;

export const eraseResultSchema = z.extend(proofSchema, { staysAs: z.nullable(z.string()) });
export type EraseResult = z.infer<typeof eraseResultSchema>;

/** Everything that is stored about one person. */
export const personRecordSchema = z.object({
  name: z.string(),
  writtenAt: z.string(),
  /** For reading: sections of labels and values. */
  sections: z.array(
    z.object({
      title: z.string(),
      entries: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  ),
  /** The rows as they are stored, by table. */
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  /** Texts of others that name them. */
  mentions: z.array(z.object({ where: z.string(), text: z.string() })),
  /** What is stored and not written out, since it is about others too. */
  notes: z.array(z.string()),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** Somebody of whom something is due to be forgotten. */
const dueSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  graduatedOn: daySchema,
  /** Answers in their own words; 0 where these are not due. */
  words: z.int(),
  hasContactDetails: z.boolean(),
});
export type Due = z.infer<typeof dueSchema>;
export const retentionPreviewSchema = z.object({ due: z.array(dueSchema), copies: z.array(copySchema) });
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

export const privacy = {
  snapshot: procedure.output(privacySnapshotSchema),
  /** Notes that a file leaves. It is no step of the work: undo passes over it. */
  noteOutgoing: procedure.input(newOutgoingSchema).output(z.null()),
  /** Notes what people said about a purpose on a day. */
  setConsents: procedure
    .input(
      z.object({
        personIds: z.array(personIdSchema).check(z.minLength(1), z.maxLength(20_000)),
        purpose: z.enum(purposes),
        answer: z.enum(['yes', 'no']),
        on: daySchema,
      }),
    )
    .output(z.object({ changed: z.int() })),
  personRecord: procedure.input(z.object({ personId: personIdSchema })).output(personRecordSchema),
  previewErase: procedure.input(z.object({ personId: personIdSchema })).output(erasePreviewSchema),
  /** The one command that can't be undone. */
  erase: procedure
    .input(
      z.object({
        personId: personIdSchema,
        typedName: z.string().check(z.maxLength(400)),
        passages: z.array(z.string()).check(z.maxLength(20_000)),
        /** Keys of the copies that go with them. */
        remove: copyKeysSchema,
      }),
    )
    .output(eraseResultSchema),
  setRetention: procedure.input(retentionSchema).output(z.null()),
  /** What the rules of keeping would forget today. */
  previewRetention: procedure.output(retentionPreviewSchema),
  /** Forgets what was approved; can't be undone. */
  forget: procedure
    .input(
      z.object({
        words: z.array(personIdSchema).check(z.maxLength(20_000)),
        contactDetails: z.array(personIdSchema).check(z.maxLength(20_000)),
        remove: copyKeysSchema,
      }),
    )
    .output(proofSchema),
  /** Copies on this laptop that hold somebody who was erased, or may. */
  copies: procedure.output(z.object({ copies: z.array(copySchema) })),
  removeCopies: procedure.input(z.object({ keys: copyKeysSchema })).output(z.object({ removed: z.int() })),
};
