import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { sampleFileSchema } from '../../../src/shared/model/index.ts';

export const root = join(import.meta.dirname, '../../..');
export const sampleFile = join(root, 'resources/sample/chapter.json');

/** Strict, so that a record with a field too many fails as well. */
export const sampleSchema = z.strictObject(sampleFileSchema.shape);
export type Sample = z.infer<typeof sampleSchema>;

export const readSample = (): unknown => JSON.parse(readFileSync(sampleFile, 'utf8'));
export const loadSample = (): Sample => sampleSchema.parse(readSample());

/** Groups by a key, keeping the order. */
export const groupBy = <Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): Map<string, Member[]> => Map.groupBy(members, keyOf);
