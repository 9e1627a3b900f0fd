import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CoderId, CycleId, PersonId } from '../../shared/model/index.ts';

interface UiState {
  /** The cycle looked at; null means the newest. */
  readonly cycleId: CycleId | null;
  /** True folds the navigation to icons, false unfolds it, null leaves it to the screen and the window's width. */
  readonly navigationFolded: boolean | null;
  /** The person whose panel is open on the people and lineage screens. */
  readonly selectedPersonId: PersonId | null;
  /** Who sits at this window, for "My line"; an id that says nothing outside the chapter file. */
  readonly ownPersonId: PersonId | null;
  /** Who codes comments at this window. */
  readonly coderId: CoderId | null;
  /** Presenter mode: the screen is shared, so nobody is named. Ends with the window. */
  readonly presenting: boolean;
  readonly presentAs: 'numbers' | 'initials';
  /** Everything is hidden behind a cover; only while presenting. */
  readonly covered: boolean;
  /** Whether it is asked who works here: because somebody wants to say it, or because the chapter is new on this laptop. */
  readonly asksOfficer: 'by hand' | 'new here' | null;
  readonly askOfficer: (asks: 'by hand' | 'new here' | null) => void;
  /** A screen lies over the navigation and the banners. */
  readonly fillsWindow: boolean;
  readonly fillWindow: (fills: boolean) => void;
  readonly present: (presenting: boolean) => void;
  readonly callPeople: (presentAs: 'numbers' | 'initials') => void;
  readonly cover: (covered: boolean) => void;
  readonly showCycle: (cycleId: CycleId | null) => void;
  readonly foldNavigation: (folded: boolean | null) => void;
  readonly selectPerson: (personId: PersonId | null) => void;
  readonly setOwnPerson: (personId: PersonId | null) => void;
  readonly setCoder: (coderId: CoderId | null) => void;
}

/** What the window itself remembers. Nothing of the chapter's data is kept here. */
export const useUi = create<UiState>()(
  persist(
    (set) => ({
      cycleId: null,
      navigationFolded: null,
      selectedPersonId: null,
      ownPersonId: null,
      coderId: null,
      presenting: false,
      presentAs: 'numbers',
      covered: false,
      asksOfficer: null,
      askOfficer: (asksOfficer) => set({ asksOfficer }),
      fillsWindow: false,
      fillWindow: (fillsWindow) => set({ fillsWindow }),
      present: (presenting) => set({ presenting, covered: false }),
      callPeople: (presentAs) => set({ presentAs }),
      cover: (covered) => set((before) => ({ covered: covered && before.presenting })),
      showCycle: (cycleId) => set({ cycleId }),
      foldNavigation: (navigationFolded) => set({ navigationFolded }),
      selectPerson: (selectedPersonId) => set({ selectedPersonId }),
      setOwnPerson: (ownPersonId) => set({ ownPersonId }),
      setCoder: (coderId) => set({ coderId }),
    }),
    {
      name: 'mentorgrove.window',
      partialize: ({ navigationFolded, ownPersonId, coderId }) => ({
        navigationFolded,
        ownPersonId,
        coderId,
      }),
    },
  ),
);
