import * as z from 'zod/mini';

/** What a fault of the disk or of a file comes down to; the window chooses the ways out by it. */
export const faultSchema = z.enum([
  'disk full',
  'read only',
  'held elsewhere',
  'damaged',
  'newer',
  'not a chapter',
  'encrypted',
  'vanished',
  'input or output',
  'other',
]);
export type Fault = z.infer<typeof faultSchema>;
