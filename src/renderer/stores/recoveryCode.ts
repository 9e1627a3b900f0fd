import { create } from 'zustand';

interface RecoveryCodeState {
  /** The code of a chapter that was just made, until it is printed or written down; null where none waits. */
  readonly code: string | null;
  readonly show: (code: string | null) => void;
}

/** In this window's memory alone: a recovery code is stored nowhere. */
export const useRecoveryCode = create<RecoveryCodeState>()((set) => ({
  code: null,
  show: (code) => set({ code }),
}));
