import { compareText } from '../util/index.ts';
import type { LineageWarning, LineageWarningCode } from './types.ts';

/** Gives the name by which a warning speaks of someone. */
export type NameOf = (id: string) => string;

/** "Ana", "Ana and Ben", "Ana, Ben and Cem". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export const warn = (code: LineageWarningCode, ids: readonly string[], message: string): LineageWarning =>
  Object.freeze({ code, ids: Object.freeze([...ids]), message });

/** The same warnings in the same order, whatever order the records came in; equal ones once. */
export const sortWarnings = (warnings: readonly LineageWarning[]): readonly LineageWarning[] => {
  const keyed = warnings.map((warning) => ({ warning, key: [warning.code, ...warning.ids].join('\u0000') }));
  keyed.sort((left, right) => compareText(left.key, right.key));
  return Object.freeze(
    keyed.filter(({ key }, at) => key !== keyed[at - 1]?.key).map(({ warning }) => warning),
  );
};
