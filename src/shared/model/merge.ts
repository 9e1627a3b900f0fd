import * as z from 'zod/mini';
import { momentSchema } from './ids.ts';

/** Which of two copies holds: the open chapter, or the file that was handed in. */
export const copySides = ['ours', 'theirs'] as const;
export type CopySide = (typeof copySides)[number];

export const decisionsSchema = z.record(z.string().check(z.maxLength(2_000)), z.enum(copySides));

const stampSchema = z.object({ officer: z.string(), at: momentSchema, label: z.string() });
export type CopyStamp = z.infer<typeof stampSchema>;

const versionSchema = z.object({
  /** What it is on that side, in words. */
  text: z.string(),
  /** Who changed it last since the copies parted; null where it was not changed there. */
  stamp: z.nullable(stampSchema),
});

/** Something that both copies changed in different ways. */
export const copyConflictSchema = z.object({
  id: z.string(),
  kind: z.enum(['changed twice', 'removed here', 'removed there', 'paired twice']),
  /** What it is about, such as "Ada Bell" or "Ben Okafor with Lee Moss". */
  about: z.string(),
  /** Which detail of it, such as "Phone"; null where it is about the whole. */
  detail: z.nullable(z.string()),
  ours: versionSchema,
  theirs: versionSchema,
  /** What can only be had together with it, in words. */
  hanging: z.array(z.string()),
  decided: z.nullable(z.enum(copySides)),
});
export type CopyConflict = z.infer<typeof copyConflictSchema>;

/** What the merge of a copy would do, under the decisions so far. */
export const copyComparisonSchema = z.object({
  fileName: z.string(),
  /** False where the copy holds nothing that is not here already. */
  hasSomething: z.boolean(),
  /** The last change that both know. */
  parted: z.nullable(z.object({ at: momentSchema, label: z.string() })),
  /** What each did since, newest first, at most 100; with how many there are. */
  ours: z.object({ count: z.int(), newest: z.array(stampSchema) }),
  theirs: z.object({ count: z.int(), newest: z.array(stampSchema) }),
  /** What comes in, such as "people", with numbers. */
  takes: z.array(z.object({ what: z.string(), added: z.int(), changed: z.int(), removed: z.int() })),
  conflicts: z.array(copyConflictSchema),
  /** What a person should know before, a sentence each. */
  notes: z.array(z.string()),
});
export type CopyComparison = z.infer<typeof copyComparisonSchema>;

/** What a merge did, and what it brought together that a person should look at. */
export const copyMergedSchema = z.object({
  /** Null where there was nothing to do. */
  label: z.nullable(z.string()),
  toLookAt: z.array(
    z.object({ sentence: z.string(), screen: z.enum(['people', 'pairing', 'lineage', 'intake', 'privacy']) }),
  ),
});
export type CopyMerged = z.infer<typeof copyMergedSchema>;
