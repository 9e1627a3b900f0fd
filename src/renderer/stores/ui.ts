import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CycleId, PersonId } from '../../shared/model/index.ts';

interface UiState {
  /** The cycle looked at; null means the newest. */
  readonly cycleId: CycleId | null;
  /** True folds the navigation to icons, false unfolds it, null leaves it to the screen and the window's width. */
  readonly navigationFolded: boolean | null;
  /** The person whose panel is open on the people and lineage screens. */
  readonly selectedPersonId: PersonId | null;
  /** Who sits at this window, for "My line"; an id that says nothing outside the chapter file. */
  readonly ownPersonId: PersonId | null;
  readonly showCycle: (cycleId: CycleId | null) => void;
  readonly foldNavigation: (folded: boolean | null) => void;
  readonly selectPerson: (personId: PersonId | null) => void;
  readonly setOwnPerson: (personId: PersonId | null) => void;
}

/** What the window itself remembers. Nothing of the chapter's data is kept here. */
export const useUi = create<UiState>()(
  persist(
    (set) => ({
      cycleId: null,
      navigationFolded: null,
      selectedPersonId: null,
      ownPersonId: null,
      showCycle: (cycleId) => set({ cycleId }),
      foldNavigation: (navigationFolded) => set({ navigationFolded }),
      selectPerson: (selectedPersonId) => set({ selectedPersonId }),
      setOwnPerson: (ownPersonId) => set({ ownPersonId }),
    }),
    {
      name: 'mentorgrove.window',
      partialize: ({ navigationFolded, ownPersonId }) => ({ navigationFolded, ownPersonId }),
    },
  ),
);
