import * as z from 'zod/mini';
import { lineSchema } from './ids.ts';
import { instrumentKinds, itemUses, optionSchema, questionTypes, ratingScaleSchema } from './instrument.ts';
import { sides } from './person.ts';

const wordsSchema = z.string().check(z.minLength(1), z.maxLength(1000));

export const templateItemSchema = z.strictObject({
  /** Names the question inside the templates; templates that build on another one refer to it. */
  key: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  type: z.enum(questionTypes),
  role: z.optional(z.enum(['mentee', 'mentor', 'both'])),
  /** One wording for both sides, or one for each. */
  wording: z.union([wordsSchema, z.strictObject({ mentee: wordsSchema, mentor: wordsSchema })]),
  shortName: lineSchema,
  options: z.optional(
    z.array(
      z.union([wordsSchema, z.strictObject({ label: wordsSchema, aliases: optionSchema.shape.aliases })]),
    ),
  ),
  rows: z.optional(z.array(wordsSchema)),
  scale: z.optional(ratingScaleSchema),
  atMost: z.optional(z.int().check(z.gte(1))),
  reversed: z.optional(z.boolean()),
  use: z.optional(z.enum(itemUses)),
  weight: z.optional(z.number().check(z.gte(0), z.lte(3))),
  sensitive: z.optional(z.boolean()),
  visibleTo: z.optional(z.enum(['board', 'partner', 'nobody'])),
});
export type TemplateItem = z.infer<typeof templateItemSchema>;

/** A questionnaire that ships with the app, as it lies in `resources/templates`. */
export const templateFileSchema = z.strictObject({
  /** Place in the list. */
  order: z.int(),
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  kind: z.enum(instrumentKinds),
  title: lineSchema,
  /** One sentence: what it is for. */
  about: wordsSchema,
  /** Template that questions are taken from by their key. */
  base: z.optional(z.string()),
  /** Who is asked, where it is one side alone. */
  side: z.optional(z.enum(sides)),
  items: z.array(z.union([templateItemSchema, z.string()])).check(z.minLength(1)),
});
export type TemplateFile = z.infer<typeof templateFileSchema>;
