import { create } from 'zustand';
import type { Fault } from '../../shared/model/index.ts';

/** A fault of the disk or of the chapter's file that a command ran into. */
export interface ShownFault {
  readonly fault: Fault;
  readonly sentence: string;
  /** Runs the same command again. */
  readonly retry: () => void;
}

interface FaultState {
  readonly shown: ShownFault | null;
  readonly show: (fault: ShownFault) => void;
  readonly clear: () => void;
}

/** The fault that stands over the screens until a command goes through again. */
export const useFault = create<FaultState>()((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  clear: () => set({ shown: null }),
}));
