import * as z from 'zod/mini';
import { daySchema, momentSchema } from './ids.ts';

const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const countSchema = z.int().check(z.gte(0));

/** How much a chapter holds. */
export const chapterCountsSchema = z.object({
  cycles: countSchema,
  people: countSchema,
  pairings: countSchema,
  answers: countSchema,
  changes: countSchema,
});
export type ChapterCounts = z.infer<typeof chapterCountsSchema>;

/** Files that may lie in a hand-over package beside the manifest. */
export const packageFileNames = [
  'chapter.grove',
  'chapter.grove.key',
  'README.txt',
  'people.csv',
  'pairings.csv',
  'lineage.csv',
  'family-book.html',
] as const;

/** Files that the window makes of the chapter for a package. */
export const packageExtraSchema = z.object({
  name: z.enum(['people.csv', 'pairings.csv', 'lineage.csv', 'family-book.html']),
  text: z.string().check(z.maxLength(60_000_000)),
});
export type PackageExtra = z.infer<typeof packageExtraSchema>;

const manifestParts = {
  format: z.literal('MentorGrove hand-over package'),
  appVersion: z.string().check(z.maxLength(40)),
  schemaVersion: z.int().check(z.gte(1)),
  madeAt: momentSchema,
  files: z
    .array(
      z.object({
        name: z.enum(packageFileNames),
        bytes: countSchema,
        sha256: sha256Schema,
      }),
    )
    .check(z.minLength(1), z.maxLength(packageFileNames.length)),
};

const readableManifestSchema = z.object({
  ...manifestParts,
  formatVersion: z.literal(1),
  chapter: z.object({ id: z.string().check(z.maxLength(64)), name: z.string().check(z.maxLength(200)) }),
  /** Officer at the keyboard; may be empty. */
  madeBy: z.string().check(z.maxLength(200)),
  counts: chapterCountsSchema,
});
export type ReadableManifest = z.infer<typeof readableManifestSchema>;

/** Of a package with an encrypted chapter. It tells nothing about the chapter or anybody in it. */
const protectedManifestSchema = z.object({
  ...manifestParts,
  formatVersion: z.literal(2),
  encryption: z.object({ keyId: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
});
export type ProtectedManifest = z.infer<typeof protectedManifestSchema>;

/** `manifest.json` of a hand-over package. */
export const manifestSchema = z.discriminatedUnion('formatVersion', [
  readableManifestSchema,
  protectedManifestSchema,
]);
export type Manifest = z.infer<typeof manifestSchema>;

const receivedParts = {
  id: z.string(),
  fileName: z.string(),
  kind: z.enum(['chapter file', 'hand-over package']),
};

/** A chapter file or package that was handed in, checked and kept aside. */
export const receivedSchema = z.object({
  ...receivedParts,
  isLocked: z.literal(false),
  chapterName: z.string(),
  counts: chapterCountsSchema,
  lastChange: z.nullable(z.object({ at: momentSchema, officer: z.string(), label: z.string() })),
  /** Only of packages; those of a protected chapter do not tell by whom. */
  made: z.nullable(z.object({ at: momentSchema, by: z.string(), appVersion: z.string() })),
  /** Whether it is a copy of the open chapter, of another one of this laptop, or new here. */
  relation: z.enum(['open chapter', 'known chapter', 'new here']),
  /** File of the chapter here that it is a copy of; null where it is new. */
  knownAs: z.nullable(z.string()),
});
export type Received = z.infer<typeof receivedSchema>;

/** One that is encrypted: what it holds is told when it is unlocked. */
export const lockedCopySchema = z.object({
  ...receivedParts,
  isLocked: z.literal(true),
  /** Whether a passphrase opens it; without its key file only the recovery code does. */
  hasKeyFile: z.boolean(),
});
export type LockedCopy = z.infer<typeof lockedCopySchema>;

export const handedInSchema = z.discriminatedUnion('isLocked', [receivedSchema, lockedCopySchema]);
export type HandedInFile = z.infer<typeof handedInSchema>;

export const madePackageSchema = z.object({
  fileName: z.string(),
  madeAt: momentSchema,
  bytes: countSchema,
  /** Whether the chapter in it is encrypted. */
  isProtected: z.boolean(),
});
export type MadePackage = z.infer<typeof madePackageSchema>;

/** One line of closing the year. */
export const closingStepSchema = z.object({
  key: z.enum([
    'pairs',
    'endings',
    'surveys',
    'waiting',
    'drafts',
    'letters',
    'report',
    'forgetting',
    'backup',
    'package',
    'next year',
  ]),
  state: z.enum(['done', 'open', 'nothing to do']),
  /** How it stands, in one sentence. */
  sentence: z.string(),
  /** Names of what is open, at most twenty. */
  examples: z.array(z.string()),
  /** Where it is done. */
  route: z.string(),
});
export type ClosingStep = z.infer<typeof closingStepSchema>;

export const closingYearSchema = z.object({
  cycleLabel: z.string(),
  on: daySchema,
  steps: z.array(closingStepSchema),
});
export type ClosingYear = z.infer<typeof closingYearSchema>;
