import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decision, ImportPlace, StoreAs, TableChoices } from '../../../shared/intake/index.ts';
import type { InstrumentKind } from '../../../shared/model/index.ts';
import type { FileMeaning, IntakeRequest, IntakeReview } from '../../workers/intakeProtocol.ts';
import { FileRefused, type Intake, IntakeCancelled, openIntake } from '../../workers/openIntake.ts';

export type IntakeState =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly fileName: string; readonly doing: string }
  | { readonly kind: 'review'; readonly review: IntakeReview; readonly busy: boolean };

export interface IntakeActions {
  readonly open: (file: File, place: ImportPlace, kindAtMost: InstrumentKind | null) => void;
  readonly start: (as: FileMeaning) => void;
  readonly read: (choices: TableChoices) => void;
  /** The same file in another program cycle. */
  readonly moveTo: (place: ImportPlace) => void;
  readonly storeAs: (column: number, wanted: StoreAs) => void;
  readonly decide: (repairs: readonly string[], decision: Decision) => void;
  readonly remember: (remember: boolean) => void;
  /** Puts the file away; nothing of it is stored. */
  readonly close: () => void;
}

const sentenceOf = (error: unknown): string =>
  error instanceof FileRefused
    ? error.message
    : 'Something went wrong while the file was read. Nothing was stored; drop it again.';

/** One file under review, held by a worker. */
export const useIntake = (): readonly [IntakeState, IntakeActions] => {
  const [state, setState] = useState<IntakeState>({ kind: 'choose', problem: null });
  const intake = useRef<Intake | null>(null);

  const close = useCallback((problem: string | null = null) => {
    intake.current?.close();
    intake.current = null;
    setState({ kind: 'choose', problem });
  }, []);
  useEffect(() => () => intake.current?.close(), []);

  const ask = useCallback(
    async (request: IntakeRequest) => {
      const worker = intake.current;
      if (worker === null) return;
      try {
        const review = await worker.ask(request, (doing) =>
          setState((now) => (now.kind === 'reading' ? { ...now, doing } : now)),
        );
        setState({ kind: 'review', review, busy: false });
      } catch (error) {
        if (!(error instanceof IntakeCancelled)) close(sentenceOf(error));
      }
    },
    [close],
  );
  const change = useCallback(
    (request: IntakeRequest) => {
      setState((now) => (now.kind === 'review' ? { ...now, busy: true } : now));
      void ask(request);
    },
    [ask],
  );

  return [
    state,
    {
      open: useCallback(
        (file, place, kindAtMost) => {
          intake.current?.close();
          intake.current = openIntake();
          setState({ kind: 'reading', fileName: file.name, doing: 'Reading the file' });
          void ask({ kind: 'open', file, fileName: file.name, place, kindAtMost });
        },
        [ask],
      ),
      start: useCallback((as) => change({ kind: 'start', as }), [change]),
      read: useCallback((choices) => change({ kind: 'read', choices }), [change]),
      moveTo: useCallback((place) => change({ kind: 'place', place }), [change]),
      storeAs: useCallback((column, wanted) => change({ kind: 'storeAs', column, wanted }), [change]),
      decide: useCallback((repairs, decision) => change({ kind: 'decide', repairs, decision }), [change]),
      remember: useCallback((remember) => change({ kind: 'remember', remember }), [change]),
      close: useCallback(() => close(), [close]),
    },
  ];
};
