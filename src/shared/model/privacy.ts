import * as z from 'zod/mini';
import { daySchema, lineSchema, momentSchema, personIdSchema } from './ids.ts';

// What people agreed to, where their data went, and what is forgotten when.

/** What a questionnaire asks an agreement for. */
export const askedPurposes = ['pairing', 'shown to partner', 'research'] as const;
export type AskedPurpose = (typeof askedPurposes)[number];
/** Staying named in the tree is kept with the person; it is set in the same way. */
export const purposes = [...askedPurposes, 'named in the tree'] as const;
export type Purpose = (typeof purposes)[number];

/** What somebody said about a purpose last. Whoever was never asked has none. */
export const consentSchema = z.object({
  personId: personIdSchema,
  purpose: z.enum(purposes),
  answer: z.enum(['yes', 'no']),
  /** Null where the answers carry no day. */
  on: z.nullable(daySchema),
  /** Where it was said, such as the title of a questionnaire, or by whom it was noted. */
  source: z.string(),
});
export type Consent = z.infer<typeof consentSchema>;

export const outgoingKinds = [
  'letters',
  'list of people',
  'pairs',
  'lineage',
  'figure',
  'results',
  'report',
  'research data',
  'words and codes',
  'questionnaire',
  'hand-over package',
  'copy of one person’s data',
  'history',
  'backup',
  'recovery sheet',
  'screen',
] as const;
export type OutgoingKind = (typeof outgoingKinds)[number];

/** A file that is about to leave, or left. `people` only says something where `about` is `listed`. */
export const newOutgoingSchema = z.object({
  kind: z.enum(outgoingKinds),
  fileName: lineSchema,
  about: z.enum(['everyone', 'listed', 'nobody']),
  people: z.array(personIdSchema).check(z.maxLength(20_000)),
});
export type NewOutgoing = z.infer<typeof newOutgoingSchema>;

export const outgoingSchema = z.extend(z.omit(newOutgoingSchema, { people: true }), {
  id: z.string(),
  leftAt: momentSchema,
  officer: z.string(),
  /** How many people it names; 0 where it is about everyone or nobody. */
  listed: z.int(),
});
export type Outgoing = z.infer<typeof outgoingSchema>;

export const retainedThings = ['words', 'contact details'] as const;
export type RetainedThing = (typeof retainedThings)[number];
/** Years after graduation for which something is kept; null keeps it. */
export const retentionSchema = z.object({
  words: z.nullable(z.int().check(z.gte(0), z.lte(50))),
  contactDetails: z.nullable(z.int().check(z.gte(0), z.lte(50))),
});
export type Retention = z.infer<typeof retentionSchema>;

export const erasureSchema = z.object({
  personId: personIdSchema,
  erasedAt: momentSchema,
  officer: z.string(),
  staysAs: z.nullable(z.string()),
  found: z.nullable(z.int()),
  searchedBytes: z.nullable(z.int()),
});
export type Erasure = z.infer<typeof erasureSchema>;
