import { useEffect, useState } from 'react';
import type { PastPlace, PastSheet, PastYears } from '../../../shared/lineage/import/index.ts';
import { askPastYears } from '../../workers/askPastYears.ts';

export interface PastReading {
  /** What was read last; stays in sight while the next reading runs. Null before the first one. */
  readonly years: PastYears | null;
  readonly problem: string | null;
  /** False while a newer reading runs. */
  readonly isCurrent: boolean;
}

/** Reads a sheet in a worker, anew after each decision. */
export const usePastYears = (
  sheet: PastSheet,
  place: PastPlace,
  decisions: ReadonlyMap<string, string>,
): PastReading => {
  const [reading, setReading] = useState<Omit<PastReading, 'isCurrent'> & { readonly of: unknown }>({
    years: null,
    problem: null,
    of: null,
  });
  useEffect(() => {
    let isStale = false;
    const job = askPastYears({ kind: 'read', sheet, place, decisions });
    job.result.then(
      (answer) => {
        if (!isStale && answer.kind === 'read')
          setReading({ years: answer.years, problem: null, of: decisions });
      },
      () => {
        if (!isStale)
          setReading({
            years: null,
            problem: 'The list could not be read. Nothing was stored.',
            of: decisions,
          });
      },
    );
    return () => {
      isStale = true;
      job.cancel();
    };
  }, [sheet, place, decisions]);
  return { years: reading.years, problem: reading.problem, isCurrent: reading.of === decisions };
};
