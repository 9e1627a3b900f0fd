import type { Firmness, FirmnessCause } from '../../shared/matching/run/index.ts';

/** From this share of all small changes on, a pair counts as delicate. */
const delicateShare = 0.1;

export const isDelicate = ({ causes, tests }: Firmness): boolean =>
  causes.some(({ kind }) => kind === 'kept') || (tests > 0 && causes.length >= delicateShare * tests);

/** What a cause is about, for sentences. */
export interface CauseNames {
  readonly item: (itemId: string) => string;
  readonly person: (personId: string) => string;
}

/** Such as "if Ben cannot take part". */
export const describeCause = (cause: FirmnessCause, names: CauseNames): string => {
  if (cause.kind === 'weight') return `if “${names.item(cause.itemId)}” weighs 10% ${cause.change}`;
  if (cause.kind === 'missing') return `without the answer to “${names.item(cause.itemId)}”`;
  if (cause.kind === 'kept') return cause.mentorId === '' ? 'to none' : `to ${names.person(cause.mentorId)}`;
  return `if ${names.person(cause.mentorId)} cannot take part`;
};

/** The same in few words, for a narrow column. */
export const describeCauseBriefly = (cause: FirmnessCause, names: CauseNames): string =>
  cause.kind === 'weight'
    ? `if “${names.item(cause.itemId)}” weighs ${cause.change}`
    : cause.kind === 'kept'
      ? `${describeCause(cause, names)} if all were paired anew`
      : describeCause(cause, names);

/** One cause of each kind, so that the sentence shows what kinds of change matter. */
export const describeCauses = (firmness: Firmness, names: CauseNames): string => {
  const kinds = new Set<FirmnessCause['kind']>();
  const told = firmness.causes.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  const parts = told.map((cause) => describeCause(cause, names));
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`;
};
