import * as z from 'zod/mini';
import {
  cycleIdSchema,
  instrumentIdSchema,
  instrumentKinds,
  instrumentSchema,
  itemContentSchema,
  itemIdSchema,
  itemSchema,
  submissionSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

const instrumentInput = z.object({ instrumentId: instrumentIdSchema });

export const templateSchema = z.object({
  id: z.string(),
  kind: z.enum(instrumentKinds),
  title: z.string(),
  about: z.string(),
  items: z.array(itemContentSchema),
});
export type Template = z.infer<typeof templateSchema>;

/** What a new instrument starts from: a shipped template, an instrument of this or an earlier cycle, or nothing. */
const sourceSchema = z.union([
  z.object({ from: z.literal('template'), templateId: z.string() }),
  z.object({ from: z.literal('instrument'), instrumentId: instrumentIdSchema }),
  z.object({ from: z.literal('nothing'), kind: z.enum(instrumentKinds) }),
]);
export type InstrumentSource = z.infer<typeof sourceSchema>;

export const instrumentDetailSchema = z.object({
  instrument: instrumentSchema,
  /** The questions that are asked, in order. */
  items: z.array(itemSchema),
  /** Questions that were answered and then changed or left out, as they were asked. */
  retired: z.array(itemSchema),
  /** Answers to each item, by its id; items that nobody was asked yet are not named. */
  answers: z.record(z.string(), z.int()),
  /** Submissions that count, with their answers as answers to `items`. */
  submissions: z.array(submissionSchema),
  /** The newest instrument of the same kind in the cycle before, with its answers; null where there is none. */
  lastYear: z.nullable(
    z.object({
      instrument: instrumentSchema,
      items: z.array(itemSchema),
      submissions: z.array(submissionSchema),
    }),
  ),
});
export type InstrumentDetail = z.infer<typeof instrumentDetailSchema>;

/** The questionnaires of a board, made and changed by hand. */
export const instruments = {
  templates: procedure.output(z.array(templateSchema)),
  detail: procedure.input(instrumentInput).output(instrumentDetailSchema),
  create: procedure
    .input(z.object({ cycleId: cycleIdSchema, title: instrumentSchema.shape.title, source: sourceSchema }))
    .output(instrumentInput),
  rename: procedure
    .input(z.object({ instrumentId: instrumentIdSchema, title: instrumentSchema.shape.title }))
    .output(z.null()),
  /** Refused once it has answers. */
  remove: procedure.input(instrumentInput).output(z.null()),
  /** Adds a question at a place, from 0. */
  addItem: procedure
    .input(
      z.object({
        instrumentId: instrumentIdSchema,
        position: z.int().check(z.gte(0)),
        content: itemContentSchema,
      }),
    )
    .output(z.object({ itemId: itemIdSchema })),
  /**
   * Changes a question. What people read of it (wording, options, rows, scale, type, limit, who is asked) is changed in
   * a new version once it was answered; the id of what is asked from then on comes back.
   */
  changeItem: procedure
    .input(
      z.object({
        itemId: itemIdSchema,
        changes: z.partial(z.omit(itemContentSchema, { previousItemId: true })),
      }),
    )
    .output(z.object({ itemId: itemIdSchema, isNewVersion: z.boolean() })),
  /** An answered question stays with its answers, but is not asked any more. */
  removeItem: procedure.input(z.object({ itemId: itemIdSchema })).output(z.null()),
  /** The questions in their new order: all that are asked, each once. */
  orderItems: procedure
    .input(z.object({ instrumentId: instrumentIdSchema, itemIds: z.array(itemIdSchema) }))
    .output(z.null()),
  /** Says which question of an earlier cycle this one came from, or that it came from none. */
  linkItem: procedure
    .input(z.object({ itemId: itemIdSchema, previousItemId: z.nullable(itemIdSchema) }))
    .output(z.null()),
};
