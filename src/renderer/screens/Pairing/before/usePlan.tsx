import { type ReactNode, useMemo } from 'react';
import type { CycleId, PlanStep } from '../../../../shared/model/index.ts';
import type { Inputs, PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { useCommand } from '../../../client/useCommand.tsx';
import { countOf } from '../../../components/format.ts';
import { changesCriteria, type PlanNames, sayStep } from './planWords.ts';
import { useReason } from './ReasonDialog.tsx';

export interface PlanActions {
  readonly names: PlanNames;
  readonly takeSteps: (steps: readonly PlanStep[]) => void;
  readonly change: (what: string, change: Omit<Inputs['plan']['change'], 'cycleId' | 'reason'>) => void;
  readonly isBusy: boolean;
  /** The dialog that asks for a reason once the criteria are frozen. */
  readonly dialog: ReactNode;
}

interface StepsInput {
  readonly cycleId: CycleId;
  readonly steps: PlanStep[];
  readonly reason: string | null;
}

/** Everything that changes the plan, each one click, undone like any command. */
export const usePlan = (snapshot: PairingSnapshot): PlanActions => {
  const { chapter, words } = useChapter();
  const cycleId = snapshot.cycle.id;
  const { withReason, dialog } = useReason(snapshot.criteria.frozen !== null);
  const names = useMemo((): PlanNames => {
    const people = new Map<string, string>(snapshot.people.map(({ id, name }) => [id, name]));
    return {
      person: (id) => people.get(id) ?? 'someone no longer on the roster',
      year: (year) => chapter.settings.classYears[year - 1] ?? `year ${year}`,
      rule: (id) => snapshot.rules.find((rule) => rule.id === id),
      words,
    };
  }, [snapshot, chapter.settings.classYears, words]);
  const steps = useCommand((client, input: StepsInput) => client.plan.takeSteps(input), {
    said: (_, input) =>
      input.steps.length === 1 && input.steps[0] !== undefined
        ? `Done: ${sayStep(input.steps[0], names)}`
        : `Done: ${countOf(input.steps.length, 'step')}`,
  });
  const changed = useCommand((client, input: Inputs['plan']['change']) => client.plan.change(input), {
    said: () => 'Changed the plan',
  });
  return {
    names,
    dialog,
    isBusy: steps.isPending || changed.isPending,
    takeSteps: (list) => {
      const go = (reason: string | null): void => steps.mutate({ cycleId, steps: [...list], reason });
      const first = list.find(changesCriteria);
      if (first === undefined) go(null);
      else withReason(sayStep(first, names), go);
    },
    change: (what, change) => {
      const isCriterion = change.eligibility !== undefined || change.neverAgain !== undefined;
      const go = (reason: string | null): void => changed.mutate({ cycleId, reason, ...change });
      if (isCriterion) withReason(what, go);
      else go(null);
    },
  };
};
